"""What the time limits of one person in one district are worked out from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit, limits_of
from checker.policy import Guide
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A guide, the person's answers, the calendar, and the procedure that was asked for (None: all of them)."""

    guide: Guide
    evaluation: Evaluation
    calendar: WorkCalendar
    procedure: str | None = None

    @property
    def limits(self) -> Sequence[Limit]:
        """The guide's time limits, in order."""
        return limits_of(self.guide)

    @property
    def case(self) -> Case:
        """The person on the day of filing."""
        return self.evaluation.case

    def beside(self, limit: Limit, moment: str) -> Limit | None:
        """The limit of that moment for the same procedure, counted from the same event, if the guide has one."""
        whose = (moment, limit.procedure, limit.event)
        return next((other for other in self.limits if (other.moment, other.procedure, other.event) == whose), None)

    def void_from(self, limit: Limit, start: date) -> date | None:
        """The first day on which the permit is void by the lapse beside a limit, if there is one."""
        lapse = self.beside(limit, "lapse")
        return Count(self.calendar).run(start, lapse.due) if lapse else None
