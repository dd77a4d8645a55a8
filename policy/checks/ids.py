"""Ids: each stands once in its list, and a document's is the name of its file."""

from datetime import date
from typing import Any

from checker.errors import shown
from policy.checks.report import Report
from policy.model.base import Row, spelled
from policy.model.data import FOLDERS, Data
from policy.problems import Path
from policy.walk import lists_of

NAMES = ("id", "key", "year")
"""What tells the rows of a list apart."""
WORDS = (str, date)


def check(data: Data, report: Report) -> None:
    """Report ids that stand twice and documents under another name."""
    for kind in FOLDERS:
        for name, document in getattr(data, kind).items():
            if document.id != name:
                report((kind, name, "id"), f"编号 {document.id} 与文件名 {name} 不同", "改成一样的")
    for path, rows in lists_of(data):
        seen: set[object] = set()
        _check_words(path, rows, report)
        for place, row in enumerate(rows):
            key = _name(row) if isinstance(row, Row) else None
            if key is None:
                continue
            value = getattr(row, key)
            if value in seen:
                report((*path, place, key), f"{value} 用了两次", "换一个编号")
            seen.add(value)


def _name(row: Row) -> str | None:
    known = spelled(type(row))
    return next((key for key in NAMES if key in known and getattr(row, key) is not None), None)


def _check_words(path: Path, rows: tuple[Any, ...], report: Report) -> None:
    """A word or a day that stands twice in a list was meant to be another."""
    told = [(place, row) for place, row in enumerate(rows) if isinstance(row, WORDS)]
    if len({row for _, row in told}) == len(told):
        return
    for place, row in told:
        if row in rows[:place]:
            report((*path, place), f"{shown(str(row))} 写了两次", "只留一个，或者改成本来要写的")
