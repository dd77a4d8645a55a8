"""From an event to a day: calendar days, working days, months, each step said in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from checker.days.calendar import WorkCalendar
from checker.days.dates import add_months

UNITS = {"days": "天", "working_days": "个工作日", "months": "个月"}


@dataclass(frozen=True, slots=True)
class Shift:
    """One step of a count: how many of which unit, forward or back, and why."""

    unit: str
    number: int
    why: str

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Shift":
        """Build from ``{days|working_days|months: n, why}``."""
        (unit,) = UNITS.keys() & row.keys()
        return cls(unit, row[unit], row["why"])

    def after(self, day: date, calendar: WorkCalendar) -> date:
        """The day that the step leads to; the day it starts from is not counted."""
        if self.unit == "months":
            return add_months(day, self.number)
        return day + timedelta(self.number) if self.unit == "days" else calendar.counted(day, self.number)

    def told(self, start: date, end: date) -> str:
        """The step in words."""
        if not self.number:
            return f"{end}：{self.why}"
        way = "往后" if self.number > 0 else "往前"
        return f"从 {start} {way}数 {abs(self.number)} {UNITS[self.unit]}，到 {end}：{self.why}"


@dataclass
class Count:
    """A count under way: what was said, and whether an unannounced year was leaned on.

    A count of calendar days leans on none: it is `due_provisional` where the day
    itself may still move, `provisional` where that, or the last working day before it, may.
    """

    calendar: WorkCalendar
    steps: list[str] = field(default_factory=list)
    due_provisional: bool = False
    provisional: bool = False

    def run(self, start: date, shifts: Sequence[Shift]) -> date:
        """Follow the shifts from an event's day."""
        day = start
        for shift in shifts:
            end = shift.after(day, self.calendar)
            counted_from = day + timedelta(1 if shift.number > 0 else -1)
            if shift.unit == "working_days" and not self.calendar.is_announced(counted_from, end):
                self.due_provisional = self.provisional = True
            self.steps.append(shift.told(day, end))
            day = end
        return day

    def safe(self, due: date, begins: date | None) -> date | None:
        """The last working day on or before `due`; None where that comes before what is to be done can begin."""
        day = self.calendar.last_working(due)
        if begins and day < begins:
            day = self.calendar.first_working(due)
            self.provisional = self.provisional or not self.calendar.is_announced(due, day)
            self.steps.append(f"{due} 不上班，{begins} 以前又还不能办，这以后第一个工作日是 {day}")
            return None
        if not self.calendar.is_announced(day, due):
            self.provisional = True
        if day != due:
            self.steps.append(f"{due} 不上班，这以前最后一个工作日是 {day}")
        return day
