"""Birthdays of children that come soon, told beside what they change."""

from collections.abc import Iterator

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit, limits_of
from checker.limits.span import Span
from checker.limits.special import milestones
from checker.limits.told import told
from checker.policy import Guide
from checker.verdict.case import Case


def birthdays(guide: Guide, procedure: str, case: Case) -> Iterator[str]:
    """Those that change what a procedure asks for, each in a sentence."""
    yield from _soon([limit for limit in limits_of(guide) if procedure in limit.answers_to], case)


def elsewhere(guide: Guide, procedure: str, case: Case) -> Iterator[str]:
    """Those after which a child cannot join by any procedure any more, where the one asked for has no such limit."""
    limits = [limit for limit in limits_of(guide) if limit.is_of_children and not limit.lasts_through]
    if not any(procedure in limit.answers_to for limit in limits):
        yield from dict.fromkeys(_soon(limits, case))


def _soon(limits: list[Limit], case: Case) -> Iterator[str]:
    for limit in limits:
        for _, due, step in milestones(limit.spec, case) if limit.is_of_children else ():
            span = Span.of(limit, None, due, Count(NO_CALENDAR))
            if span.is_soon(case.day):
                yield f"{step}：{told(span)}"


NO_CALENDAR = WorkCalendar(frozenset(), frozenset(), frozenset())
"""Birthdays come on weekends too."""
