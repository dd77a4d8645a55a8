"""A list for holders of a permit that is void on the day of filing, or that another step comes before."""

from collections.abc import Iterator

from checker.days.count import Count
from checker.limits.done import done
from checker.limits.first import first
from checker.limits.inquiry import Inquiry
from checker.limits.lapse import void_from
from checker.limits.review import EXPIRY
from checker.limits.room import cut_short
from checker.limits.span import Span
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, SUBMITTED

OF_A_PERMIT = frozenset({"renewal", "employer-change", "address-change", "dependents-change", "info-change"})
"""Procedures for those alone whose permit is valid."""


def hindrances(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """What to know before any paper: the most pressing alone, since what is void leaves nothing to be done first."""
    found = [*_expired(inquiry, procedure)] or [*_late(inquiry, procedure)] or [*_first(inquiry, procedure)]
    yield from found


def _expired(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where the permit has lapsed by the case's day, by the guide's own limit for the procedure, if any."""
    case = inquiry.case
    lapses = [limit for limit in inquiry.limits if limit.moment == "lapse" and limit.event == EXPIRY]
    if procedure not in OF_A_PERMIT or not lapses:
        return
    lapse = next((limit for limit in lapses if procedure in limit.answers_to), lapses[0])
    for expiry in days_of(case, EXPIRY):
        count = Count(inquiry.calendar)
        since = count.run(expiry, lapse.due)
        spared = procedure in lapse.answers_to and done(
            inquiry, procedure, Span.of(lapse, None, since, count, expiry), expiry
        )
        if since <= case.day and not (spared and spared.said):
            yield (
                f"您填的{case.noun(EXPIRY)}是 {expiry}，{since} 起{lapse.if_missed}"
                f"{case.day} 申报时证件已经失效：这张清单是给有效证件用的，还能怎么办，请先问窗口。"
            )


def _late(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where the permit may have lapsed by another event, since nothing is known to be filed in time."""
    case = inquiry.case
    for limit in inquiry.limits:
        wanted = limit.moment == "file" and limit.event != EXPIRY and procedure in limit.answers_to
        for start in days_of(case, str(limit.event)) if wanted else ():
            void = void_from(inquiry, limit, start)
            filed = [day for key in (SUBMITTED, ACCEPTED) for day in days_of(case, key)]
            outside, _ = cut_short(inquiry, limit, start, Count(inquiry.calendar).run(start, limit.due))
            if outside:
                yield outside
            elif void and void <= case.day and not any(start <= day < void for day in filed):
                yield (
                    f"您填的{case.noun(str(limit.event))}是 {start}。{limit.if_missed}"
                    f"这样的证件从 {void} 起已经失效，用不上这张清单，还能怎么办，请先问窗口。"
                )


def _first(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """What the guide wants done before anything on the list is handed in, where its time has come too."""
    wanted = (limit for limit in inquiry.limits if limit.moment == "file" and procedure in limit.answers_to)
    yield from filter(None, (first(inquiry, limit, None) for limit in wanted))
