"""A time limit that is done with, because a later step of the case is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.days.count import Count
from checker.limits.early import left_on
from checker.limits.inquiry import Inquiry
from checker.limits.review import awaited, over
from checker.limits.span import ONE, Span
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, BY, RETURNED, SUBMITTED
from checker.verdict.case import Case
from checker.words import PROCEDURES


@dataclass(frozen=True, slots=True)
class Done:
    """What to say in place of the days, nothing where no later step is known; `beside` is told with them.

    `day` is that of the step. Where the limit is `closed` nothing is left to do or to ask; where the data
    says what the step `settles`, no other one can come before it any more.
    """

    said: str = ""
    day: date | None = None
    closed: bool = False
    settles: bool = False
    beside: str = ""


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
        return _spared(inquiry, procedure, span, start, found)
    if limit.moment == "file" and SUBMITTED in found:
        return _filed(inquiry, procedure, span, start, found)
    return next((Done(f"{day} 已经{BY[key]}，这一步办完了。", day, closed=True) for key, day in found.items()), Done())


def _begins(inquiry: Inquiry, span: Span, start: date) -> date:
    """The first day on which something of the case can be done; a permit lapses where nothing was filed before."""
    limit, left = span.limit, left_on(span.limit, inquiry.case) or date.min
    filing = inquiry.beside(limit, "file") if limit.moment == "lapse" else None
    if filing:
        return max(left, Count(inquiry.calendar).run(start, filing.opens) if filing.opens else date.min)
    return max(left, span.opens or (start if start <= span.due else date.min))


def _spared(inquiry: Inquiry, procedure: str, span: Span, start: date, found: Mapping[str, date]) -> Done:
    """Of a limit whose days are not for those who filed in time: why, in the words of the data.

    In time is before the permit is void. Where that is not known, or the text does not say whether it counts, the
    days stand, and what hangs on it is told beside them.
    """
    limit, filed = span.limit, found.get(SUBMITTED)
    void = inquiry.void_from(limit, start) if limit.moment != "notify" else None
    returned = _returned(inquiry.case, filed, found) if void else None
    for key, day in found.items():
        did = f"{day} {PROCEDURES[procedure]}已经{BY[key]}"
        if returned and limit.moment == "lapse":
            return Done(beside=f"{filed} 提交过，{returned} 要求补正：算不算已经办了，原文没有写，请打电话问窗口。")
        if returned:
            break
        if not void or day < void:
            return Done(f"{did}，{limit.done_so}。", day, limit.moment == "defer", settles=True)
        if limit.moment == "defer":
            other = "办好延期注销" if filed else "提交变更、或者办好延期注销"
            return Done(beside=f"{did}。不晚于 {void - ONE} {other}的，{limit.done_so}；没有的，请打电话问窗口。")
        if not filed:
            return Done(beside=f"{did}，没有填提交日期：不晚于 {void - ONE} 提交的，不在这一条里，请填上再看。")
        break
    return Done()


def _filed(inquiry: Inquiry, procedure: str, span: Span, start: date, found: Mapping[str, date]) -> Done:
    """Whether it was filed in time, and what to do where that does not settle it."""
    limit, due, filed, accepted = span.limit, span.due, found[SUBMITTED], found.get(ACCEPTED)
    void = over(inquiry, limit, procedure, start, filed)
    if returned := _returned(inquiry.case, filed, found):
        past = "，已经过了" if due < inquiry.case.day else ""
        again = f"改好请马上再交。算不算按时提交，原文没有写（最后一天是 {due}{past}），请打电话问窗口。"
        return Done(f"{filed} 提交过，{returned} 要求补正：{void or again}", filed)
    if filed <= due:
        void = "" if awaited(inquiry, procedure) else void
        return Done(f"{filed} 已经提交，没有晚于最后一天 {due}。{void}", filed, closed=not void)
    known = f"，{accepted} 已经受理" if accepted else ""
    return Done(f"{filed} 才提交，晚于最后一天 {due}{known}：{void or '请打电话问窗口还来不来得及。'}", filed)


def _returned(case: Case, filed: date | None, found: Mapping[str, date]) -> date | None:
    """When what was filed was sent back, if it has not been accepted since."""
    days = days_of(case, RETURNED) if filed and ACCEPTED not in found else ()
    return next((day for day in days if filed and filed <= day <= case.day), None)
