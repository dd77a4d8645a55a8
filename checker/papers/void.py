"""A day of filing on which the permit is void already, so that there is nothing left to renew or to change."""

from collections.abc import Iterator, Sequence

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit
from checker.limits.special import days_of
from checker.verdict.case import Case

EXPIRY = "permit_expires_on"
OF_A_PERMIT = frozenset({"renewal", "employer-change", "address-change", "dependents-change", "info-change"})
"""Procedures for those alone whose permit is valid."""


def void(limits: Sequence[Limit], procedure: str, case: Case, calendar: WorkCalendar) -> Iterator[str]:
    """A sentence where the permit has lapsed by the case's day, by the guide's own limit for the procedure, if any."""
    lapses = [limit for limit in limits if limit.moment == "lapse" and limit.event == EXPIRY]
    if procedure not in OF_A_PERMIT or not lapses:
        return
    lapse = next((limit for limit in lapses if procedure in limit.answers_to), lapses[0])
    for expiry in days_of(case, EXPIRY):
        since = Count(calendar).run(expiry, lapse.due)
        if since <= case.day:
            yield (
                f"您填的{case.noun(EXPIRY)}是 {expiry}，{since} 起{lapse.if_missed}"
                f"{case.day} 申报时证件已经失效：这张清单是给有效证件用的，还能怎么办，请先问窗口。"
            )
