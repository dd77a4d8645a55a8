"""Verdicts as algebra: order changes nothing, knowing more only narrows, and `ask` and `earliest` keep their promise.

Every test says how much of each outcome it must have met.
"""

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers.questions import Answer
from checker.assess import assess
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import NAMES, VERDICTS, Truth
from tests.casebook import load_policy
from tests.properties.strategies import Person, answers_to, enough, people, unanswered

POLICY = load_policy()
PEOPLE = people(POLICY)
ALL = ("met", "unmet", "discretion", "unknown")
AHEAD = 800
"""Days that are tried one by one."""
many = settings(deadline=None, derandomize=True, max_examples=300)
some = settings(deadline=None, derandomize=True, max_examples=120)


def _truth(node: Node, answers: Mapping[str, Answer], day: date) -> Truth:
    return node.truth(Evaluation(POLICY.case(answers, day)))


def _root(person: Person) -> Node:
    guide = POLICY.guide_on(person.district, person.day)
    assert guide
    return guide.root


def _result(person: Person) -> dict[str, Any]:
    (result,) = assess(POLICY, person.answers, person.day, [person.district])["results"]
    return dict(result)


def _shuffled(node: Node, chance: random.Random) -> Node:
    children = [_shuffled(child, chance) for child in node.children]
    chance.shuffle(children)
    return replace(node, children=tuple(children))


def test_the_order_of_conditions_changes_nothing() -> None:
    seen: Counter[str] = Counter()

    @some
    @given(PEOPLE, st.randoms(use_true_random=False))
    def check(person: Person, chance: random.Random) -> None:
        guide = POLICY.guide_on(person.district, person.day)
        assert guide
        root = _shuffled(guide.root, chance)
        routes = tuple(sorted((node for node in root.walk() if node.route), key=lambda node: str(node.route)))
        other = replace(POLICY, guides=(replace(guide, root=root, routes=routes),))
        before = _result(person)
        (after,) = assess(other, person.answers, person.day, [person.district])["results"]
        assert all(before[key] == after[key] for key in ("verdict", "ask", "earliest"))
        seen[before["verdict"]] += 1

    check()
    enough(seen, 0.07, *ALL)


def test_the_order_of_answers_changes_nothing() -> None:
    @settings(deadline=None, derandomize=True, max_examples=40)
    @given(PEOPLE, st.randoms(use_true_random=False))
    def check(person: Person, chance: random.Random) -> None:
        items = list(person.answers.items())
        chance.shuffle(items)
        assert assess(POLICY, dict(items), person.day) == assess(POLICY, person.answers, person.day)

    check()


def test_one_more_answer_only_narrows() -> None:
    seen: Counter[str] = Counter()

    @some
    @given(st.data(), PEOPLE)
    def check(data: st.DataObject, person: Person) -> None:
        keys = [key for key in unanswered(POLICY, person) if key in _asked(_root(person))]
        if not keys:
            return
        key = data.draw(st.sampled_from(keys))
        more = {**person.answers, key: data.draw(answers_to(POLICY.questions[key]))}
        for node in _root(person).walk():
            low, high = _truth(node, person.answers, person.day)
            lower, higher = _truth(node, more, person.day)
            assert low <= lower <= higher <= high, node.id
            seen["narrowed" if (low, high) != (lower, higher) else "same"] += 1

    check()
    enough(seen, 0.01, "narrowed", "same")


def _asked(root: Node) -> set[str]:
    return {key for rule in root.rules for key in rule.questions}


def test_every_completion_stays_inside_and_ask_misses_nothing() -> None:
    seen: Counter[str] = Counter()

    @many
    @given(st.data(), PEOPLE)
    def check(data: st.DataObject, person: Person) -> None:
        result, root = _result(person), _root(person)
        low, high = NAMES.index(result["finding"]["low"]), NAMES.index(result["finding"]["high"])
        missing = [key for key in unanswered(POLICY, person) if key in _asked(root)]
        full = {**person.answers, **{key: data.draw(answers_to(POLICY.questions[key])) for key in missing}}
        level = _truth(root, full, person.day)
        assert low <= level[0] <= level[1] <= high
        for key in missing:
            other = {**full, key: data.draw(answers_to(POLICY.questions[key]))}
            decides = _truth(root, other, person.day) != level
            assert not decides or key in result["ask"]
            seen["decides" if decides else "idle"] += 1

    check()
    enough(seen, 0.01, "decides", "idle")


def _reasons(node: Mapping[str, Any]) -> list[str]:
    return [node["reason"], *(reason for child in node["children"] for reason in _reasons(child))]


def test_something_is_asked_exactly_where_the_verdict_is_open() -> None:
    seen: Counter[str] = Counter()

    @many
    @given(PEOPLE)
    def check(person: Person) -> None:
        result = _result(person)
        if result["ask"]:
            assert result["verdict"] == "unknown"
        elif result["verdict"] == "unknown":
            assert any("没有收录" in reason for reason in _reasons(result["finding"]))  # a figure outside the answers
        seen[result["verdict"]] += 1

    check()
    enough(seen, 0.07, *ALL)


def test_the_earliest_day_is_the_first_one() -> None:
    seen: Counter[str] = Counter()

    @some
    @given(PEOPLE)
    def check(person: Person) -> None:
        result, root = _result(person), _root(person)
        days = (person.day + timedelta(step) for step in range(1, AHEAD))
        first = next((day for day in days if VERDICTS[_truth_known_on(root, person, day)] == "met"), None)
        if result["verdict"] == "met":
            assert result["earliest"] is None
            seen["met already"] += 1
        elif first:
            assert result["earliest"] == first.isoformat()
            seen["waits"] += 1
        else:
            assert result["earliest"] is None or result["earliest"] >= (person.day + timedelta(AHEAD)).isoformat()
            seen["never"] += 1

    check()
    enough(seen, 0.07, "met already", "waits", "never")


def _truth_known_on(root: Node, person: Person, day: date) -> Truth:
    """The verdict on a later day by what is known today."""
    return root.truth(Evaluation(POLICY.case(person.answers, person.day).at(day)))
