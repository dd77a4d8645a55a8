"""What has to be done before a step whose own day has come, because its time has come too."""

from datetime import date

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.review import longest_review
from checker.limits.special import days_of
from checker.limits.steps import LEFT
from checker.words import PROCEDURES


def first(inquiry: Inquiry, limit: Limit, filed: date | None) -> str:
    """What to say in place of a limit's days where another step comes first; else nothing.

    Its time has come as well where an answer to what is handed in now, or was `filed`, would come
    only when that step can begin, or later.
    """
    limits, case, calendar = inquiry.limits, inquiry.case, inquiry.calendar
    after, begins = limit.after or {}, filed or max([case.day, *days_of(case, LEFT)])
    for other in limits:
        for event in days_of(case, str(other.event)) if other.id == after.get("limit") else ():
            void = inquiry.void_from(other, event)
            if void and void <= case.day:
                told = f"证件从 {void} 起已经失效：{limit.label}以前，先打电话问窗口还能怎么办。"
                return "" if filed else told
            opens = Count(calendar).run(event, other.opens or other.due)
            if calendar.counted(begins, longest_review(limits, limit.procedure)) >= opens:
                return _told(inquiry, other, event, opens, "" if filed else after["text"])
    return ""


def _told(inquiry: Inquiry, other: Limit, event: date, opens: date, text: str) -> str:
    """That the other step comes first, in the `text` of the data; somebody who has filed (no text) can only ask."""
    day, count = inquiry.case.day, Count(inquiry.calendar)
    due = count.run(event, other.due)
    come, begun = ("快到时候了", f"从 {opens} 起可以办，") if day < opens else ("也到了时候", "")
    over = f"已经过了{'，今天就交，并打电话问窗口' if text else ''}"
    last = f"最晚 {due}{'（暂定）' if count.due_provisional else ''}{f'（{over}）' if due < day else ''}"
    head, ask = (f"：{text}", "") if text else ("，原文要先办完它", "，请马上打电话问窗口")
    return f"{PROCEDURES[other.procedure]}{come}{head}。{other.label}{begun}{last}{ask}。"
