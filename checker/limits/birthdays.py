"""Birthdays of children that come soon, told beside what they change."""

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


def _soon(inquiry: Inquiry, limits: list[Limit]) -> Iterator[str]:
    case, reception = inquiry.case, inquiry.reception
    for limit in limits:
        for _, due, step in milestones(limit.spec, case) if limit.is_of_children else ():
            span = Span.of(limit, None, due, Count(inquiry.calendar))
            if span.is_soon(case.day):
                yield f"{step}：{told(span)}{reception.before(span, case.day) if reception else ''}"
