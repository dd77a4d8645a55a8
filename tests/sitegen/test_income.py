"""Income lines come from the checker, with the days on which they hold."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from checker.thresholds import thresholds
from sitegen.book import Book
from sitegen.pages.compare_income import income_table
from sitegen.pages.districts import district_pages
from sitegen.views.income import by_person, current, periods


def test_haidian_prints_its_line_for_2025(book: Book) -> None:
    first = periods(book, book.guides["haidian"], yearly=False)[0]
    assert (first.start, first.until) == (date(2025, 10, 16), date(2025, 12, 31))
    line = next(line for line in first.lines if line.who == "enterprise")
    assert (line.monthly, line.total, line.base_year, line.confirmed) == ("17641", "105846", 2023, True)


def test_lines_that_lean_on_an_unconfirmed_wage_are_marked(book: Book) -> None:
    last = periods(book, book.guides["xicheng"], yearly=False)[-1]
    assert last.until is None
    assert [(line.base_year, line.confirmed) for line in last.lines] == [(2025, False), (2024, True)]


@pytest.mark.parametrize("yearly", [False, True])
def test_periods_follow_each_other_without_a_gap(book: Book, yearly: bool) -> None:
    for guide in book.guides.values():
        found = periods(book, guide, yearly=yearly)
        for before, after in pairwise(found):
            assert before.until == after.start - timedelta(days=1)
            assert before.lines != after.lines


@pytest.mark.parametrize("yearly", [False, True])
def test_a_period_has_the_same_lines_on_its_first_and_last_day(book: Book, yearly: bool) -> None:
    table_ends = date(book.policy.wages.rows[-1].year + 2, 12, 31)  # later the wages are too old for any line
    for district, guide in book.guides.items():
        for period in periods(book, guide, yearly=yearly):
            told = {(line.who, line.monthly) for line in period.lines}
            for day in (period.start, period.until or min(period.start + timedelta(days=400), table_ends)):
                rows = thresholds(book.policy, day, [district])["rows"]
                now = {
                    (row["who"], f"{row['monthly']:.2f}".rstrip("0").rstrip("."))
                    for row in rows
                    if (row["test"] == "calendar_year") == yearly
                }
                assert now == told, (district, day)


def test_current_leaves_out_what_is_past(book: Book) -> None:
    found = current(book, periods(book, book.guides["dongcheng"], yearly=False))
    assert all(period.until is None or period.until >= book.today for period in found)


def test_lines_are_grouped_by_the_people_they_measure(book: Book) -> None:
    period = periods(book, book.guides["haidian"], yearly=False)[0]
    assert [group.whose[:4] for group in by_person(period.lines)] == ["企业等单", "事业单位", "人工智能"]


def test_years_older_than_the_table_are_told_of(book: Book) -> None:
    """The first wage is that of 2018: filing in 2020 and 2021 looks at incomes of years before 2019 too."""
    early = {}
    for period in periods(book, book.guides["dongcheng"], yearly=True):
        early[period.start.year] = period.lacking(period.start.year)
    assert early[2020].startswith("2017、2018 年要对照的平均工资没有收录")
    assert early[2021].startswith("2018 年要对照的平均工资没有收录")
    assert early[2022] == ""


def test_the_last_known_line_goes_on_until_a_new_one_is_known(book: Book) -> None:
    row = income_table(book).split(">2027 年申报<")[1].split("</tr>")[0]
    assert row.count("1 月 1 日起，到公布新的平均工资为止") == len(book.covered)
    assert "早于这份文本" not in row


@pytest.mark.parametrize(
    ("district", "told"),
    [
        ("dongcheng", "走第 1、2 条的人看</div>"),
        ("xicheng", "走第 1、2 条的人看，“原则上”，没有达到的由窗口认定</div>"),
        ("shijingshan", None),
    ],
)
def test_the_overview_says_whose_income_is_asked(book: Book, district: str, told: str | None) -> None:
    (page,) = [page.body for page in district_pages(book) if page.path == f"districts/{district}.md"]
    row = page.partition("现在的收入线")[2].partition("</tr>")[0]
    assert told in row if told else "条的人看" not in row
