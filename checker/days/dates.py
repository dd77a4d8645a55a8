"""Days, months and years as the guides count them.

Months are whole numbers (year * 12 + month - 1), so that arithmetic on them is
plain arithmetic. Python's own ISO parsers differ between 3.11 and the
browser's version in what they accept, hence the patterns here.
"""

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years outside are taken for a slip of the pen."""

ADULT = 18
"""From this birthday on a child cannot join (contract, section 3)."""


def parse_day(text: str) -> date:
    """Read ``YYYY-MM-DD``; ValueError for another form, a day that does not exist or an absurd year."""
    match = _DAY.fullmatch(text)
    if not match:
        raise ValueError(text)
    return date(_year(match[1]), int(match[2]), int(match[3]))


def parse_month(text: str) -> int:
    """Read ``YYYY-MM`` as a month number; ValueError otherwise."""
    match = _MONTH.fullmatch(text)
    if not match or not 1 <= int(match[2]) <= 12:
        raise ValueError(text)
    return _year(match[1]) * 12 + int(match[2]) - 1


def parse_year(text: str) -> int:
    """Read ``YYYY``; ValueError otherwise."""
    if not _YEAR.fullmatch(text):
        raise ValueError(text)
    return _year(text)


def _year(text: str) -> int:
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(text)
    return year


def month_of(day: date) -> int:
    """The month number of a day."""
    return day.year * 12 + day.month - 1


def month_text(month: int) -> str:
    """A month number as ``YYYY-MM``."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def first_day(month: int) -> date:
    """The first day of a month number."""
    return date(month // 12, month % 12 + 1, 1)


def last_day(month: int) -> date:
    """The last day of a month number."""
    return date.fromordinal(first_day(month + 1).toordinal() - 1)


def add_months(day: date, months: int) -> date:
    """The same day `months` calendar months later (earlier, if negative).

    A day that the target month lacks means that month's last day: 31 August
    plus six months is 28 or 29 February. (contract, section 2)
    """
    month = month_of(day) + months
    if day.day <= 28:
        return date(month // 12, month % 12 + 1, day.day)
    end = last_day(month)
    return end if day.day > end.day else end.replace(day=day.day)


def birthday(born: date, years: int) -> date:
    """The day on which somebody turns so many years old."""
    return add_months(born, years * 12)


def whole_months(start: date, end: date) -> int:
    """How many whole months lie between two days (negative if `end` is earlier than `start`)."""
    months = month_of(end) - month_of(start)
    return months - 1 if add_months(start, months) > end else months
