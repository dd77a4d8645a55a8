"""From when a permit is void, by the limits of a guide."""

from datetime import date

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit


def lapse_of(inquiry: Inquiry, limit: Limit) -> Limit | None:
    """The lapse of a limit's own procedure that is counted from the same event, if the guide has one."""
    whose = ("lapse", limit.procedure, limit.event)
    return next((other for other in inquiry.limits if (other.moment, other.procedure, other.event) == whose), None)


def void_from(inquiry: Inquiry, limit: Limit, start: date) -> date | None:
    """The first day on which the permit is void by that lapse, if there is one."""
    lapse = lapse_of(inquiry, limit)
    return Count(inquiry.calendar).run(start, lapse.due) if lapse else None
