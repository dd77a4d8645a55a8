"""What has to be done before a step whose own day has come, because its time has come too."""

from collections.abc import Sequence
from datetime import date

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit
from checker.limits.room import longest_review, void_from
from checker.limits.special import days_of
from checker.verdict.case import Case


def first(limits: Sequence[Limit], limit: Limit, start: date, case: Case, calendar: WorkCalendar) -> str:
    """What to say in place of a limit's days where another step comes first; else nothing.

    Its time has come as well where an answer to what is handed in now would come
    only when that step can begin, or later.
    """
    after = limit.after or {}
    for other in limits:
        for event in days_of(case, str(other.event)) if other.id == after.get("limit") else ():
            count = Count(calendar)
            due, opens = count.run(event, other.due), Count(calendar).run(event, other.opens or other.due)
            void = void_from(limits, other, event, calendar)
            if void and void <= case.day:
                return f"证件从 {void} 起已经失效：{limit.label}以前，先打电话问窗口还能怎么办。"
            if calendar.counted(max(start, case.day), longest_review(limits)) >= opens:
                past = "（已经过了，今天就交，并打电话问窗口）" if due < case.day else ""
                doubt = "（暂定）" if count.due_provisional else ""
                return f"{after['text']}。{other.label}最晚 {due}{doubt}{past}。"
    return ""
