"""What is begun before it can be: what is worked out from it is not what will count."""

from collections.abc import Iterator
from datetime import date

from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.span import Span
from checker.limits.special import days_of
from checker.limits.steps import LEFT
from checker.verdict.case import Case


def early(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence for each window of the procedure that opens only after the case's day."""
    day = inquiry.case.day
    for span in inquiry.filing(procedure):
        if span.opens and day < span.opens:
            yield (
                f"{day} 还不能{span.limit.label}，{span.opens} 起才可以。"
                f"材料够不够长，看的是那天；别的月份和日期按 {day} 申报算，请把申报日改成那天或以后再看。"
            )


def opening(inquiry: Inquiry, procedure: str) -> date | None:
    """The first day on which the procedure can be filed, where that is after the case's day."""
    first = min((span.opens or date.min for span in inquiry.filing(procedure)), default=date.min)
    return first if first > inquiry.case.day else None


def left_on(limit: Limit, case: Case) -> date | None:
    """The day on which the employer was left, of a limit of a change of employer."""
    return next(iter(days_of(case, LEFT)), None) if limit.procedure == "employer-change" else None


def begun_early(span: Span, case: Case) -> Iterator[str]:
    """What to say beside the days for filing: the case was begun, or has its last day, before it can be."""
    limit, left = span.limit, left_on(span.limit, case)
    begins, called = (left, case.noun(LEFT)) if left else (span.opens, "可以办的第一天")
    if limit.moment != "file" or not begins:
        return
    days = [f"{case.noun(key)} {day}" for key in limit.done_by for day in days_of(case, key) if day < begins]
    if days:
        yield f"{'、'.join(days)} 早于{called} {begins}，算不算这一次的，请问窗口。"
    if left and span.due < left:
        asking = "，请先打电话问窗口还能怎么办" if case.day <= span.due else ""
        yield f"{case.noun(LEFT)} {left} 晚于最后一天 {span.due}{asking}。"
