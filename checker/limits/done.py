"""A time limit that is done with, because a later step of the case is known."""

from datetime import date

from checker.limits.limit import Limit
from checker.limits.span import Span
from checker.limits.special import days_of
from checker.verdict.case import Case

SUBMITTED, ACCEPTED = "submitted_on", "accepted_on"
STEPS = (SUBMITTED, "online_review_passed_on", ACCEPTED)
"""Days of one running case: what is counted from one of them is of the same procedure as the others."""
BY = {SUBMITTED: "提交", ACCEPTED: "受理"}
"""Steps that show something before them to be done."""


def done(span: Span, start: date, case: Case) -> str:
    """What to say in place of the days where a step after them has come, and whether it was in time; else nothing.

    A step before the limit's days begin is of another case, one after the case's day has not come yet.
    """
    limit, due = span.limit, span.due
    begins = span.opens or (start if start <= due else date.min)
    found = {key: day for key in limit.done_by for day in days_of(case, key) if begins <= day <= case.day}
    filed, accepted = (found.get(key) if limit.moment == "file" else None for key in (SUBMITTED, ACCEPTED))
    if filed and filed <= due:
        return f"{filed} 已经提交，没有晚于最后一天 {due}。"
    if filed:
        known = f"，{accepted} 已经受理" if accepted else ""
        return f"{filed} 才提交，晚于最后一天 {due}{known}：请打电话问窗口还来不来得及。"
    return next((f"{day} 已经{BY[key]}，这一步办完了。" for key, day in found.items()), "")


def if_it_is(said: str, limit: Limit, *, asked: bool) -> tuple[str, str]:
    """What is said in place of the days, and what only beside them: the case may be of another procedure.

    It is not where the procedure was asked for, or the days are counted from a step of the case itself.
    """
    if not said or asked or limit.event in STEPS:
        return said, ""
    return "", f"如果您填的提交、受理日期说的就是这一项：{said}"
