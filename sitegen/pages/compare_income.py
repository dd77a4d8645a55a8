"""Income lines of all covered districts side by side, by the days of filing."""

from dataclasses import dataclass

from sitegen.book import Book
from sitegen.pages.columns import district_columns
from sitegen.render import render
from sitegen.views.income import Measured, Period, by_person, periods


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days of a year with the same lines."""

    span: str
    groups: list[Measured]


def income_table(book: Book) -> str:
    """Lines of recent months: a row a year of filing, newest first."""
    return _table(book, yearly=False)


def yearly_income_table(book: Book) -> str:
    """Lines that calendar years are measured by."""
    return _table(book, yearly=True)


def _table(book: Book, *, yearly: bool) -> str:
    spans = {district: periods(book, guide, yearly=yearly) for district, guide in book.guides.items()}
    years = {year for found in spans.values() for period in found for year in _years(book, period)}
    rows = [
        (f"{year} 年申报", [_cell(book, spans[row.id], year) for row in book.covered])
        for year in sorted(years, reverse=True)
    ]
    caption = "逐年收入线" if yearly else "近几个月收入线"
    return render("income.html", caption=caption, columns=district_columns(book), rows=rows)


def _years(book: Book, period: Period) -> range:
    """The calendar years that a period touches; an open one ends with the year of the build or its own start."""
    last = period.until.year if period.until else max(period.start.year, book.today.year)
    return range(period.start.year, last + 1)


def _cell(book: Book, spans: list[Period], year: int) -> list[Stretch]:
    return [Stretch(_within(period, year), by_person(period.lines)) for period in spans if year in _years(book, period)]


def _within(period: Period, year: int) -> str:
    start = "1 月 1 日" if period.start.year < year else f"{period.start.month} 月 {period.start.day} 日"
    if period.until is None:
        return f"{start}起"
    end = "12 月 31 日" if period.until.year > year else f"{period.until.month} 月 {period.until.day} 日"
    return "全年" if (start, end) == ("1 月 1 日", "12 月 31 日") else f"{start}至 {end}"
