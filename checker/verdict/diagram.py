"""What a verdict still hangs on: a reduced ordered decision diagram over the rules that are open.

Equal functions of the open rules are one object, and a variable stands only
where it matters, so what is left to ask can be read off. The rules on one
question are one variable; its outcomes are the levels that they can have
together. Variables stand in the order of the text, which keeps parts that are
about one thing near each other. Ends of the diagram are levels.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import permutations, product, repeat

from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among
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
        self.variables = [*variables(rules, evaluation)]
        self.evaluation = evaluation
        self._place = {rule: place for place, outcomes in enumerate(self.variables) for rule in outcomes[0]}
        self._forks: dict[tuple[int, tuple[Function, ...]], Fork] = {}
        self._joined: dict[tuple[bool, Function, Function], Function] = {}
        self._below: dict[Function, tuple[Fork, ...]] = {}

    def function(self, node: Node) -> Function:
        """The level of a node, in terms of the rules that are open."""
        low, high = self.levels[node]
        if low == high:
            return low
        if node.rule:
            own = self._of_rule(node.rule, node.floor, node.ceiling)
        else:
            join = partial(self._join, node.needs_all)
            own = reduce(join, map(self.function, reversed(node.children)))  # the last stands lowest
        if node.unless:
            own = self._join(False, own, self._of_rule(node.unless))
        return self._join(True, own, self._of_rule(node.whose)) if node.whose else own

    def forks(self, function: Function) -> tuple[Fork, ...]:
        """Every fork of a function, each once; what lies below another stands behind it."""
        if function not in self._below:
            waiting, seen = [function], dict[Fork, None]()
            while waiting:
                found = waiting.pop()
                if isinstance(found, Fork) and found not in seen:
                    seen[found] = None
                    waiting += found.below
            self._below[function] = tuple(sorted(seen, key=lambda fork: fork.variable))
        return self._below[function]

    def ends(self, function: Function) -> set[int]:
        """Every level that some completion of the answers leads to."""
        found = {function, *(end for fork in self.forks(function) for end in fork.below)}
        return {end for end in found if isinstance(end, int)}

    def _of_rule(self, rule: Rule, floor: int = UNMET, ceiling: int = MET) -> Function:
        low, high = self.evaluation.truth(rule)
        if low == high:
            return min(max(low, floor), ceiling)
        place = self._place[rule]
        return self._fork(place, tuple(min(max(row[rule], floor), ceiling) for row in self.variables[place]))

    def _fork(self, variable: int, below: tuple[Function, ...]) -> Function:
        return below[0] if len(set(below)) == 1 else self._forks.setdefault((variable, below), Fork(variable, below))

    def _join(self, needs_all: bool, left: Function, right: Function) -> Function:
        """All of both: the weaker; or any of both: the stronger."""
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
        sides = (
            part.below if isinstance(part, Fork) and part.variable == first else repeat(part) for part in (left, right)
        )
        return self._fork(first, tuple(map(partial(self._join, needs_all), *sides)))


def variables(rules: Sequence[Rule], evaluation: Evaluation) -> Iterator[tuple[Outcome, ...]]:
    """The outcomes of each variable: the open rules on one question."""
    asking: dict[str, list[Rule]] = {}
    for rule in dict.fromkeys(rules):
        if len(set(evaluation.truth(rule))) > 1:
            asking.setdefault(rule.question, []).append(rule)
    for group in asking.values():
        yield tuple(dict(zip(group, levels, strict=True)) for levels in _together(group, evaluation))


def _together(group: list[Rule], evaluation: Evaluation) -> list[tuple[int, ...]]:
    """The levels by each choice; else every combination in which no rule is behind one that it follows from."""
    case = evaluation.case
    question = case.questions[group[0].question]
    if question.type in Among.takes:
        answers = question.choices or (True, False)
        return sorted({tuple(rule.judged(answer, case)[0] for rule in group) for answer in answers})
    spans = (range(low, high + 1) for low, high in map(evaluation.truth, group))
    pairs = permutations(range(len(group)), 2)
    follows = [(one, other) for one, other in pairs if group[one].implies(group[other], case.retirement)]
    return [row for row in product(*spans) if all(row[one] <= row[other] for one, other in follows)]
