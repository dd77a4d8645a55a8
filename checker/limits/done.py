"""A time limit that is done with, because a later step of the case is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.limits.early import left_on
from checker.limits.inquiry import Inquiry
from checker.limits.review import OVER, stages, unaccepted
from checker.limits.span import ONE, Span
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, BY, HANDED_IN, RETURNED, SUBMITTED
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


def done(inquiry: Inquiry, procedure: str, span: Span) -> Done:
    """Whether a step after a limit's days has come, and whether it was in time.

    A step before the limit's days begin is of another case, one after the case's day has not come yet.
    What a former employer does and a deferral are done by the change of employer, and by nothing else.
    """
    limit, case, begins = span.limit, inquiry.case, can_begin(inquiry, span)
    if limit.moment in ("notify", "defer") and procedure != limit.procedure:
        return Done()
    found = {key: day for key in limit.done_by for day in days_of(case, key) if begins <= day <= case.day}
    for key, day in found.items():
        if limit.done_so:
            return _spared(inquiry, span, f"{day} {PROCEDURES[procedure]}已经{BY[key]}", found)
        if limit.moment in HANDED_IN and key == SUBMITTED:
            return _filed(inquiry, procedure, span, found)
        return Done(f"{day} 已经{BY[key]}，这一步办完了。", day, closed=True)
    return Done()


def can_begin(inquiry: Inquiry, span: Span) -> date:
    """The first day on which something of the case can be done; a permit lapses where nothing was filed before."""
    left = left_on(span.limit, inquiry.case) or date.min
    filing = inquiry.beside(span, "file") if span.limit.moment == "lapse" else None
    if filing:
        return max(left, filing.opens or date.min)
    return max(left, span.opens or (span.start if span.start <= span.due else date.min))


def _spared(inquiry: Inquiry, span: Span, did: str, found: Mapping[str, date]) -> Done:
    """Of a limit whose days are not for those who filed in time: why, in the words of the data.

    In time is before the permit is void. Where that is not known, or the text does not say whether it counts, the
    days stand, and what hangs on it is told beside them. `did` tells of the step that was `found` first.
    """
    limit, day, filed = span.limit, next(iter(found.values())), found.get(SUBMITTED)
    void = inquiry.void_from(span) if limit.moment != "notify" else None
    returned = sent_back(inquiry.case, found)
    if void and returned:
        back = f"{day} 提交过，{returned} 要求补正：算不算已经办了，原文没有写，请打电话问窗口。"
        return Done(beside=back if limit.moment == "lapse" else "")
    if not void or day < void:
        return Done(f"{did}，{limit.done_so}。", day, limit.moment == "defer", settles=True)
    if limit.moment == "defer":
        other = "办好延期注销" if filed else "提交变更、或者办好延期注销"
        return Done(beside=f"{did}。不晚于 {void - ONE} {other}的，{limit.done_so}；没有的，请打电话问窗口。")
    unknown = f"{did}，没有填提交日期：不晚于 {void - ONE} 提交的，不在这一条里，请填上再看。"
    return Done(beside="" if filed else unknown)


def _filed(inquiry: Inquiry, procedure: str, span: Span, found: Mapping[str, date]) -> Done:
    """Whether it was filed in time, and what to do where that does not settle it."""
    due, filed, accepted = span.due, found[SUBMITTED], found.get(ACCEPTED)
    void, returned = _over(inquiry, procedure, span, filed), sent_back(inquiry.case, found)
    if due < filed:
        since = f"，{accepted} 已经受理" if accepted else f"，{returned} 要求补正" if returned else ""
        lost = f"原文写，逾期的，{span.limit.if_missed}" if span.limit.moment == "paper" and not accepted else ""
        late = f"{lost}请打电话问窗口还来不来得及。"
        return Done(f"{filed} 才提交，晚于最后一天 {due}{since}：{void or late}", filed)
    if returned:
        again = _again(inquiry, span)
        return Done(f"{filed} 提交过，{returned} 要求补正：{void or again}", filed)
    awaited = any(days_of(inquiry.case, event) for event in stages(inquiry.limits, procedure))
    more = "" if awaited else void or unaccepted(inquiry, procedure)  # the days of the answer say so
    return Done(f"{filed} 已经提交，没有晚于最后一天 {due}。{more}", filed, closed=not more)


def _again(inquiry: Inquiry, span: Span) -> str:
    """What to do with what was filed in time and sent back: again by the last day it is in time on any reading."""
    due, day, reception = span.due, inquiry.case.day, inquiry.reception
    if day <= due:
        taken = reception.before(span, day) if reception else ""
        when = f"改好马上再交，不晚于最后一天 {due} 再交的，还是按时"
        return f"{when}；再晚的算不算按时，原文没有写，请打电话问窗口。{taken}"
    later = reception.next_after(day, None) if reception else ""
    asked = f"算不算按时提交，原文没有写（最后一天是 {due}，已经过了），请打电话问窗口"
    return f"改好请马上再交。{asked}{later and f'；{later}'}。"


def _over(inquiry: Inquiry, procedure: str, span: Span, filed: date) -> str:
    """What to say of what was filed where the permit is void by now: under review too, or by the day of filing.

    Where the guide knows a deferral, that or the change would have kept it; the steps tell of one of them alone.
    """
    lapse = inquiry.beside(span, "lapse")
    if not lapse or lapse.due > inquiry.case.day:
        return ""
    if lapse.limit.under_review:
        return OVER.format(lapse.due)
    other = "办过延期注销" if procedure == span.limit.procedure else "提出过变更"
    whose = f"没有{other}的，" if inquiry.beside(span, "defer") else ""
    return f"{whose}证件从 {lapse.due} 起已经失效，马上打电话问窗口还能怎么办。" if lapse.due <= filed else ""


def sent_back(case: Case, found: Mapping[str, date]) -> date | None:
    """When what was filed was sent back, if it has not been accepted since."""
    filed = found.get(SUBMITTED) if ACCEPTED not in found else None
    return next((day for day in days_of(case, RETURNED) if filed and filed <= day <= case.day), None)
