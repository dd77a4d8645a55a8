"""Days of the week on which alone an office takes what people hand in: the last before a day, and the next."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from checker.days.calendar import WorkCalendar
from checker.limits.span import Span
from checker.limits.steps import HANDED_IN
from checker.policy import Guide


@dataclass(frozen=True, slots=True)
class Reception:
    """The guide's own words on whom the office takes when (`whom`), and those days, Monday being 1.

    Some it takes on other days (`booked`), which they book so many working days `ahead`.
    """

    weekdays: frozenset[int]
    whom: str
    calendar: WorkCalendar
    ahead: int = 0
    booked: "Reception | None" = None

    @classmethod
    def of(cls, guide: Guide, calendar: WorkCalendar) -> "Reception | None":
        """The guide's, if it has set days."""
        return cls._from_row(guide.reception, calendar)

    @classmethod
    def _from_row(cls, row: Mapping[str, Any] | None, calendar: WorkCalendar) -> "Reception | None":
        if row is None:
            return None
        ahead, booked = row.get("working_days_ahead", 0), cls._from_row(row.get("booked"), calendar)
        return cls(frozenset(row["weekdays"]), row["told"], calendar, ahead, booked)

    def before(self, span: Span, day: date) -> str:
        """Which of these days is the last that serves for a span; nothing where its last day is past."""
        last = span.last or span.due
        if not self._serves(span, day) or last < day:
            return ""
        taken = self._from(last, -1)
        own = f"{self.whom}，这以前最后一次是 {_named(taken)}{self.calendar.doubt(taken, last)}{_past(taken, day)}。"
        return own + (self.booked.to_book(last, day) if self.booked else "")

    def to_book(self, last: date, day: date) -> str:
        """By which day to book the last of these days that serves until `last`."""
        taken = self._from(last, -1)
        by = self.calendar.counted(taken, -self.ahead)
        doubt = self.calendar.doubt(by, last)
        return f"{self.whom}：最后一次是 {_named(taken)}，最晚 {by} 约好{doubt}{_past(by, day)}。"

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
            yield f"{self.whom}。{f'{self.booked.whom}。' if self.booked else ''}"

    def _serves(self, span: Span, day: date) -> bool:
        """Whether something is handed in by the last day: before a birthday that is near, the papers of a child."""
        limit = span.limit
        return limit.moment in HANDED_IN or (limit.is_of_children and not limit.lasts_through and span.is_soon(day))

    def _from(self, day: date, step: int) -> date:
        """The first of the days on or after (before, if `step` is negative) a day."""
        while day.isoweekday() not in self.weekdays or not self.calendar.is_working(day):
            day += timedelta(step)
        return day


def _past(taken: date, day: date) -> str:
    return "，已经过了，请打电话问窗口" if taken < day else ""


def _named(day: date) -> str:
    return f"{day}（周{'一二三四五六日'[day.weekday()]}）"
