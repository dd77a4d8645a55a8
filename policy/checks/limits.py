"""Time limits: what they count from is a day that people are asked for."""

from collections.abc import Iterable, Mapping

from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.limits import DocumentRule, Limit, Shift
from policy.model.papers import Validity, Window
from policy.problems import Path
from policy.walk import rows_of

DAYS = ("date", "dates")


def check(data: Data, report: Report) -> None:
    """Report events and validity dates that no question of days stands for, and limits named that are not there."""
    _check_named(data, report)
    types = {row.key: row.type for row in data.questions.questions}
    for path, row in rows_of(data):
        if isinstance(row, Limit) and row.event:
            _check(types, (*path, "event"), row.event, report)
            _check_order((*path, "opens"), row, report)
        elif isinstance(row, (DocumentRule, Validity)) and row.question:
            _check(types, (*path, "question"), row.question, report)
        elif isinstance(row, Window) and row.since:
            _check(types, (*path, "since"), row.since, report)


def _check_named(data: Data, report: Report) -> None:
    """Limits that name another one of the same guide."""
    for name, guide in data.guides.items():
        known = [limit.id for limit in guide.deadlines]
        for place, limit in enumerate(guide.deadlines):
            named = {"cut_by": limit.cut_by, "after": limit.after.limit if limit.after else None}
            for key, other in named.items():
                if other is not None and other not in known:
                    wrong = f"这份指南没有时限 {shown(other)}"
                    report(("guides", name, "deadlines", place, key), wrong, f"可选：{'、'.join(known)}")


def _check_order(path: Path, limit: Limit, report: Report) -> None:
    """The first day may not come after the last, whatever the calendar."""
    opens, due = list(limit.opens or ()), list(limit.due)
    while opens and due and opens[0].given() | {"why": ""} == due[0].given() | {"why": ""}:
        opens, due = opens[1:], due[1:]
    earliest, latest = sum(_reach(step)[0] for step in opens), sum(_reach(step)[1] for step in due)
    if limit.opens and earliest > latest:
        wrong = f"“{limit.label}”的第一天（{_told(limit.opens)}）在最后一天（{_told(limit.due)}）之后"
        report(path, wrong, "把 opens 和 due 换过来，或者核对正负号：往前数的写负数")


def _reach(step: Shift) -> tuple[int, int]:
    """The fewest and the most days that a step may move: months differ, and holidays lie between working days."""
    if step.days is not None:
        return step.days, step.days
    if step.working_days is not None:
        count = step.working_days
        far = count * 7 // 5 + (30 if count > 0 else -30 if count < 0 else 0)
        return min(count, far), max(count, far)
    months = step.months or 0
    return min(months * 28, months * 31), max(months * 28, months * 31)


def _told(steps: Iterable[Shift]) -> str:
    units = {"days": "天", "working_days": "个工作日", "months": "个月"}
    return "，".join(
        f"{getattr(step, key)} {unit}" for step in steps for key, unit in units.items() if key in step.given()
    )


def _check(types: Mapping[str, str], path: Path, question: str, report: Report) -> None:
    days = "、".join(key for key, kind in types.items() if kind in DAYS)
    if question not in types:
        report(path, f"没有 {shown(question)} 这个问题", f"可选：{days}")
    elif types[question] not in DAYS:
        report(path, f"{question} 问的不是日期，从它数不出日子", f"可选：{days}")
