"""Tables as text: rows parted by commas, semicolons or tabs, as spreadsheets save and copy them."""

import csv
import io
from collections.abc import Iterable

from checker.errors import shown
from checker.table.numbers import is_number
from checker.table.people import Row
from checker.table.plain import Cell, as_text
from checker.table.problems import Problem
from checker.table.sheet import Known, Sheet

DELIMITERS = ",\t;"
UNPAIRED = "这一行的双引号不成对，请补上或去掉；格子里本来有的双引号要写成两个"
GUARDED = ("=", "+", "-", "@", "\t", "\r")
"""What a cell may begin with that a spreadsheet would take for a formula; an apostrophe before it stops that."""


def parsed(text: str, known: Known) -> Sheet:
    """The rows of a text, parted by the mark that makes most of its first line known."""
    header = _lines(text)[0]
    delimiter = max(DELIMITERS, key=lambda mark: known(next(csv.reader([header], delimiter=mark), [])))
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return Sheet([_unguarded(row) for row in rows])
    except csv.Error:
        return _line_by_line(text, delimiter)


def _line_by_line(text: str, delimiter: str) -> Sheet:
    """Each line for itself, where quotes do not pair up somewhere: that line must not swallow those after it."""
    rows: list[Row] = []
    problems = []
    for number, line in enumerate(_lines(text), 1):
        try:
            rows.append(_unguarded(next(csv.reader([line], delimiter=delimiter, strict=True), [])))
        except csv.Error:
            wrong = "这一行有一格太长，请删到几百字以内" if len(line) > csv.field_size_limit() else UNPAIRED
            problems.append(Problem(number, "", shown(line)[1:-1], wrong, "", f"A{number}"))
            rows.append(())
    return Sheet(rows, problems=problems)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _unguarded(row: list[str]) -> Row:
    return [cell[1:] if cell[:1] == "'" and cell[1:].startswith(GUARDED) else cell for cell in row]


def written(rows: Iterable[Iterable[Cell]]) -> str:
    """Rows as CSV that no spreadsheet takes for formulas."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def guarded(cell: Cell) -> str:
    """A cell that no spreadsheet works out."""
    text = as_text(cell)
    harmless = not isinstance(cell, str) or len(text) < 2 or is_number(text)
    return text if harmless or not text.startswith(GUARDED) else f"'{text}"
