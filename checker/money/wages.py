"""The city's average wage: which figure was known on a day, and how surely."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from checker.days.dates import parse_day

LATEST_MONTH = 9
"""By the end of this month the average wage of the year before is out."""


@dataclass(frozen=True, slots=True)
class Wage:
    """One year's monthly average in yuan.

    It was published between `earliest` and `latest` (equal where the day is
    known); only a `confirmed` figure stands on an official page.
    """

    year: int
    monthly: Decimal
    confirmed: bool
    earliest: date
    latest: date

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Wage":
        """Build from one row of the compiled policy."""
        earliest, latest = row["published"]
        return cls(row["year"], Decimal(row["monthly"]), row["confirmed"], parse_day(earliest), parse_day(latest))


@dataclass(frozen=True, slots=True, eq=False)
class Wages:
    """All known years, oldest first. Like itself alone, so that lines worked out from it can be kept."""

    rows: tuple[Wage, ...]

    @classmethod
    def from_rows(cls, rows: Sequence[Mapping[str, Any]]) -> "Wages":
        """Build from the compiled policy."""
        return cls(tuple(sorted((Wage.from_mapping(row) for row in rows), key=lambda wage: wage.year)))

    def last_published(self, known_on: date) -> tuple[Wage, ...]:
        """The figures that may be the last one published on a day, newest first.

        More than one where the newest is not confirmed, or may not have been
        out yet; none before the first figure of the table.
        """
        candidates = []
        for wage in reversed(self.rows):
            if wage.earliest > known_on:
                continue
            candidates.append(wage)
            settled = wage.latest < known_on or wage.earliest == wage.latest
            if wage.confirmed and settled:
                break
        return tuple(candidates)

    def overdue(self, known_on: date) -> int | None:
        """The first year whose figure ought to be out on a day and is not; None where the table is up to date.

        A figure comes out between July and September of the year after its own.
        None as well before the first figure of the table. (contract, section 2)
        """
        due = known_on.year - (1 if known_on > known_on.replace(month=LATEST_MONTH, day=30) else 2)
        last = max((wage.year for wage in self.rows if wage.earliest <= known_on), default=due)
        return last + 1 if last < due else None

    def of_year(self, year: int, known_on: date) -> tuple[Wage, ...]:
        """The figure for one year; where it is not certain, the year before's with it; none if not published."""
        published = [wage for wage in self.rows if wage.earliest <= known_on and wage.year in (year - 1, year)]
        if not published or published[-1].year != year:
            return ()
        certain = published[-1].confirmed
        return (published[-1],) if certain else tuple(reversed(published))
