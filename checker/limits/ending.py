"""A permit that is over, or will be, beside a procedure whose own days do not tell: by its expiry, or by leaving."""

from collections.abc import Iterator
from datetime import date

from checker.limits.filed import filed
from checker.limits.first import cut_short
from checker.limits.inquiry import Inquiry
from checker.limits.review import stages
from checker.limits.span import ONE, Span
from checker.limits.steps import EXPIRY, LEFT
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
        before, review = filed(inquiry, procedure), sum(stages(inquiry.limits, procedure).values())
        begins = before.day if before else case.day
        end = inquiry.calendar.counted(begins, review)
        if review and last < end:
            until = f"审核的 {review} 个工作日用满要到 {end}{inquiry.calendar.doubt(begins, end)}，那时证件已经到期"
            ask = f"{_renewal(inquiry, case.day)}先续签还是先变更，请马上打电话问窗口。"
            yield f"{told}：{begins} 交{what}，{until}。{ask}"


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
