"""What the time limits of one person in one district are worked out from."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.days.calendar import WorkCalendar
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
