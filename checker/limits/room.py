"""Whether the last day for filing leaves room for an answer before the permit is void, or comes after that."""

from collections.abc import Sequence
from datetime import date, timedelta

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit
from checker.limits.special import days_of
from checker.verdict.case import Case

EXPIRY = "permit_expires_on"
"""Only a permit that expires waits for an answer; whoever has left an employer in time has only to file."""


def lacks_room(limits: Sequence[Limit], limit: Limit, start: date, due: date, calendar: WorkCalendar) -> str:
    """What to say of a last day for filing after which the review may not end before the permit is void; else nothing.

    The review is the longest that the guide writes of what it has accepted,
    begun on the day of filing. (contract, section 3: `if_missed`)
    """
    review, void = longest_review(limits), void_from(limits, limit, start, calendar)
    if limit.moment != "file" or limit.event != EXPIRY or not review or not void:
        return ""
    answer = calendar.counted(due, review)
    if answer + timedelta(1) < void:
        return ""
    doubt = "" if calendar.is_announced(due, answer) else "（暂定）"
    fate = "正是证件有效的最后一天" if answer < void else f"证件从 {void} 起就失效了"
    return f"就算赶在 {due} 提交，审核的第 {review} 个工作日也到了 {answer}{doubt}，{fate}，没有余地，请早些交。"


def longest_review(limits: Sequence[Limit]) -> int:
    """The working days of the longest review that the guide writes of; 0 where it writes of none."""
    return max((shift.number for other in limits if _is_review(other) for shift in other.due), default=0)


def void_from(limits: Sequence[Limit], limit: Limit, start: date, calendar: WorkCalendar) -> date | None:
    """The first day on which the permit is void by the limit's own procedure, counted from the same event, if any."""
    for other in limits:
        if (other.moment, other.procedure, other.event) == ("lapse", limit.procedure, limit.event):
            return Count(calendar).run(start, other.due)
    return None


def cut_short(limits: Sequence[Limit], limit: Limit, due: date, case: Case, calendar: WorkCalendar) -> str:
    """What to say where the permit expires before the last day of a limit that takes it to be valid; else nothing."""
    ends = [other for other in limits if other.id == limit.cut_by]
    for other in ends:
        for expiry in days_of(case, str(other.event)):
            void = Count(calendar).run(expiry, other.due)
            if expiry < due:
                return f"证件先到期：{expiry} 到期，没有续签的从 {void} 起失效，不要等到 {due}。"
    return ""


def _is_review(limit: Limit) -> bool:
    return limit.moment == "decide" and limit.event == "accepted_on"
