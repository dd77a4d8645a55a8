"""A deferral that nobody can ask for any more: its last day is that of those alone who asked in time."""

from checker.limits.inquiry import Inquiry
from checker.limits.span import Span
from checker.limits.special import days_of


def undeferred(inquiry: Inquiry, span: Span, beside: str) -> str:
    """What stands in place of the last day of a deferral, where the days to ask for one have passed; else nothing.

    Whoever did something within them may have one. `beside` is what is known to be told of a later step.
    """
    limit, case = span.limit, inquiry.case
    filing = inquiry.beside(span, "file") if limit.moment == "defer" else None
    void = inquiry.void_from(span)
    if not filing or not void or case.day < void:
        return ""
    if any(span.start <= day <= filing.due for key in limit.done_by for day in days_of(case, key)):
        return ""
    over = "，也已经过了" if span.due < case.day else ""
    return beside or (
        f"只有不晚于 {filing.due} 申请了延期的才算，最长用到 {span.due}{over}。"
        f"没有申请、也没有变更的，证件从 {void} 起已经失效，马上打电话问窗口还能怎么办。"
    )
