"""A day of filing on which the procedure cannot be filed yet: what is worked out from it is not what will count."""

from collections.abc import Iterator, Sequence

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit
from checker.limits.special import days_of
from checker.verdict.case import Case


def early(limits: Sequence[Limit], procedure: str, case: Case, calendar: WorkCalendar) -> Iterator[str]:
    """A sentence for each window of the procedure that opens only after the case's day."""
    for limit in limits:
        if limit.moment == "file" and limit.opens is not None and procedure in limit.answers_to:
            for start in days_of(case, str(limit.event)):
                opens = Count(calendar).run(start, limit.opens)
                if case.day < opens:
                    yield (
                        f"{case.day} 还不能{limit.label}，{opens} 起才可以。"
                        f"这里的月份和日期都按 {case.day} 申报算，请把申报日改成那天或以后再看。"
                    )
