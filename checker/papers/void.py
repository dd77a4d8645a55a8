"""A list for holders of a permit that is void or expired on the day of filing, or that another step comes before."""

from collections.abc import Iterator
from datetime import date

from checker.limits.done import Done, done
from checker.limits.ending import OF_A_VALID_ONE, ending, parted
from checker.limits.first import cut_short, first
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.mind import hand_in
from checker.limits.special import days_of
from checker.limits.steps import ACCEPTED, EXPIRY, SUBMITTED

OF_A_PERMIT = OF_A_VALID_ONE | {"employer-change"}
"""Procedures for those alone whose permit is valid."""
ENDED = "这张清单是给有效期内的证件用的，还能不能办，请先问窗口"
"""What is left between the expiry and the day on which the permit is void, but for a renewal."""


def hindrances(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """What to know before any paper: the most pressing alone, since what is void leaves nothing to be done first."""
    for found in (_void, parted, _late, _expired, _first, ending):
        if said := list(found(inquiry, procedure)):
            yield from said
            return


def _void(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where the permit has lapsed by the case's day."""
    case = inquiry.case
    for expiry, since, lapse in _lapses(inquiry, procedure):
        if since <= case.day:
            yield (
                f"您填的{case.noun(EXPIRY)}是 {expiry}，{since} 起{lapse.if_missed}"
                f"{case.day} 申报时证件已经失效：这张清单是给有效证件用的，还能怎么办，请先问窗口。"
            )


def _expired(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where the permit has expired by the case's day, and is not void yet."""
    case = inquiry.case
    for expiry, since, _ in _lapses(inquiry, procedure):
        if expiry < case.day < since:
            late = f"续签原来最晚是到期那天，{hand_in('file', case.day, since, inquiry.reception)}"
            left = late if procedure == "renewal" else ENDED
            yield f"您填的{case.noun(EXPIRY)}是 {expiry}，已经过了，没有续签的从 {since} 起失效。{left}。"


def _lapses(inquiry: Inquiry, procedure: str) -> Iterator[tuple[date, date, Limit]]:
    """The expiry and from when the permit is void, by the guide's own limit for the procedure, if any.

    None where what was filed keeps it.
    """
    lapses = [limit for limit in inquiry.limits if limit.moment == "lapse" and limit.event == EXPIRY]
    if procedure not in OF_A_PERMIT or not lapses:
        return
    lapse = next((limit for limit in lapses if procedure in limit.answers_to), lapses[0])
    for span in inquiry.spans(lapse):
        known = done(inquiry, procedure, span) if procedure in lapse.answers_to else Done()
        if not known.said and not known.beside:
            yield span.start, span.due, lapse


def _late(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """A sentence where what was filed settles nothing, or nothing is known to be filed before the permit has lapsed."""
    case = inquiry.case
    filed = [day for key in (SUBMITTED, ACCEPTED) for day in days_of(case, key)]
    for span in inquiry.filing(procedure):
        void, event = inquiry.void_from(span), str(span.limit.event)
        outside, _ = cut_short(inquiry, span, filed=True)
        known = done(inquiry, procedure, span)
        if outside or (known.said and not known.closed):
            yield outside or known.said
        elif event != EXPIRY and void and void <= case.day and not any(span.start <= day < void for day in filed):
            yield (
                f"您填的{case.noun(event)}是 {span.start}。{span.limit.if_missed}"
                f"这样的证件从 {void} 起已经失效，用不上这张清单，还能怎么办，请先问窗口。"
            )


def _first(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """What the guide wants done before anything on the list is handed in, where its time has come too."""
    yield from filter(None, (first(inquiry, span, None) for span in inquiry.filing(procedure)))
