"""Working days around Spring Festival and National Day, and years not announced yet."""

from datetime import date

import pytest

from checker.days.calendar import WorkCalendar
from checker.policy import Policy


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        ("2025-01-24", 1, "2025-01-26"),  # a Sunday worked in for Spring Festival
        ("2025-01-27", 1, "2025-02-05"),  # the holiday runs from 28 January to 4 February
        ("2025-09-30", 1, "2025-10-09"),
        ("2025-10-09", -1, "2025-09-30"),
        ("2022-08-05", -20, "2022-07-08"),
        ("2026-02-13", 1, "2026-02-14"),
    ],
)
def test_counted_working_days(start: str, number: int, end: str, policy: Policy) -> None:
    assert WorkCalendar.from_mapping(policy.calendar_row).counted(
        date.fromisoformat(start), number
    ) == date.fromisoformat(end)


def test_statutory_holidays_beyond_what_is_announced(policy: Policy) -> None:
    calendar = WorkCalendar.from_mapping(policy.calendar_row)
    off = [day for day in calendar.off if day.year == 2027]
    assert date(2027, 2, 5) in off  # New Year's Eve of the lunar year
    assert not calendar.is_announced(date(2026, 12, 31), date(2027, 1, 4))
    assert calendar.is_announced(date(2026, 1, 1), date(2025, 12, 31))
