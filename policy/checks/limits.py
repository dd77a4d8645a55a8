"""Time limits: what they count from is a day that people are asked for."""

from collections.abc import Mapping

from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.limits import DocumentRule, Limit
from policy.model.papers import Validity, Window
from policy.problems import Path
from policy.walk import rows_of

DAYS = ("date", "dates")


def check(data: Data, report: Report) -> None:
    """Report events and validity dates that no question of days stands for."""
    types = {row.key: row.type for row in data.questions.questions}
    for path, row in rows_of(data):
        if isinstance(row, Limit) and row.event:
            _check(types, (*path, "event"), row.event, report)
        elif isinstance(row, (DocumentRule, Validity)) and row.question:
            _check(types, (*path, "question"), row.question, report)
        elif isinstance(row, Window) and row.since:
            _check(types, (*path, "since"), row.since, report)


def _check(types: Mapping[str, str], path: Path, question: str, report: Report) -> None:
    days = "、".join(key for key, kind in types.items() if kind in DAYS)
    if question not in types:
        report(path, f"没有 {shown(question)} 这个问题", f"可选：{days}")
    elif types[question] not in DAYS:
        report(path, f"{question} 问的不是日期，从它数不出日子", f"可选：{days}")
