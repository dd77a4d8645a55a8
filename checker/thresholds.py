"""The income lines of each guide in yuan (contract, section 3)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from checker.money.amounts import shortest
from checker.money.lines import WageLine
from checker.policy import Guide, Policy
from checker.verdict.case import Case
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.rules.wage_years import YearlyWage
from checker.verdict.tree import Node


def thresholds(policy: Policy, as_of: date, districts: Sequence[str] | None = None) -> dict[str, Any]:
    """Every line that a filing on `as_of` is measured by; a row for each wage that may apply.

    `overdue` names the year whose wage ought to be out on that day and is not in the table, if there is one.

    Raises RequestError for a district that does not exist.
    """
    rows = []
    case = policy.case({}, as_of)
    for district in policy.in_order({}, districts):
        guide = policy.guide_on(district, as_of)
        if guide:
            rows += _guide_rows(guide, case)
    return {"as_of": as_of.isoformat(), "rows": rows}


def _guide_rows(guide: Guide, case: Case) -> list[dict[str, Any]]:
    seen: dict[tuple[object, ...], dict[str, Any]] = {}
    for node in guide.root.walk():
        if isinstance(node.rule, MonthlyWage | YearlyWage) and node.rule.who:
            for row in _rows(guide, node, node.rule, case):
                seen.setdefault((row["who"], row["base_year"], row["window_months"], row["test"]), row)
    return list(seen.values())


def _rows(guide: Guide, node: Node, rule: MonthlyWage | YearlyWage, case: Case) -> Iterator[dict[str, Any]]:
    """One row for each line of an income rule; `line` says whether income exactly on it will do."""
    who = {"district": guide.district, "who": rule.who}
    cites = {(cite["source"], cite["clause"]): dict(cite) for cite in (*node.cites, *guide.wage_cites)}
    for line, window in _lines(rule, case):
        yield {**who, **_figures(line), **window, "cites": list(cites.values())}


def _lines(rule: MonthlyWage | YearlyWage, case: Case) -> Iterator[tuple[WageLine, dict[str, Any]]]:
    if isinstance(rule, MonthlyWage):
        for line in rule.lines(case):
            total = None if rule.test == "each" else shortest(line.monthly * rule.months)
            yield line, {"window_months": rule.months, "test": rule.test, "line": "inclusive", "total": total}
        return
    for lines in rule.lines(case).values():
        for line in lines:
            total = shortest(line.monthly * 12)
            yield line, {"window_months": 12, "test": "calendar_year", "line": rule.line, "total": total}


def _figures(line: WageLine) -> dict[str, Any]:
    return {
        "multiple": shortest(line.times),
        "base_year": line.base_year,
        "base": shortest(line.base),
        "monthly": shortest(line.monthly),
        "confirmed": line.confirmed,
        "overdue": line.overdue,
    }
