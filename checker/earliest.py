"""From which day the passing of time alone makes a person qualify."""

from datetime import date

from checker.case import Case
from checker.dates import add_months
from checker.tree import Node
from checker.truth import IS_MET, Truth

HORIZON = 120
"""Months to look ahead."""


def earliest_met(root: Node, case: Case) -> date | None:
    """The first day after the case's on which the verdict becomes met, the answers staying as they are.

    Tries only the days on which some rule flips. None where the verdict is met
    already, where no such day comes within ten years, or where something other
    than time stands in the way. (contract, section 3, `earliest`)
    """
    if root.truth(case) == IS_MET:
        return None
    fixed: dict[Node, Truth] = {}
    days: set[date] = set()
    for leaf in root.walk():
        if leaf.rule:
            flips = set(leaf.rule.flips(case))
            if flips:
                days |= flips
            else:
                fixed[leaf] = leaf.rule_truth(case)
    if root.fold(lambda leaf: fixed.get(leaf, IS_MET), case) != IS_MET:
        return None  # time cannot mend the rest
    return next((day for day in _ahead(days, case.day) if _met_on(root, case.at(day), fixed)), None)


def _ahead(days: set[date], after: date) -> list[date]:
    last = add_months(after, HORIZON)
    return sorted(day for day in days if after < day <= last)


def _met_on(root: Node, case: Case, fixed: dict[Node, Truth]) -> bool:
    return root.fold(lambda leaf: fixed[leaf] if leaf in fixed else leaf.rule_truth(case), case) == IS_MET
