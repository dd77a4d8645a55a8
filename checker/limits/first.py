"""What has to be done before a step whose own day has come, because its time has come too."""

from datetime import date

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.lapse import void_from
from checker.limits.limit import Limit
from checker.limits.review import longest_review
from checker.limits.special import days_of
from checker.words import PROCEDURES

LEFT = "left_employer_on"
"""Nothing of a change of employer can be handed in before."""


def first(inquiry: Inquiry, limit: Limit, filed: date | None) -> str:
    """What to say in place of a limit's days where another step comes first; else nothing.

    Its time has come as well where an answer to what is handed in now, or was `filed`, would come
    only when that step can begin, or later.
    """
    limits, case, calendar = inquiry.limits, inquiry.case, inquiry.calendar
    after, begins = limit.after or {}, filed or max([case.day, *days_of(case, LEFT)])
    for other in limits:
        for event in days_of(case, str(other.event)) if other.id == after.get("limit") else ():
            count = Count(calendar)
            due, opens = count.run(event, other.due), Count(calendar).run(event, other.opens or other.due)
            void = void_from(inquiry, other, event)
            if void and void <= case.day:
                told = f"证件从 {void} 起已经失效：{limit.label}以前，先打电话问窗口还能怎么办。"
                return "" if filed else told
            if calendar.counted(begins, longest_review(limits, limit.procedure)) >= opens:
                begun = f"从 {opens} 起可以办，" if opens > case.day else ""
                last = f"{other.label}{begun}最晚 {due}{'（暂定）' if count.due_provisional else ''}"
                return _too_soon(other, last, due < case.day) if filed else _before(after["text"], last, due < case.day)
    return ""


def _before(text: str, last: str, past: bool) -> str:
    return f"{text}。{last}{'（已经过了，今天就交，并打电话问窗口）' if past else ''}。"


def _too_soon(other: Limit, last: str, past: bool) -> str:
    """To somebody who has filed what comes after it."""
    late = "（已经过了）" if past else ""
    return f"{PROCEDURES[other.procedure]}也到了时候，原文要先办完它。{last}{late}，请马上打电话问窗口。"
