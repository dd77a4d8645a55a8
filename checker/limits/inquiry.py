"""What the time limits of one person in one district are worked out from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.limit import Limit, limits_of
from checker.limits.reception import Reception
from checker.limits.span import Span
from checker.limits.special import days_of
from checker.policy import Guide
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import UNMET


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

    @property
    def reception(self) -> Reception | None:
        """The days of the week on which the office takes what people hand in, if the guide names such."""
        return Reception.of(self.guide, self.calendar)

    def asked(self) -> Iterator[tuple[Limit, str]]:
        """The limits that go for a procedure and may go for the person, with the name that was asked for."""
        for limit in self.limits:
            if limit.when and limit.when.truth(self.evaluation)[1] == UNMET:
                continue
            if self.procedure is None or self.procedure in limit.answers_to:
                yield limit, self.procedure or limit.procedure

    def spans(self, limit: Limit) -> Iterator[Span]:
        """The days of a limit that is counted from an event, for each answer that tells of it."""
        for start in days_of(self.case, str(limit.event)):
            count = Count(self.calendar, [f"{self.case.noun(str(limit.event))} {start}"])
            yield Span.counted(limit, start, count)

    def filing(self, procedure: str) -> Iterator[Span]:
        """The days within which a procedure is to be filed."""
        for limit in self.limits:
            if limit.moment == "file" and procedure in limit.answers_to:
                yield from self.spans(limit)

    def beside(self, span: Span, moment: str) -> Span | None:
        """The days of that moment for the same procedure, counted from the same day, if the guide has such a limit."""
        whose = (moment, span.limit.procedure, span.limit.event)
        for other in self.limits:
            if (other.moment, other.procedure, other.event) == whose:
                return Span.counted(other, span.start, Count(self.calendar))
        return None

    def void_from(self, span: Span) -> date | None:
        """The first day on which the permit is void by the lapse beside a limit, if there is one."""
        lapse = self.beside(span, "lapse")
        return lapse.due if lapse else None
