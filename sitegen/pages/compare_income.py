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
    lacking: str
    """The years before filing that are measured and have no line."""


def income_table(book: Book) -> str:
    """Lines of recent months: a row a year of filing, newest first."""
    return _table(book, yearly=False)


def yearly_income_table(book: Book) -> str:
    """Lines that calendar years are measured by."""
    return _table(book, yearly=True)


def _table(book: Book, *, yearly: bool) -> str:
    spans = {district: periods(book, guide, yearly=yearly) for district, guide in book.guides.items()}
    years = {year for found in spans.values() for period in found for year in _years(period, book.today.year)}
    last = max(years, default=book.today.year)
    rows = [
        (f"{year} 年申报", [_cell(spans[row.id], year, last) for row in book.covered])
        for year in sorted(years, reverse=True)
    ]
    caption = "逐年收入线" if yearly else "近几个月收入线"
    return render("income.html", caption=caption, columns=district_columns(book), rows=rows)


def _years(period: Period, last: int) -> range:
    """The calendar years that a period touches; an open one, in which no new wage is known, goes on to the last."""
    return range(period.start.year, (period.until.year if period.until else max(period.start.year, last)) + 1)


def _cell(spans: list[Period], year: int, last: int) -> list[Stretch]:
    return [
        Stretch(_within(period, year), by_person(period.lines), period.lacking(year))
        for period in spans
        if year in _years(period, last)
    ]


def _within(period: Period, year: int) -> str:
    start = "1 月 1 日" if period.start.year < year else f"{period.start.month} 月 {period.start.day} 日"
    if period.until is None:
        return f"{start}起，到公布新的平均工资为止"
    end = "12 月 31 日" if period.until.year > year else f"{period.until.month} 月 {period.until.day} 日"
    return "全年" if (start, end) == ("1 月 1 日", "12 月 31 日") else f"{start}至 {end}"
