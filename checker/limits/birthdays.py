"""Birthdays told beside what they change: of children, those that come soon; of the applicant, those past."""

from collections.abc import Iterator

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.span import Span
from checker.limits.special import milestones
from checker.limits.told import told

OF_THE_EMPLOYER = frozenset(
    {
        "employer-registration",
        "annual-plan",
        "employer-info-change",
        "employer-district-transfer",
        "account-recovery",
        "annual-check",
    }
)
"""Procedures in which no child can join, whatever the employer knows of its people."""


def birthdays(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """Those that change what a procedure asks for, each in a sentence."""
    yield from _soon(inquiry, [limit for limit in inquiry.limits if procedure in limit.answers_to])


def elsewhere(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """Those after which a child cannot join by any procedure any more, where the one asked for has no such limit."""
    limits = [limit for limit in inquiry.limits if limit.is_of_children and not limit.lasts_through]
    if procedure not in OF_THE_EMPLOYER and not any(procedure in limit.answers_to for limit in limits):
        yield from dict.fromkeys(_soon(inquiry, limits))


def is_over(inquiry: Inquiry, limit: Limit) -> bool:
    """Whether an age of the applicant is past on each of the days that it may come on."""
    ends = [span.last for span, _ in _of_the_applicant(inquiry, limit)]
    return bool(ends) and all(last < inquiry.case.day for last in ends if last)


def past(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """What the applicant is too old for by the answers, which is known before any paper."""
    for limit in inquiry.limits:
        if procedure in limit.answers_to and is_over(inquiry, limit):
            steps = "；".join(step for _, step in _of_the_applicant(inquiry, limit))
            yield f"{steps}。{limit.if_missed}准备材料以前，请先打电话问窗口。"


def _of_the_applicant(inquiry: Inquiry, limit: Limit) -> Iterator[tuple[Span, str]]:
    way, spec = limit.special or ("", {})
    for _, due, step in milestones(spec, inquiry.case) if way == "milestone" and not limit.is_of_children else ():
        yield Span.of(limit, None, due, Count(inquiry.calendar)), step


def _soon(inquiry: Inquiry, limits: list[Limit]) -> Iterator[str]:
    case, reception = inquiry.case, inquiry.reception
    for limit in limits:
        for _, due, step in milestones(limit.spec, case) if limit.is_of_children else ():
            span = Span.of(limit, None, due, Count(inquiry.calendar))
            if span.is_soon(case.day):
                yield f"{step}：{told(span)}{reception.before(span, case.day) if reception else ''}"
