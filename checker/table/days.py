"""Days and periods as people write them: 2026/7/15, 2026年7月15日, 20260715, a spreadsheet's serial number."""

import re
from datetime import date, datetime, timedelta

from checker.days.dates import LAST_YEAR, parse_day, parse_month, parse_year
from checker.table.plain import Cell, as_text, plain

_SEPARATOR = r"\s*[-–—/.。年月\s]\s*"
_TIME = r"(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_WEEKDAY = r"(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?"
_DAY = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})\s*[日号.。]?{_WEEKDAY}{_TIME}", re.ASCII)
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SERIAL = re.compile(r"\d{4,6}(?:\.\d+)?", re.ASCII)
_MONTH = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}})月?", re.ASCII)
_MONTH_DIGITS = re.compile(r"(\d{4})(\d{2})", re.ASCII)
_YEAR = re.compile(r"(\d{4})年?", re.ASCII)

_ZERO = date(1899, 12, 30)
_FIRST, _LAST = (date(1920, 1, 1) - _ZERO).days, (date(LAST_YEAR, 12, 31) - _ZERO).days
"""Serial numbers that are taken for days. The first ones look like a year that somebody has typed."""
_BETWEEN = re.compile(r"[,、;\n]")
NONE = frozenset(("无", "没有", "none", "0"))
"""That there is nobody to name."""


def day(cell: Cell) -> date:
    """The day in a cell; ValueError where it is none, is not whole, or is not in the calendar."""
    match cell:
        case datetime():
            return parse_day(cell.date().isoformat())
        case date():
            return parse_day(cell.isoformat())
        case bool() | None:
            raise ValueError(cell)
        case _:
            text = plain(as_text(cell))
    if found := _DAY.fullmatch(text) or _DIGITS.fullmatch(text):
        year, month, number = found.groups()
        return parse_day(f"{year}-{month:0>2}-{number:0>2}")
    if _SERIAL.fullmatch(text) and _FIRST <= float(text) <= _LAST:
        return _ZERO + timedelta(int(float(text)))
    raise ValueError(cell)


def days(cell: Cell) -> list[date]:
    """The days that a cell lists, none where it says that there are none; ValueError where any is not a day."""
    if isinstance(cell, str):
        text = plain(cell)
        if text.lower() in NONE:
            return []
        parts = [part for part in _BETWEEN.split(text) if part.strip()]
        return [day(part) for part in parts] if parts else [day(text)]
    return [] if cell == 0 and not isinstance(cell, bool) else [day(cell)]


def period(text: str, kind: str) -> str:
    """A month or a year as answers name it; ValueError where the text is none, or `kind` has no periods."""
    if kind == "year_money" and (found := _YEAR.fullmatch(text)):
        parse_year(found[1])
        return found[1]
    if kind == "month_money" and (found := _MONTH.fullmatch(text) or _MONTH_DIGITS.fullmatch(text)):
        name = f"{found[1]}-{found[2]:0>2}"
        parse_month(name)
        return name
    raise ValueError(text)
