"""Time limits: each kind is counted from days that suit it, and that people are asked for."""

from collections.abc import Iterable, Mapping

from checker import words
from checker.errors import shown
from policy.checks.report import Report
from policy.model.covered import Validity, Window
from policy.model.data import Data
from policy.model.limits import WAYS, DocumentRule, Limit, Shift
from policy.model.moments import BACKWARD, LIMIT_KINDS
from policy.problems import Path
from policy.walk import rows_of

DAYS = ("date", "dates")
OPENING = ("file", "paper")
"""Moments that may have a first day."""


def check(data: Data, report: Report) -> None:
    """Report events and validity dates that no question of days stands for, and limits named that are not there."""
    _check_named(data, report)
    types = {row.key: row.type for row in data.questions.questions}
    for path, row in rows_of(data):
        if isinstance(row, Limit):
            _check_kind(path, row, report)
            if row.event and _check(types, (*path, "event"), row.event, report):
                _check_event(path, row, report)
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


def _check_kind(path: Path, limit: Limit, report: Report) -> None:
    """Each moment has its way of finding days, and some belong to one procedure."""
    kind, name = LIMIT_KINDS[limit.moment], f"{limit.moment}（{words.MOMENTS[limit.moment]}）"
    way = next(way for way in WAYS if getattr(limit, way) is not None)
    if way != kind.way:
        fitting = "、".join(moment for moment, row in LIMIT_KINDS.items() if row.way == way)
        report((*path, "moment"), f"{name}的日子要写在 {kind.way} 里，这里写的是 {way}", f"{way} 用于：{fitting}")
    if kind.procedures and limit.procedure not in kind.procedures:
        wrong = f"{name}是 {'、'.join(kind.procedures)} 的时限，这里写的是 {limit.procedure}"
        report((*path, "procedure"), wrong, "改 procedure，或者改 moment")


def _check_event(path: Path, limit: Limit, report: Report) -> None:
    """A moment is counted from some days alone, and back only from one that is known beforehand."""
    kind, name = LIMIT_KINDS[limit.moment], f"{limit.moment}（{words.MOMENTS[limit.moment]}）"
    if kind.events and limit.event not in kind.events:
        report((*path, "event"), f"{name}不会从 {limit.event} 数起", f"可选：{'、'.join(kind.events)}；或者改 moment")
    back = limit.event in BACKWARD and limit.moment != "lapse"
    latest = sum(_reach(step)[1] for step in limit.due)
    if not back and latest < 0:
        wrong = f"“{limit.label}”数到了 {limit.event} 之前（{_told(limit.due)}）"
        report((*path, "due"), wrong, "往后数写正数；或者核对 event 和 moment")
    if limit.opens and limit.moment not in OPENING:
        report((*path, "opens"), f"{name}没有第一天", f"去掉 opens；有第一天的是 {'、'.join(OPENING)}")


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


def _check(types: Mapping[str, str], path: Path, question: str, report: Report) -> bool:
    """Whether it is a question of days, reported where it is not."""
    days = "、".join(key for key, kind in types.items() if kind in DAYS)
    if question not in types:
        report(path, f"没有 {shown(question)} 这个问题", f"可选：{days}")
    elif types[question] not in DAYS:
        report(path, f"{question} 问的不是日期，从它数不出日子", f"可选：{days}")
    else:
        return True
    return False
