"""A permit that is over, or will be, beside a procedure whose own days do not tell: by its expiry, or by leaving."""

from collections.abc import Iterator
from datetime import date

from checker.limits.filed import filed
from checker.limits.first import cut_short
from checker.limits.inquiry import Inquiry
from checker.limits.review import stages
from checker.limits.span import ONE, Span
from checker.limits.steps import ACCEPTED, EXPIRY, LEFT, SUBMITTED
from checker.words import PROCEDURES

CHANGES = frozenset({"address-change", "dependents-change", "info-change"})
"""Changes of a valid permit; no guide says by when they are to be filed."""
OF_A_VALID_ONE = CHANGES | {"renewal"}
"""Procedures, beside a change of employer, of those alone whose permit is good."""


def ending(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where the permit has expired, or will have by the answer to what is filed on the case's day."""
    case, what = inquiry.case, PROCEDURES[procedure]
    for span in _lapses(inquiry) if procedure in CHANGES else ():
        told = f"您填的{case.noun(EXPIRY)}是 {span.start}"
        last = min(span.start, span.due - ONE)
        if last < case.day:
            void = f"，证件从 {span.due} 起已经失效" if span.due <= case.day else "，已经过了"
            yield f"{told}{void}：{what}还能不能办，请先打电话问窗口。"
            return
        until, begins, end = _review(inquiry, procedure)
        if begins < end and last < end:
            until += f"，用满要到 {end}{inquiry.calendar.doubt(begins, end)}，那时证件已经到期"
            order = "续签要不要同时办" if filed(inquiry, procedure) else "先续签还是先变更"
            yield f"{told}：{until}。{_renewal(inquiry, case.day)}{order}，请马上打电话问窗口。"


def _review(inquiry: Inquiry, procedure: str) -> tuple[str, date, date]:
    """What is reviewed, from when, and until when that lasts if all its working days are used up.

    What is not accepted by now will be so today at the earliest, or when the stage before has ended.
    """
    day, what, calendar = inquiry.case.day, PROCEDURES[procedure], inquiry.calendar
    days, before = stages(inquiry.limits, procedure), filed(inquiry, procedure)
    online, rest = days.get(SUBMITTED, 0), days.get(ACCEPTED, 0)
    if not before:
        whole = online + rest
        return f"{day} 交{what}，审核的 {whole} 个工作日", day, calendar.counted(day, whole)
    if before.accepted:
        told = f"{before.accepted} 受理的{what}，审核的 {rest} 个工作日"
        return told, before.accepted, calendar.counted(before.accepted, rest)
    if (over := calendar.counted(before.day, online)) > day:
        whole = online + rest
        return f"{before.day} 交的{what}，审核的 {whole} 个工作日", before.day, calendar.counted(over, rest)
    return f"{before.day} 交的{what}，就算 {day} 受理，审核的 {rest} 个工作日", day, calendar.counted(day, rest)


def parted(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where the permit of somebody who left an employer is void by now, unless they filed for a change."""
    case = inquiry.case
    for span in inquiry.filing("employer-change") if procedure in OF_A_VALID_ONE else ():
        void, (outside, _) = inquiry.void_from(span), cut_short(inquiry, span, filed=True)
        if span.limit.event == LEFT and void and void <= case.day and not outside:
            yield (
                f"您填的{case.noun(LEFT)}是 {span.start}。{span.limit.if_missed}"
                f"这样的证件从 {void} 起已经失效：{PROCEDURES[procedure]}还能不能办，请先打电话问窗口。"
            )


def _lapses(inquiry: Inquiry) -> list[Span]:
    """When a permit that is not renewed lapses, if the guide says so."""
    limits = [limit for limit in inquiry.limits if (limit.moment, limit.event) == ("lapse", EXPIRY)]
    return [span for limit in limits[:1] for span in inquiry.spans(limit)]


def _renewal(inquiry: Inquiry, day: date) -> str:
    """Until when a renewal is to be filed."""
    found = ""
    for span in inquiry.filing("renewal"):
        opens = f" {span.opens} 起可以办，" if span.opens and day < span.opens else ""
        moves = "（暂定）" if span.count.due_provisional else ""
        found = f"续签{opens}最晚 {span.due}{moves}{'，已经过了' if span.due < day else ''}。"
    return found
