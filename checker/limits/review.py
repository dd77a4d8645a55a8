"""How long an office takes from filing to the answer, and whether an answer comes while the permit is still good."""

from collections.abc import Sequence
from datetime import date, timedelta

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, EXPIRY, RETURNED, SUBMITTED
from checker.verdict.case import Case

OVER = "{}证件从 {} 起已经失效，马上打电话问窗口还能怎么办。"
"""Of those for whom it is, and since when."""
UNANSWERED = "到现在还没有核准的，"


def stages(limits: Sequence[Limit], procedure: str) -> dict[str, int]:
    """The working days of each stage of a review by the event that it begins with, those before acceptance first."""
    found = {
        str(limit.event): sum(shift.number for shift in limit.due if shift.unit == "working_days")
        for limit in limits
        if limit.moment == "decide" and procedure in limit.answers_to
    }
    return {event: found[event] for event in (SUBMITTED, ACCEPTED) if found.get(event)}


def longest_review(limits: Sequence[Limit], procedure: str) -> int:
    """The working days from filing to the answer, every stage used up; 0 where the guide writes of none."""
    return sum(stages(limits, procedure).values())


def fate(answer: date, void: date, over: str) -> str:
    """Whether the permit is void by an answer (`over`) or on its last day then; nothing where one more is left."""
    if answer >= void:
        return over
    return "正是证件有效的最后一天" if answer + timedelta(1) == void else ""


def too_late(inquiry: Inquiry, limit: Limit, procedure: str, due: date) -> str:
    """What to say of an answer that may come when the permit is void already, or on its last day; else nothing."""
    calendar, after = inquiry.calendar, stages(inquiry.limits, procedure)
    rest = after.get(ACCEPTED, 0) if limit.event == SUBMITTED else 0
    for void in _voids(inquiry, procedure) if limit.moment == "decide" else ():
        if void <= inquiry.case.day:
            return OVER.format(UNANSWERED, void)
        end = due if due >= void else calendar.counted(due, rest)
        doubt = "" if calendar.is_announced(due, end) else "（暂定）"
        when = "到那天" if end == due else f"受理以后核准另要 {rest} 个工作日，都用满要到 {end}{doubt}，"
        if told := fate(end, void, f"已经过了证件失效的那天（{void}）"):
            return f"{when}{told}：不要等到那时，现在就打电话催。"
    return ""


def awaited(inquiry: Inquiry, procedure: str) -> bool:
    """Whether an answer is awaited within days that the guide writes, which then say what becomes of the permit."""
    return any(days_of(inquiry.case, event) for event in stages(inquiry.limits, procedure))


def over(inquiry: Inquiry, limit: Limit, procedure: str, start: date, filed: date) -> str:
    """What to say of what was filed where the permit is void by now: under review too, or by the day of filing.

    Where the guide knows a deferral, that or the change would have kept it; the steps tell of one of them alone.
    """
    lapse, void = inquiry.beside(limit, "lapse"), inquiry.void_from(limit, start)
    if not lapse or not void or void > inquiry.case.day:
        return ""
    if lapse.under_review:
        return OVER.format(UNANSWERED, void)
    other = "办过延期注销" if procedure == limit.procedure else "提出过变更"
    whose = f"没有{other}的，" if inquiry.beside(limit, "defer") else ""
    return OVER.format(whose, void) if void <= filed else ""


def unsettled(limit: Limit, start: date, case: Case) -> str:
    """What to say of days of a running case where something was sent back after the step from which they are counted.

    No guide says how the days then run.
    """
    for day in days_of(case, RETURNED) if limit.moment in ("decide", "paper") else ():
        if day > start or (day == start and limit.event == SUBMITTED):
            noun = case.noun(str(limit.event))
            return f"{day} 要求补正，在{noun} {start} 以后：这时怎么数，原文没有写，这一天不一定作数，请问窗口。"
    return ""


def _voids(inquiry: Inquiry, procedure: str) -> list[date]:
    """Where the text has a permit lapse while an application is under review."""
    return [
        Count(inquiry.calendar).run(expiry, limit.due)
        for limit in inquiry.limits
        if (limit.moment, limit.event) == ("lapse", EXPIRY) and limit.under_review and procedure in limit.answers_to
        for expiry in days_of(inquiry.case, EXPIRY)
    ]
