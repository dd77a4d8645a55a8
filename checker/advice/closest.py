"""What would have to hold for an unmet verdict to be another."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product

from checker.verdict.diagram import Outcome, variables
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among
from checker.verdict.tree import Node
from checker.verdict.truth import UNMET, Truth

MOST = 3
Way = frozenset[Node | Rule]
"""Leaves that fail and would have to hold; open rules that would have to come out well, where not all of them can."""
FREE: tuple[Way, ...] = (frozenset(),)


def closest(
    root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth], without: Collection[str] = ()
) -> list[list[str]]:
    """Ids of failing leaves, set by set, that would all have to hold for an unmet guide not to be unmet.

    A leaf fails where its rule is unmet for certain and the text does not leave
    it to the office. It holds as what the office has to accept where that is
    the best it can be; another leaf on the same question stays as it is. Leaves
    that are open come out as well as the answers to come allow. Nothing helps
    what is about other people (`whose`). No set holds another; the smallest
    come first, then those that stand first in the text, at most MOST of them.
    None holds a leaf that is named in `without`.
    """
    search = _Search(evaluation, levels, root, without)
    found = {frozenset[Node | Rule](item for item in way if isinstance(item, Node)) for way in search.ways(root)}
    return [search.ids(way) for way in search.best(found)[:MOST]]


def is_fixed(node: Node, evaluation: Evaluation) -> bool:
    """Whether a leaf is on what nobody changes for a permit."""
    return node.rule is not None and evaluation.case.questions[node.rule.question].fixed


class _Search:
    def __init__(
        self, evaluation: Evaluation, levels: Mapping[Node, Truth], root: Node, without: Collection[str]
    ) -> None:
        self._without = without
        self._places: dict[Node | Rule, int] = {node: place for place, node in enumerate(root.walk())}
        self._evaluation, self._levels = evaluation, levels
        self._bound = [*_bound(root, evaluation)]
        self._bound_rules = {rule for outcomes in self._bound for rule in outcomes[0]}

    def ways(self, node: Node) -> tuple[Way, ...]:
        """The sets that make a node better than unmet; the empty one alone where it is already."""
        if self._levels[node][1] > UNMET and self._bound_rules.isdisjoint(node.rules):
            return FREE
        own = self._leaf(node, node.rule) if node.rule else self._group(node)
        if node.unless:
            own = self._any((own, self._rule(node.unless)))
        return self._all((own, self._rule(node.whose))) if node.whose else own

    def _group(self, node: Node) -> tuple[Way, ...]:
        parts = map(self.ways, node.children)
        return self._all(parts) if node.needs_all else self._any(parts)

    def _leaf(self, node: Node, rule: Rule) -> tuple[Way, ...]:
        held: tuple[Way, ...] = () if node.id in self._without else (frozenset({node}),)
        return FREE if node.floor > UNMET else self._rule(rule) or held

    def _rule(self, rule: Rule) -> tuple[Way, ...]:
        low, high = self._evaluation.truth(rule)
        if high == UNMET:
            return ()
        return (frozenset({rule}),) if low == UNMET and rule in self._bound_rules else FREE

    def _all(self, parts: Iterable[tuple[Way, ...]]) -> tuple[Way, ...]:
        found: tuple[Way, ...] = FREE
        for part in parts:
            if part is not FREE:
                found = part if found is FREE else self._few(one | other for one, other in product(found, part))
        return found

    def _any(self, parts: Iterable[tuple[Way, ...]]) -> tuple[Way, ...]:
        found: list[Way] = []
        for part in parts:
            if part is FREE:
                return FREE
            found += part
        return self._few(found)

    def _few(self, ways: Iterable[Way]) -> tuple[Way, ...]:
        """Those that can be; of sets whose leaves are all different, the best that anybody may want."""
        if self._bound:
            return tuple(way for way in set(ways) if self._can_be(way))
        return tuple(self.best(ways)[:MOST])

    def _can_be(self, way: Way) -> bool:
        """Whether some answer brings out well all open rules on the same question that are wanted."""
        return all(
            any(all(level > UNMET for rule, level in row.items() if rule in way) for row in outcomes)
            for outcomes in self._bound
        )

    def best(self, ways: Iterable[Way]) -> list[Way]:
        """Fewest first, then in the order of the text; none that holds another."""
        found: list[Way] = []
        for way in sorted(ways, key=lambda way: (len(way), self._order(way))):
            if not any(other <= way for other in found):
                found.append(way)
        return found

    def ids(self, way: Way) -> list[str]:
        """The leaves of a set, in the order of the text."""
        return [node.id for node in self._places if node in way and isinstance(node, Node)]

    def _order(self, way: Way) -> list[int]:
        return sorted(self._places[item] for item in way if item in self._places)


def _bound(root: Node, evaluation: Evaluation) -> Iterator[tuple[Outcome, ...]]:
    """Choices that are open and have no answer which is the best for every rule on them."""
    questions = evaluation.case.questions
    choices = [rule for rule in root.rules if questions[rule.question].type in Among.takes]
    for outcomes in variables(choices, evaluation):
        best = {rule: max(row[rule] for row in outcomes) for rule in outcomes[0]}
        if best not in outcomes:
            yield outcomes
