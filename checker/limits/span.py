"""The days that a time limit comes to for one person."""

from dataclasses import dataclass
from datetime import date, timedelta

from checker.days.count import Count
from checker.limits.limit import Limit
from checker.words import KIND_OF_MOMENT

SOON = 60
"""Days within which what is coming is told with how many are left."""
ONE = timedelta(1)


@dataclass(frozen=True, slots=True)
class Span:
    """From `opens`, if there is such a day, to `due`; `safe` is the last working day on which somebody can act.

    `start` is the day of the event from which they are counted, `due` itself where it is a plain count from none.
    """

    limit: Limit
    start: date
    opens: date | None
    due: date
    safe: date | None
    count: Count

    @classmethod
    def of(cls, limit: Limit, opens: date | None, due: date, count: Count, event: date | None = None) -> "Span":
        """With its safe day, if somebody has to act: none of those before the day on which that can begin."""
        start = event or due
        begins = opens or (start if event and start <= due else None)
        act = KIND_OF_MOMENT[limit.moment] == "act"
        return cls(limit, start, opens, due, count.safe(due, begins) if act else None, count)

    @classmethod
    def counted(cls, limit: Limit, start: date, count: Count) -> "Span":
        """The days of a limit that is counted from an event."""
        opens = count.run(start, limit.opens) if limit.opens is not None else None
        return cls.of(limit, opens, count.run(start, limit.due), count, start)

    @property
    def kind(self) -> str:
        """What the moment means for people."""
        return KIND_OF_MOMENT[self.limit.moment]

    @property
    def reopens(self) -> date:
        """The first working day on or after the last day."""
        return self.count.calendar.first_working(self.due)

    @property
    def last(self) -> date | None:
        """Of a birthday: the last day on which everything is as before."""
        if self.kind != "event":
            return None
        return self.due if self.limit.lasts_through else self.due - ONE

    @property
    def end(self) -> date:
        """The last day that counts; where nobody can act in time, the first on which offices are open again."""
        if self.kind == "act" and self.safe is None:
            return self.reopens
        return self.last or self.due

    def is_soon(self, day: date) -> bool:
        """Whether what people have to do, or a birthday, comes within the next weeks."""
        return self.kind in ("act", "event") and 0 <= (self.end - day).days <= SOON
