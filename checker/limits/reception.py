"""Days of the week on which alone an office takes what people hand in: the last before a day, and the next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checker.days.calendar import WorkCalendar
from checker.limits.span import Span
from checker.limits.steps import HANDED_IN
from checker.policy import Guide


@dataclass(frozen=True, slots=True)
class Reception:
    """The guide's own words on whom the office takes when (`whom`), and those days, Monday being 1."""

    weekdays: frozenset[int]
    whom: str
    calendar: WorkCalendar

    @classmethod
    def of(cls, guide: Guide, calendar: WorkCalendar) -> "Reception | None":
        """The guide's, if it has set days."""
        row = guide.reception
        return cls(frozenset(row["weekdays"]), row["told"], calendar) if row else None

    def before(self, span: Span, day: date) -> str:
        """Which of these days is the last that serves for a span; nothing where its last day is past."""
        last = span.last or span.due
        if not self._serves(span, day) or last < day:
            return ""
        taken = self._from(last, -1)
        past = "，已经过了，请打电话问窗口" if taken < day else ""
        return f"{self.whom}，这以前最后一次是 {_named(taken)}{self.calendar.doubt(taken, last)}{past}。"

    def next_after(self, day: date, void: date | None) -> str:
        """Which of these days is the next, and whether the permit is void by then; nothing where it is `day`."""
        following = self._from(day, 1)
        if following == day:
            return ""
        over = "，那天证件已经失效" if void and void <= following else ""
        return f"{self.whom}，下一次是 {_named(following)}{over}"

    def note(self, said: Iterable[str]) -> Iterator[str]:
        """On whom the office takes when, where nothing that is `said` has told it."""
        if not any(self.whom in text for text in said):
            yield f"{self.whom}。"

    def _serves(self, span: Span, day: date) -> bool:
        """Whether something is handed in by the last day: before a birthday that is near, the papers of a child."""
        limit = span.limit
        return limit.moment in HANDED_IN or (limit.is_of_children and not limit.lasts_through and span.is_soon(day))

    def _from(self, day: date, step: int) -> date:
        """The first of the days on or after (before, if `step` is negative) a day."""
        while day.isoweekday() not in self.weekdays or not self.calendar.is_working(day):
            day += timedelta(step)
        return day


def _named(day: date) -> str:
    return f"{day}（周{'一二三四五六日'[day.weekday()]}）"
