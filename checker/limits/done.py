"""A time limit that is done with, because a later step of the case is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.review import expired
from checker.limits.span import ONE, Span
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, BY, RETURNED, SUBMITTED
from checker.verdict.case import Case
from checker.words import PROCEDURES


@dataclass(frozen=True, slots=True)
class Done:
    """What to say in place of the days, nothing where no later step is known.

    `day` is that of the step. Where the limit is `closed` nothing is left to do or to ask; where the data
    says what the step `settles`, no other one can come before it any more.
    """

    said: str = ""
    day: date | None = None
    closed: bool = False
    settles: bool = False


def done(inquiry: Inquiry, procedure: str, span: Span, start: date) -> Done:
    """Whether a step after a limit's days has come, and whether it was in time.

    A step before the limit's days begin is of another case, one after the case's day has not come yet.
    What a former employer does and a deferral are done by the change of employer, and by nothing else.
    """
    limit, case, begins = span.limit, inquiry.case, _begins(inquiry, span, start)
    if limit.moment in ("notify", "defer") and procedure != limit.procedure:
        return Done()
    found = {key: day for key in limit.done_by for day in days_of(case, key) if begins <= day <= case.day}
    if limit.done_so:
        return _spared(inquiry, procedure, span, found)
    if limit.moment == "file" and SUBMITTED in found:
        return _filed(inquiry, procedure, span, start, found)
    return next((Done(f"{day} 已经{BY[key]}，这一步办完了。", day, closed=True) for key, day in found.items()), Done())


def too_early(span: Span, case: Case) -> str:
    """What to say beside the days of a case that was begun before it could be; else nothing."""
    for key in span.limit.done_by if span.limit.moment == "file" else ():
        for day in days_of(case, key):
            if span.opens and day < span.opens:
                return f"{case.noun(key)} {day} 早于可以办的第一天 {span.opens}，算不算这一次的，请问窗口。"
    return ""


def _begins(inquiry: Inquiry, span: Span, start: date) -> date:
    """The first day on which something of the case can be done; a permit lapses where nothing was filed before."""
    limit = span.limit
    for other in inquiry.limits if limit.moment == "lapse" else ():
        if (other.moment, other.procedure, other.event) == ("file", limit.procedure, limit.event):
            return Count(inquiry.calendar).run(start, other.opens) if other.opens else date.min
    return span.opens or (start if start <= span.due else date.min)


def _spared(inquiry: Inquiry, procedure: str, span: Span, found: Mapping[str, date]) -> Done:
    """Of a limit whose days are not for those who filed in time: why, in the words of the data."""
    limit, filed = span.limit, found.get(SUBMITTED)
    if limit.moment != "notify" and filed and _returned(inquiry, filed, found):
        return Done()
    last = {"notify": date.max, "lapse": span.due - ONE}.get(limit.moment, span.due)
    said = (
        Done(
            f"{day} {PROCEDURES[procedure]}已经{BY[key]}，{limit.done_so}。", day, limit.moment == "defer", settles=True
        )
        for key, day in found.items()
        if day <= last
    )
    return next(said, Done())


def _filed(inquiry: Inquiry, procedure: str, span: Span, start: date, found: Mapping[str, date]) -> Done:
    """Whether it was filed in time, and what to do where that does not settle it."""
    limit, due, filed, accepted = span.limit, span.due, found[SUBMITTED], found.get(ACCEPTED)
    over = expired(inquiry, limit, procedure, start)
    if returned := _returned(inquiry, filed, found):
        past = "，已经过了" if due < inquiry.case.day else ""
        again = f"改好请马上再交。算不算按时提交，原文没有写（最后一天是 {due}{past}），请打电话问窗口。"
        return Done(f"{filed} 提交过，{returned} 要求补正：{over or again}", filed)
    if filed <= due:
        return Done(f"{filed} 已经提交，没有晚于最后一天 {due}。{over}", filed, closed=not over)
    known = f"，{accepted} 已经受理" if accepted else ""
    return Done(f"{filed} 才提交，晚于最后一天 {due}{known}：{over or '请打电话问窗口还来不来得及。'}", filed)


def _returned(inquiry: Inquiry, filed: date, found: Mapping[str, date]) -> date | None:
    """When what was filed was sent back, if it has not been accepted since."""
    days = days_of(inquiry.case, RETURNED) if ACCEPTED not in found else ()
    return next((day for day in days if filed <= day <= inquiry.case.day), None)
