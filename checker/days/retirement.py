"""Statutory retirement age with its gradual rise (data/retirement.yaml cites the decision)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.days.dates import add_months, month_of, parse_month


@dataclass(frozen=True, slots=True)
class Track:
    """One line of the decision: who, the original age in years, and how the delay in months grows.

    People born `born_from` (a month number) or later wait one month longer
    for every `every_months` months of birth, at most `max_delay` months.
    """

    sex: str
    track: str | None
    original: int
    born_from: int
    every_months: int
    max_delay: int

    def reached_on(self, born: date) -> date:
        """The day on which a person born on `born` reaches the statutory age."""
        since = month_of(born) - self.born_from
        delay = 0 if since < 0 else min(since // self.every_months + 1, self.max_delay)
        return add_months(add_months(born, self.original * 12), delay)


@dataclass(frozen=True, slots=True)
class Retirement:
    """All tracks; a man has one, a woman one of two."""

    tracks: tuple[Track, ...]

    @classmethod
    def from_rows(cls, rows: Sequence[Mapping[str, Any]]) -> "Retirement":
        """Build from the compiled policy."""
        return cls(
            tuple(
                Track(
                    row["sex"],
                    row["track"],
                    row["original"],
                    parse_month(row["born_from"]),
                    row["every_months"],
                    row["max_delay"],
                )
                for row in rows
            )
        )

    def possible(self, sex: object, track: object) -> tuple[Track, ...]:
        """The tracks that a person may be on, given what is known of sex and original age."""
        return tuple(
            line
            for line in self.tracks
            if sex in (None, line.sex) and (line.track is None or track in (None, line.track))
        )
