"""Calendar months."""

from datetime import date

import pytest

from checker.days import dates


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2025-08-15", 6, "2026-02-15"),
        ("2025-08-31", 6, "2026-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-03-31", -1, "2025-02-28"),
        ("2025-01-30", 1, "2025-02-28"),
        ("2025-12-01", 1, "2026-01-01"),
        ("2025-05-03", 0, "2025-05-03"),
    ],
)
def test_same_day_months_later_or_the_months_last_day(start: str, months: int, end: str) -> None:
    assert dates.add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2025-08-15", "2025-11-03", 2),
        ("2025-08-15", "2025-11-15", 3),
        ("2025-08-31", "2026-02-28", 6),
        ("2025-11-03", "2025-11-02", -1),
    ],
)
def test_whole_months_between(start: str, end: str, months: int) -> None:
    assert dates.whole_months(date.fromisoformat(start), date.fromisoformat(end)) == months


@pytest.mark.parametrize("text", ["2025-2-03", "2025-02-30", "20250203", "2025-02-03 ", "1899-12-31", "2200-01-01", ""])
def test_days_that_are_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any ValueError is the interface
        dates.parse_day(text)


def test_months_and_years() -> None:
    assert dates.month_text(dates.parse_month("2025-09")) == "2025-09"
    assert dates.first_day(dates.parse_month("2024-02")) == date(2024, 2, 1)
    assert dates.last_day(dates.parse_month("2024-02")) == date(2024, 2, 29)
    assert dates.parse_year("2024") == 2024
