"""What a verdict still hangs on: a reduced ordered decision diagram over the rules that are open.

Equal functions of the open rules are one object, and a variable stands only
where it matters, so what is left to ask can be read off. A variable is a set of
rules that cannot be told apart: those on one question of choices that several
rules ask, or rules of which one follows from another; its outcomes are the
levels that they can have together. Ends of the diagram are levels.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import permutations, product

from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among, NotAmong
from checker.verdict.tree import Node
from checker.verdict.truth import MET, UNMET, Truth

Outcome = Mapping[Rule, int]
"""A level for each rule of a variable."""


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """A variable by its place in the order, and the function below each of its outcomes, not all of them equal."""

    variable: int
    below: "tuple[Function, ...]"


Function = int | Fork
"""A level that is certain, or what it hangs on."""


class Diagram:
    """All functions of one judgement. `levels` says what became of every node: more answers only narrow it."""

    def __init__(self, rules: Sequence[Rule], evaluation: Evaluation, levels: Mapping[Node, Truth]) -> None:
        self.levels = levels
        self.variables = [tuple(outcomes) for outcomes in _variables(rules, evaluation)]
        self.evaluation = evaluation
        self._place = {rule: place for place, outcomes in enumerate(self.variables) for rule in outcomes[0]}
        self._forks: dict[tuple[int, tuple[Function, ...]], Fork] = {}
        self._joined: dict[tuple[bool, Function, Function], Function] = {}

    def function(self, node: Node) -> Function:
        """The level of a node, in terms of the rules that are open."""
        low, high = self.levels[node]
        if low == high:
            return low
        if node.rule:
            own = self._of_rule(node.rule, node.floor, node.ceiling)
        else:
            join = self.at_least if node.needs_all else self.at_most
            own = reduce(join, map(self.function, node.children))
        if node.unless:
            own = self.at_most(own, self._of_rule(node.unless))
        return self.at_least(own, self._of_rule(node.whose)) if node.whose else own

    def at_least(self, left: Function, right: Function) -> Function:
        """All-of: the weaker of both."""
        return self._join(True, left, right)

    def at_most(self, left: Function, right: Function) -> Function:
        """Any-of: the stronger of both."""
        return self._join(False, left, right)

    def forks(self, function: Function) -> Iterator[Fork]:
        """Every fork below a function, each once."""
        waiting, seen = [function], set()
        while waiting:
            found = waiting.pop()
            if isinstance(found, Fork) and found not in seen:
                seen.add(found)
                waiting += found.below
                yield found

    def _of_rule(self, rule: Rule, floor: int = UNMET, ceiling: int = MET) -> Function:
        low, high = self.evaluation.truth(rule)
        if low == high:
            return min(max(low, floor), ceiling)
        place = self._place[rule]
        return self._fork(place, tuple(min(max(row[rule], floor), ceiling) for row in self.variables[place]))

    def _fork(self, variable: int, below: tuple[Function, ...]) -> Function:
        if len(set(below)) == 1:
            return below[0]
        return self._forks.setdefault((variable, below), Fork(variable, below))

    def _join(self, needs_all: bool, left: Function, right: Function) -> Function:
        if left is right:
            return left
        neutral, final = (MET, UNMET) if needs_all else (UNMET, MET)
        if left in (neutral, final) or right in (neutral, final):
            return final if final in (left, right) else right if left == neutral else left
        key = (needs_all, left, right)
        if key not in self._joined:
            self._joined[key] = self._split(needs_all, left, right)
        return self._joined[key]

    def _split(self, needs_all: bool, left: Function, right: Function) -> Function:
        first = min(part.variable for part in (left, right) if isinstance(part, Fork))
        pairs = zip(self._below(left, first), self._below(right, first), strict=True)
        return self._fork(first, tuple(self._join(needs_all, one, other) for one, other in pairs))

    def _below(self, function: Function, variable: int) -> tuple[Function, ...]:
        if isinstance(function, Fork) and function.variable == variable:
            return function.below
        return (function,) * len(self.variables[variable])


def _variables(rules: Sequence[Rule], evaluation: Evaluation) -> Iterator[list[Outcome]]:
    """The outcomes of each variable: questions of choices first, then rules by what follows from them."""
    open_rules = [rule for rule in dict.fromkeys(rules) if len(set(evaluation.truth(rule))) > 1]
    by_choice: dict[str, list[Rule]] = {}
    alike: list[list[Rule]] = []
    for rule in open_rules:
        if isinstance(rule, Among | NotAmong):
            by_choice.setdefault(rule.question, []).append(rule)
        else:
            _add(rule, alike, lambda one, other: one.implies(other, evaluation.case.retirement))
    for question, asking in by_choice.items():
        yield _by_answer(question, asking, evaluation)
    for group in alike:
        yield _by_level(group, evaluation)


def _add(rule: Rule, groups: list[list[Rule]], implies: Callable[[Rule, Rule], bool]) -> None:
    """Put a rule to those that it follows from, or that follow from it."""
    near = [group for group in groups if any(implies(rule, other) or implies(other, rule) for other in group)]
    groups[:] = [group for group in groups if group not in near]
    groups.append([rule, *(other for group in near for other in group)])


def _by_answer(question: str, asking: list[Rule], evaluation: Evaluation) -> list[Outcome]:
    """One outcome for each way in which the rules tell the answers apart."""
    answers = evaluation.case.questions[question].choices or (True, False)
    told = {tuple(rule.judged(answer, evaluation.case)[0] for rule in asking) for answer in answers}
    return [dict(zip(asking, levels, strict=True)) for levels in sorted(told)]


def _by_level(group: list[Rule], evaluation: Evaluation) -> list[Outcome]:
    """Every combination of levels in which no rule is behind one that it follows from."""
    spans = [range(low, high + 1) for low, high in map(evaluation.truth, group)]
    rows = [dict(zip(group, levels, strict=True)) for levels in product(*spans)]
    retirement = evaluation.case.retirement
    follows = [(one, other) for one, other in permutations(group, 2) if one.implies(other, retirement)]
    return [row for row in rows if all(row[one] <= row[other] for one, other in follows)]
