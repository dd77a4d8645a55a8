"""What has to be done before a step whose own day has come, because its time has come too."""

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.review import longest_review
from checker.limits.room import void_from
from checker.limits.special import days_of

LEFT = "left_employer_on"
"""Nothing of a change of employer can be handed in before."""


def first(inquiry: Inquiry, limit: Limit) -> str:
    """What to say in place of a limit's days where another step comes first; else nothing.

    Its time has come as well where an answer to what is handed in now would come
    only when that step can begin, or later.
    """
    limits, case, calendar = inquiry.limits, inquiry.case, inquiry.calendar
    after, begins = limit.after or {}, max([case.day, *days_of(case, LEFT)])
    for other in limits:
        for event in days_of(case, str(other.event)) if other.id == after.get("limit") else ():
            count = Count(calendar)
            due, opens = count.run(event, other.due), Count(calendar).run(event, other.opens or other.due)
            void = void_from(inquiry, other, event)
            if void and void <= case.day:
                return f"证件从 {void} 起已经失效：{limit.label}以前，先打电话问窗口还能怎么办。"
            if calendar.counted(begins, longest_review(limits, limit.procedure)) >= opens:
                past = "（已经过了，今天就交，并打电话问窗口）" if due < case.day else ""
                doubt = "（暂定）" if count.due_provisional else ""
                return f"{after['text']}。{other.label}最晚 {due}{doubt}{past}。"
    return ""
