"""From which day the passing of time alone makes a person qualify."""

from collections.abc import Mapping
from datetime import date

from checker.days.dates import add_months
from checker.verdict.case import Case
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET, Truth

HORIZON = 120
"""Months to look ahead."""


def earliest_met(root: Node, case: Case, truths: Mapping[Node, Truth], levels: Mapping[Node, Truth]) -> date | None:
    """The first day after the case's on which the verdict becomes met, the answers staying as they are.

    Tries only the days on which some rule flips; `truths` holds today's own
    level of every leaf, `levels` what becomes of every node. None where the
    verdict is met already, where no such day comes within ten years, or where
    something other than time stands in the way. (contract, section 3, `earliest`)
    """
    if levels[root] == IS_MET:
        return None
    flips = {leaf: days for leaf in truths if leaf.rule and (days := tuple(leaf.rule.flips(case)))}
    if root.levels({**truths, **dict.fromkeys(flips, IS_MET)}, case)[root] != IS_MET:
        return None  # time cannot mend the rest
    fixed = {leaf: truth for leaf, truth in truths.items() if leaf not in flips}
    ahead = _ahead(set().union(*flips.values()), case.day)
    return next((day for day in ahead if _met_on(root, case.at(day), fixed)), None)


def _ahead(days: set[date], after: date) -> list[date]:
    last = add_months(after, HORIZON)
    return sorted(day for day in days if after < day <= last)


def _met_on(root: Node, case: Case, fixed: Mapping[Node, Truth]) -> bool:
    truths = {leaf: fixed[leaf] if leaf in fixed else leaf.rule_truth(case) for leaf in root.walk() if leaf.rule}
    return root.levels(truths, case)[root] == IS_MET
