"""Text as people type it in spreadsheets, put so that it can be compared."""

from datetime import date, datetime
from decimal import Decimal

Cell = str | int | float | Decimal | bool | date | None
"""What a spreadsheet holds in one cell; a day may carry a time."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = str.maketrans({"\u3000": " ", "\u00a0": " ", "￥": "¥", "−": "-", "\u200b": None, "\ufeff": None})
_PLAIN = {**_FULL_WIDTH, **_MARKS}

NOT_KNOWN = frozenset(("", "-", "--", "—", "——", "/", "n/a", "不清楚", "不知道", "未知", "不详", "待定"))
"""What people write where they have no answer: never no, zero or false."""


def plain(text: str) -> str:
    """Full-width letters, digits and marks as plain ones, no space around."""
    return text.translate(_PLAIN).strip()


def squeezed(text: str) -> str:
    """The text for comparing names: plain, small letters, no space at all."""
    return "".join(plain(text).lower().split())


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing at all."""
    return cell is None or (isinstance(cell, str) and not plain(cell))


def as_text(cell: Cell) -> str:
    """A cell as its reader sees it."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return f"{cell:.15g}"  # as many digits as a spreadsheet shows
        case datetime():
            return cell.isoformat(" ") if cell.time().isoformat() != "00:00:00" else cell.date().isoformat()
    return str(cell).strip()
