"""Income lines in yuan with the days from and until which they hold. Every figure comes from the checker."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from checker.thresholds import thresholds
from checker.words import INCOME_LINES, INCOME_TESTS, whose_income
from policy.model.documents import Guide
from sitegen.book import Book
from sitegen.views.cite import Cite, cited
from sitegen.views.numbers import plain_number


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what has to be earned, by whom, measured against which wage."""

    who: str
    whose: str
    multiple: str
    base_year: int
    base: str
    monthly: str
    total: str
    months: int
    test: str
    reaches: str
    confirmed: bool
    cites: tuple[Cite, ...]

    @property
    def yearly(self) -> bool:
        """Whether calendar years are measured and not the last months before filing."""
        return self.test == "calendar_year"

    @property
    def income_year(self) -> int:
        """The calendar year whose income a yearly line measures."""
        return self.base_year + 1

    @property
    def measured(self) -> str:
        """Window and test in words."""
        span = f"{self.income_year} 年" if self.yearly else f"近 {self.months} 个月，"
        return f"{span}{INCOME_TESTS[self.test]}{INCOME_LINES[self.reaches]}"

    @property
    def line(self) -> str:
        """The figure that the test is about: of the whole window, or of a month."""
        return self.total if self.test in ("total", "calendar_year") else self.monthly

    @property
    def aside(self) -> str:
        """What the line comes to in the other measure."""
        if self.line == self.total:
            return f"合每月 {self.monthly}"
        return f"合计 {self.total}" if self.total else ""


@dataclass(frozen=True, slots=True)
class Period:
    """Filing days with the same lines; `until` is None while no later change is known."""

    start: date
    until: date | None
    lines: tuple[Line, ...]

    @property
    def span(self) -> str:
        """The days in words."""
        return f"{self.start} 至 {self.until}" if self.until else f"{self.start} 起（到公布新的平均工资为止）"

    def lacking(self, year: int) -> str:
        """Of the three calendar years before filing in a year, those older than the wages of the table."""
        measured = {line.income_year for line in self.lines if line.yearly}
        early = [str(before) for before in range(year - 3, year) if measured and before < min(measured)]
        return f"{'、'.join(early)} 年要对照的平均工资没有收录，算不出收入线。" if early else ""


def periods(book: Book, guide: Guide, *, yearly: bool) -> list[Period]:
    """The lines of recent months, or the yearly ones, of a guide, oldest period first."""
    found: list[Period] = []
    days = _days_of_change(book, guide)
    end = date(days[-1].year, 12, 31) if yearly else None
    for start, following in zip(days, [*days[1:], None], strict=True):
        until = following - timedelta(days=1) if following else end
        lines = tuple(line for line in _lines(book, guide, start) if line.yearly == yearly)
        if found and found[-1].lines == lines:
            found[-1] = Period(found[-1].start, until, lines)
        else:
            found.append(Period(start, until, lines))
    return [period for period in found if period.lines]


@dataclass(frozen=True, slots=True)
class Measured:
    """The lines of one kind of people, with what proves them."""

    whose: str
    lines: list[Line]
    cites: tuple[Cite, ...]


def by_person(lines: Iterable[Line]) -> list[Measured]:
    """The lines of each kind of people."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.whose, []).append(line)
    return [Measured(whose, rows, rows[0].cites) for whose, rows in found.items()]


def current(book: Book, spans: Iterable[Period]) -> list[Period]:
    """The period of the day of the build and those still to come."""
    return [period for period in spans if period.until is None or period.until >= book.today]


def _days_of_change(book: Book, guide: Guide) -> list[date]:
    """Every day on which a line may change: wages come out, years begin. The first is the guide's own."""
    first = guide.source.effective_on or guide.source.not_before or date(guide.source.year, 1, 1)
    wages = book.policy.wages.rows
    days = {first, *(wage.earliest for wage in wages), *(wage.latest for wage in wages)}
    last = max(wages[-1].year + 2, first.year)
    days |= {date(year, 1, 1) for year in range(first.year + 1, last + 1)}
    return sorted(day for day in days if day >= first)


def _lines(book: Book, guide: Guide, day: date) -> Iterator[Line]:
    rows = thresholds(book.policy, day, [guide.district_id])["rows"]
    for row in rows:
        yield _line(book, guide, row, whose_income(row["who"], {other["who"] for other in rows}))


def _line(book: Book, guide: Guide, row: dict[str, Any], whose: str) -> Line:
    references = [f"{cite['source']}:{cite['clause']}" for cite in row["cites"]]
    return Line(
        who=row["who"],
        whose=whose,
        multiple=plain_number(row["multiple"]),
        base_year=row["base_year"],
        base=plain_number(row["base"]),
        monthly=plain_number(row["monthly"]),
        total="" if row["total"] is None else plain_number(row["total"]),
        months=row["window_months"],
        test=row["test"],
        reaches=row["line"],
        confirmed=row["confirmed"],
        cites=tuple(cited(book, guide.id, references)),
    )
