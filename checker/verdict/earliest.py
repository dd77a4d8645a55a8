"""From which day the passing of time alone makes a person qualify."""

from collections.abc import Mapping
from datetime import date

from checker.days.dates import add_months
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET, Truth

HORIZON = 120
"""Months to look ahead."""


def earliest_met(root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth]) -> date | None:
    """The first day after the case's on which the verdict becomes met, the answers staying as they are.

    Tries only the days on which some rule flips; `levels` holds what becomes of
    every node today. None where the verdict is met already, where no such day
    comes within ten years, or where something other than time stands in the
    way. (contract, section 3, `earliest`)
    """
    if levels[root] == IS_MET:
        return None
    case = evaluation.case
    flips = {rule: days for rule in set(root.rules) if (days := tuple(rule.flips(case)))}
    timed = [node for node in root.walk() if node.rule in flips]
    if root.levels(evaluation, dict.fromkeys(timed, IS_MET))[root] != IS_MET:
        return None  # time cannot mend the rest
    lasting = [rule for rule in root.rules if rule not in flips]
    ahead = _ahead(set().union(*flips.values()), case.day)
    return next((day for day in ahead if root.truth(evaluation.at(day, lasting)) == IS_MET), None)


def _ahead(days: set[date], after: date) -> list[date]:
    last = add_months(after, HORIZON)
    return sorted(day for day in days if after < day <= last)
