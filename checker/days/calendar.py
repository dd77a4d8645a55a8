"""Working days, with the weekends that a holiday notice turns into them (调休)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.days.dates import parse_day

SATURDAY = 5
ONE = timedelta(1)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Days off on weekdays, working days on weekends, and the years for which both are announced.

    In other years only the statutory holidays are known: what is counted there
    is provisional.
    """

    off: frozenset[date]
    working: frozenset[date]
    announced: frozenset[int]

    @classmethod
    def from_mapping(cls, row: Mapping[str, Sequence[str]]) -> "WorkCalendar":
        """Build from the compiled policy."""
        off, working = (frozenset(map(parse_day, row[key])) for key in ("off", "working"))
        return cls(off, working, frozenset(map(int, row["announced"])))

    def is_working(self, day: date) -> bool:
        """Whether offices are open."""
        return day in self.working or (day.weekday() < SATURDAY and day not in self.off)

    def counted(self, start: date, number: int) -> date:
        """The Nth working day after `start` (before it, if negative), which itself is not counted."""
        step = ONE if number > 0 else -ONE
        day, left = start, abs(number)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def last_working(self, day: date) -> date:
        """The last working day on or before a day."""
        while not self.is_working(day):
            day -= ONE
        return day

    def first_working(self, day: date) -> date:
        """The first working day on or after a day."""
        while not self.is_working(day):
            day += ONE
        return day

    def doubt(self, first: date, last: date) -> str:
        """What stands behind a day that is counted from one day to another, some of whose holidays may still move."""
        return "" if self.is_announced(first, last) else "（暂定）"

    def is_announced(self, first: date, last: date) -> bool:
        """Whether every year from one day to another (in any order) has its holidays announced."""
        years = sorted((first.year, last.year))
        return self.announced.issuperset(range(years[0], years[1] + 1))
