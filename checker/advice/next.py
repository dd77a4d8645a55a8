"""Which question to put next, and which after it."""

from collections.abc import Mapping, Sequence

from checker.advice.path import likeliest, odds
from checker.verdict.diagram import Diagram, Function, Outcome
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import DISCRETION, MET, UNMET


def in_turn(ask: Sequence[str], diagram: Diagram, function: Function) -> list[str]:
    """The questions that can still change a verdict, the one to put next first.

    Who cannot answer one is asked the one after it. Questions about the person come before those about the employer,
    whom they may have to ask. Among them come first those on the likeliest way to the best
    verdict that is still possible, so that none is put in vain while answers are
    what they mostly are; of these the one that is likeliest to bar the way, then
    the one that the verdict hangs on most. Where a rule has several questions, the others wait until the first of each
    rule was put. (contract, section 3, `next`)
    """
    if len(ask) < 2:
        return list(ask)
    expected = odds(diagram)
    path = likeliest(diagram, function, max(diagram.ends(function)), expected)
    evaluation, places = diagram.evaluation, {key: place for place, key in enumerate(ask)}
    questions = evaluation.case.questions
    ranked = []
    for variable, weight in _weights(diagram, function, expected).items():
        rank = (variable not in path, round(_chance(diagram, variable, path, expected[variable]), 2), -round(weight, 9))
        keys = _asking(diagram.variables[variable], evaluation, places)
        ranked += [(questions[key].of_employer, turn, rank, places[key]) for turn, key in enumerate(keys)]
    return list(dict.fromkeys(ask[place] for *_, place in sorted(ranked)))


def _asking(outcomes: Sequence[Outcome], evaluation: Evaluation, wanted: Mapping[str, int]) -> list[str]:
    """The question of a variable, and those beside it that are still open."""
    return list(dict.fromkeys(key for rule in outcomes[0] for key in evaluation.open_questions(rule) if key in wanted))


def _chance(diagram: Diagram, variable: int, path: Mapping[int, int], chances: Sequence[float]) -> float:
    """How likely it is that a variable comes out as well as the way asks, or as well as it can if it is not on it."""
    outcomes = diagram.variables[variable]
    best = max(outcomes, key=lambda row: sum(row.values()))
    wanted = outcomes[path[variable]] if variable in path else best
    ways = zip(outcomes, chances, strict=True)
    return sum(chance for row, chance in ways if all(level >= wanted[rule] for rule, level in row.items()))


def _weights(diagram: Diagram, function: Function, odds: Sequence[Sequence[float]]) -> Mapping[int, float]:
    """How far each variable moves the level to be expected, over all that the others may come to: its variance."""
    forks = diagram.forks(function)
    levels: dict[Function, float] = {UNMET: UNMET, DISCRETION: DISCRETION, MET: MET}
    spread: dict[Function, float] = {}
    for fork in reversed(forks):
        ends = [(chance, levels[below]) for chance, below in zip(odds[fork.variable], fork.below, strict=True)]
        mean = levels[fork] = sum(chance * level for chance, level in ends)
        spread[fork] = sum(chance * (level - mean) ** 2 for chance, level in ends)
    reached: dict[Function, float] = {function: 1}
    weights: dict[int, float] = {}
    for fork in forks:
        weights[fork.variable] = weights.get(fork.variable, 0) + reached[fork] * spread[fork]
        for chance, below in zip(odds[fork.variable], fork.below, strict=True):
            reached[below] = reached.get(below, 0) + reached[fork] * chance
    return weights
