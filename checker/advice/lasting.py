"""Leaves that fail for good, and those that will hold by time alone."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.advice.closest import is_fixed
from checker.verdict.evaluation import Evaluation
from checker.verdict.finding import find
from checker.verdict.rules.base import Rule
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET, IS_UNMET, Truth


def told_with_days(
    root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth], until: date | None
) -> dict[str, Any]:
    """The finding, in which failing leaves are `fixed` where nobody changes what they are about for a permit.

    Those that come by waiting have the first day from which they hold, `holds_from`; not from `until` on, the day on
    which another edition takes this one's place.
    """
    finding = find(root, evaluation, levels)
    failing = {node.id: node for node in root.walk() if node.rule and evaluation.truth(node.rule) == IS_UNMET}
    waiting = [finding]
    for row in waiting:
        waiting += row["children"]
        node = failing.get(row["id"])
        if node is None or node.rule is None or row["verdict"] != "unmet":
            continue
        if is_fixed(node, evaluation):
            row["fixed"] = True
        if day := holds_from(node.rule, evaluation, until or date.max):
            row["holds_from"] = day
    return finding


def holds_from(rule: Rule, evaluation: Evaluation, until: date) -> str:
    """The first day before `until` from which a rule that fails will hold by time alone; empty where none comes."""
    days = (day for day in sorted(evaluation.flips(rule)) if evaluation.case.day < day < until)
    return next((day.isoformat() for day in days if evaluation.at(day).truth(rule) == IS_MET), "")
