"""The likeliest way through a diagram to the end that is wanted."""

from collections.abc import Mapping, Sequence

from checker.verdict.case import Case
from checker.verdict.diagram import Diagram, Fork, Function, Outcome
from checker.verdict.truth import DISCRETION

USUAL = 0.9
"""How likely an answer is taken to be the usual one: the best, where data names no other."""
SHORT = {"date": 0.75, "integer": 0.75, "choice": 0.75, "year_money": 0.65, "month_money": 0.6}
"""The same by type: what takes time, what is measured by the year or month, and a kind often fall short."""

RARE = 0.001
"""How likely it is that the office has to decide, against not falling short or doing so."""


def odds(diagram: Diagram) -> list[list[float]]:
    """How likely each outcome of each variable is taken to be."""
    return [_chances(outcomes, diagram.evaluation.case) for outcomes in diagram.variables]


def _chances(outcomes: Sequence[Outcome], case: Case) -> list[float]:
    rules = list(outcomes[0])
    question = case.questions[rules[0].question]
    if question.usual is None:
        likely = max(outcomes, key=lambda row: sum(row.values()))
    else:
        likely = {rule: rule.judged(question.usual, case)[0] for rule in rules}
    usual = USUAL if question.usual is not None else SHORT.get(question.type, USUAL)
    shares = [0.0 if row == likely else RARE if DISCRETION in row.values() else 1.0 for row in outcomes]
    return [(1 - usual) * share / sum(shares) or usual for share in shares]


def likeliest(diagram: Diagram, function: Function, end: int, odds: Sequence[Sequence[float]]) -> Mapping[int, int]:
    """The outcome that each variable has to have, by its place; none of them can be left out.

    Empty where nothing leads to the end. Where several outcomes lead to the
    same, the one that asks the least stands for them, and of those the one that
    asks it of the first rules in the text.
    """
    best: dict[Function, tuple[float, int]] = {end: (1.0, 0)}
    for fork in reversed(diagram.forks(function)):
        best[fork] = _best_way(fork, diagram.variables[fork.variable], odds[fork.variable], best)
    path: dict[int, int] = {}
    start = function
    while isinstance(function, Fork) and best[function][0]:
        place = path[function.variable] = best[function][1]
        function = function.below[place]
    for variable in reversed(list(path)):
        rest = {other: place for other, place in path.items() if other != variable}
        if _suffices(start, rest, end):
            path = rest
    return path


def _best_way(
    fork: Fork, outcomes: Sequence[Outcome], chances: Sequence[float], best: Mapping[Function, tuple[float, int]]
) -> tuple[float, int]:
    """How likely the likeliest way from a fork is, and the outcome by which it goes."""
    ways: dict[Function, tuple[float, int, int]] = {}
    for place, (below, chance) in enumerate(zip(fork.below, chances, strict=True)):
        total, least, by = ways.get(below, (0.0, -sum(outcomes[place].values()), place))
        here = (-sum(outcomes[place].values()), place)
        ways[below] = (total + chance, *max((least, by), here))
    ranked = ((total * best.get(below, (0.0, 0))[0], least, by) for below, (total, least, by) in ways.items())
    chance, _, by = max(ranked, key=lambda way: way[:2])
    return chance, by


def _suffices(function: Function, path: Mapping[int, int], end: int) -> bool:
    """Whether nothing but the end is reached with these outcomes, whatever the other variables come to."""
    waiting, seen = [function], {function}
    while waiting:
        found = waiting.pop()
        if not isinstance(found, Fork):
            if found != end:
                return False
            continue
        below = [found.below[path[found.variable]]] if found.variable in path else found.below
        waiting += [part for part in below if part not in seen]
        seen.update(below)
    return True
