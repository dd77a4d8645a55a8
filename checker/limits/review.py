"""How long an office takes from filing to the answer, and whether an answer comes while the permit is still good."""

from collections.abc import Sequence
from datetime import date

from checker.limits.early import left_on
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.span import ONE, Span
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, EXPIRY, RETURNED, SUBMITTED
from checker.verdict.case import Case

OVER = "到现在还没有核准的，证件从 {} 起已经失效，马上打电话问窗口还能怎么办。"
GONE = "已经过了证件失效的那天（{}）"
CHASE = "不要等到那时，现在就打电话催"
UNWRITTEN = "没有续签的证件从 {} 起失效，审核中的怎么算，原文没有写"
"""Of an answer that comes when the permit is void for those who filed nothing."""


def stages(limits: Sequence[Limit], procedure: str) -> dict[str, int]:
    """The working days of each stage of a review by the event that it begins with, those before acceptance first."""
    found = {
        str(limit.event): sum(shift.number for shift in limit.due if shift.unit == "working_days")
        for limit in limits
        if limit.moment == "decide" and procedure in limit.answers_to
    }
    return {event: found[event] for event in (SUBMITTED, ACCEPTED) if found.get(event)}


def lacks_room(inquiry: Inquiry, span: Span, procedure: str) -> str:
    """What to say of a last day for filing after which the review may not end before the permit is void; else nothing.

    The review is all that the guide writes of, begun on the day of filing. Where
    it has two stages, the day that leaves room for both is told as well.
    (contract, section 3: `if_missed`)
    """
    calendar, due, days = inquiry.calendar, span.due, list(stages(inquiry.limits, procedure).values())
    lapse = inquiry.beside(span, "lapse")
    if span.limit.moment != "file" or span.limit.event != EXPIRY or not days or not lapse:
        return ""
    void, review = lapse.due, sum(days)
    answer, by = calendar.counted(due, review), calendar.counted(void, -review - 1)
    over = f"证件从 {void} 起就失效了" if lapse.limit.under_review else UNWRITTEN.format(void)
    if not (told := _fate(answer, void, over, good=lapse.limit.under_review)):
        return ""
    doubt, past = calendar.doubt(due, answer), by < inquiry.case.day and len(days) > 1
    if len(days) == 1:
        end = f"审核的第 {review} 个工作日也到了 {answer}{doubt}，{told}"
    else:
        both = f"{by}{calendar.doubt(by, void - ONE)}{'，已经过了' if past else ''}"
        end = (
            f"受理前的网上审核 {days[0]} 个工作日、受理后的核准 {days[1]} 个工作日，"
            f"都用满要到 {answer}{doubt}，{told}；两段都留出来，最晚是 {both}"
        )
    return f"就算赶在 {due} 提交，{end}，没有余地，{_hurry(inquiry, span, past=past)}。"


def _hurry(inquiry: Inquiry, span: Span, *, past: bool) -> str:
    """How soon to file where there is no room: today, if that can be, where it is the last day, or too late by half."""
    day, begins = inquiry.case.day, left_on(span.limit, inquiry.case) or span.opens
    now = (past or span.due == day) and not inquiry.reception and (begins is None or begins <= day)
    return "今天就交" if now else "请早些交"


def too_late(inquiry: Inquiry, span: Span, procedure: str) -> str:
    """What to say of an answer that may come when the permit is void already, or on its last day; else nothing."""
    calendar, due = inquiry.calendar, span.due
    rest = stages(inquiry.limits, procedure).get(ACCEPTED, 0) if span.limit.event == SUBMITTED else 0
    for void in _voids(inquiry, procedure) if span.limit.moment == "decide" else ():
        if void <= inquiry.case.day:
            return OVER.format(void)
        end = due if due >= void else calendar.counted(due, rest)
        when = (
            "到那天"
            if end == due
            else f"受理以后核准另要 {rest} 个工作日，都用满要到 {end}{calendar.doubt(due, end)}，"
        )
        if told := _fate(end, void, GONE.format(void)):
            return f"{when}{told}：{CHASE}。"
    return ""


def unaccepted(inquiry: Inquiry, procedure: str) -> str:
    """What to say of what is filed and not accepted, where an answer may come too late even if it is accepted today.

    The permit is not void yet.
    """
    calendar, day = inquiry.calendar, inquiry.case.day
    end = calendar.counted(day, review := stages(inquiry.limits, procedure).get(ACCEPTED, 0))
    for void in _voids(inquiry, procedure):
        if told := _fate(end, void, GONE.format(void)):
            when = f"{review} 个工作日从受理那天数，就算 {day} 受理，用满也要到 {end}{calendar.doubt(day, end)}"
            return f"还没有受理的，{when}，{told}：{CHASE}。"
    return ""


def unsettled(span: Span, case: Case) -> str:
    """What to say of days of a running case where something was sent back after the step from which they are counted.

    No guide says how the days then run.
    """
    for day in days_of(case, RETURNED) if span.limit.moment in ("decide", "paper") else ():
        if day > span.start or (day == span.start and span.limit.event == SUBMITTED):
            noun = case.noun(str(span.limit.event))
            return f"{day} 要求补正，在{noun} {span.start} 以后：这时怎么数，原文没有写，这一天不一定作数，请问窗口。"
    return ""


def _fate(answer: date, void: date, over: str, *, good: bool = True) -> str:
    """Whether the permit is void by an answer (`over`) or on its last day then; nothing where one more is left.

    Whether it is `good` until it is void, the text may leave open: where it lapses only some time after its expiry.
    """
    if answer >= void or (not good and answer + ONE == void):
        return over
    return "正是证件有效的最后一天" if answer + ONE == void else ""


def _voids(inquiry: Inquiry, procedure: str) -> list[date]:
    """Where the text has a permit lapse while an application is under review."""
    lapses = [limit for limit in inquiry.limits if (limit.moment, limit.event) == ("lapse", EXPIRY)]
    lapses = [limit for limit in lapses if limit.under_review and procedure in limit.answers_to]
    return [span.due for limit in lapses for span in inquiry.spans(limit)]
