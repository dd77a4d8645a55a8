"""From which day the passing of time alone makes a person qualify."""

from collections.abc import Container, Mapping
from datetime import date

from checker.days.dates import add_months
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
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
    if not _is_met(root, evaluation, flips):
        return None  # time cannot mend the rest
    lasting = [rule for rule in root.rules if rule not in flips]
    last = add_months(case.day, HORIZON)
    ahead = (day for day in sorted(set().union(*flips.values())) if case.day < day <= last)
    return next((day for day in ahead if _is_met(root, evaluation.at(day, lasting))), None)


def _is_met(node: Node, evaluation: Evaluation, hoped: Container[Rule] = ()) -> bool:
    """Whether the condition is met for certain if the rules `hoped` for were, looking no further than that takes."""
    if node.whose and evaluation.truth(node.whose) != IS_MET:
        return False
    if node.unless and evaluation.truth(node.unless) == IS_MET:
        return True
    if node.rule:
        return node.rule in hoped or node.own_level(evaluation) == IS_MET
    enough = all if node.needs_all else any
    return enough(_is_met(child, evaluation, hoped) for child in node.children)
