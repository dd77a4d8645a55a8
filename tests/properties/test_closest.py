"""`closest` against trying sets of failing leaves: each set is enough, none of its leaves can be left out."""

import random
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.advice.closest import MOST
from checker.assess import assess
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import IS_UNMET, UNMET
from tests.casebook import load_policy
from tests.properties.strategies import Person, enough, people, unanswered

POLICY = load_policy()
PEOPLE = people(POLICY)
CHOICES = ("choice", "bool")


class _Forced:
    """What becomes of a guide where some failing leaves are taken to hold, tried with every open choice."""

    def __init__(self, root: Node, person: Person) -> None:
        self.root = root
        self.places = {node.id: place for place, node in enumerate(root.walk())}
        self._cases = [Evaluation(case) for case in _completed(root, person)]
        today = Evaluation(POLICY.case(person.answers, person.day))
        self.failing = [
            node for node in root.walk() if node.rule and today.truth(node.rule) == IS_UNMET and node.floor == UNMET
        ]

    def helps(self, held: Collection[Node]) -> bool:
        """Whether some completion of the answers is better than unmet."""
        return any(self._high(self.root, held, evaluation) > UNMET for evaluation in self._cases)

    def _high(self, node: Node, held: Collection[Node], evaluation: Evaluation) -> int:
        if node.rule:
            own = 2 if node in held else evaluation.truth(node.rule)[1]
            own = min(max(own, node.floor), node.ceiling)
        else:
            own = (min if node.needs_all else max)(self._high(child, held, evaluation) for child in node.children)
        if node.unless:
            own = max(own, evaluation.truth(node.unless)[1])
        return min(own, evaluation.truth(node.whose)[1]) if node.whose else own


def _completed(root: Node, person: Person) -> Iterator[Any]:
    """Every combination of open choices; what is not a choice comes out as well for one rule as for another."""
    asked = {key for rule in root.rules for key in rule.questions}
    keys = [key for key in unanswered(POLICY, person) if key in asked and POLICY.questions[key].type in CHOICES]
    shared = [key for key in keys if len({rule for rule in root.rules if rule.question == key}) > 1]
    options: list[list[Any]] = [list(POLICY.questions[key].choices) or [True, False] for key in shared]
    for values in product(*options):
        yield POLICY.case({**person.answers, **dict(zip(shared, values, strict=True))}, person.day)


def _smallest(forced: _Forced, held: list[Node], chance: random.Random) -> list[Node]:
    """A set from which nothing can be left out any more."""
    for node in chance.sample(held, len(held)):
        rest = [other for other in held if other is not node]
        if forced.helps(rest):
            held = rest
    return held


def test_closest_sets_are_enough_and_nothing_closer_is_left_out() -> None:
    seen: Counter[str] = Counter()

    @settings(deadline=None, derandomize=True, max_examples=250)
    @given(PEOPLE, st.randoms(use_true_random=False))
    def check(person: Person, chance: random.Random) -> None:
        (result,) = assess(POLICY, person.answers, person.day, [person.district])["results"]
        if result["verdict"] != "unmet":
            assert result["closest"] == []
            return
        guide = POLICY.guide_on(person.district, person.day)
        assert guide
        forced = _Forced(guide.root, person)
        by_id = {node.id: node for node in forced.failing}
        ways = [[by_id[name] for name in way] for way in result["closest"]]
        for way in ways:
            assert forced.helps(way)
            assert not any(forced.helps([node for node in way if node is not left]) for left in way)
        ranks = [(len(way), [forced.places[name] for name in way]) for way in result["closest"]]
        assert ranks == sorted(ranks)
        assert len(ways) <= MOST
        for held in [forced.failing, *(chance.sample(forced.failing, len(forced.failing) // 2) for _ in range(5))]:
            if not forced.helps(held):
                seen["no help"] += 1
                continue
            way = sorted(_smallest(forced, held, chance), key=lambda node: forced.places[node.id])
            rank = (len(way), [forced.places[node.id] for node in way])
            assert rank in ranks or (len(ways) == MOST and rank > ranks[-1])
            seen["listed" if rank in ranks else "farther"] += 1
        seen["open" if result["finding"]["high"] != "unmet" or len(forced._cases) > 1 else "all known"] += 1

    check()
    enough(seen, 0.03, "no help", "listed", "farther", "all known")
    assert seen["open"]
