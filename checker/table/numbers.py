"""Numbers as people write them: 18,000, 1.8万, ￥18000 元, full-width digits.

What is not understood for certain is refused: a figure that nobody meant is worse than a question.
"""

import re
from decimal import Decimal

from checker.money.amounts import parse_number
from checker.table.plain import Cell, as_text, plain

SCALES = {"": 0, "k": 3, "千": 3, "万": 4, "亿": 8}
"""Places by which a word moves the decimal point."""
_NUMBER = re.compile(
    r"¥?\s*(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?P<fraction>\.\d+)?\s*"
    r"(?P<scale>[kK千万亿]?)\s*(?P<unit>[^\d\s]*)",
    re.ASCII,
)
"""Digits in groups of three or in none; a comma elsewhere may be a slip for a point."""


_YEARS = re.compile(
    r"(?P<years>\d{1,2})\s*(?:年|(?P<point>\.5)\s*年|年\s*(?P<half>半)|年零?\s*(?P<months>\d{1,2})\s*个?月)", re.ASCII
)
"""Years, where months are asked for."""
MONTHS = "个月"


def number(cell: Cell, unit: str) -> Decimal:
    """The number in a cell that may name what it counts; ValueError where it is none, or one of something else."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | float | Decimal):
        raise ValueError(cell)
    if not isinstance(cell, str):
        return parse_number(as_text(cell))
    if unit == MONTHS and (years := _YEARS.fullmatch(plain(cell))):
        more = 6 if years["point"] or years["half"] else int(years["months"] or 0)
        return Decimal(int(years["years"]) * 12 + more)
    found = _NUMBER.fullmatch(plain(cell))
    if not found or found["unit"] not in ("", unit):
        raise ValueError(cell)
    whole = re.sub("[, ]", "", found["whole"])
    exact = parse_number(f"{whole}{found['fraction'] or ''}e{SCALES[found['scale'].lower()]}")
    return parse_number(f"{exact:f}")


def is_number(text: str) -> bool:
    """Whether text is a number and nothing else, such as -5 or +86."""
    return bool(re.fullmatch(r"[-+]?\d+(?:\.\d+)?", text, re.ASCII))
