"""From which day the passing of time alone makes a person qualify."""

from collections.abc import Mapping
from datetime import date

from checker.case import Case
from checker.dates import add_months
from checker.tree import Node
from checker.truth import IS_MET, Truth

HORIZON = 120
"""Months to look ahead."""


def earliest_met(root: Node, case: Case, truths: Mapping[Node, Truth]) -> date | None:
    """The first day after the case's on which the verdict becomes met, the answers staying as they are.

    Tries only the days on which some rule flips; `truths` holds today's level
    of every leaf. None where the verdict is met already, where no such day
    comes within ten years, or where something other than time stands in the
    way. (contract, section 3, `earliest`)
    """
    if root.fold(truths.__getitem__, case) == IS_MET:
        return None
    flips = {leaf: set(leaf.rule.flips(case)) for leaf in truths if leaf.rule}
    fixed = {leaf: truths[leaf] for leaf, days in flips.items() if not days}
    if root.fold(lambda leaf: fixed.get(leaf, IS_MET), case) != IS_MET:
        return None  # time cannot mend the rest
    days = _ahead(set().union(*flips.values()), case.day)
    return next((day for day in days if _met_on(root, case.at(day), fixed)), None)


def _ahead(days: set[date], after: date) -> list[date]:
    last = add_months(after, HORIZON)
    return sorted(day for day in days if after < day <= last)


def _met_on(root: Node, case: Case, fixed: Mapping[Node, Truth]) -> bool:
    return root.fold(lambda leaf: fixed[leaf] if leaf in fixed else leaf.rule_truth(case), case) == IS_MET
