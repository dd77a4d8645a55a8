"""CSV as spreadsheets save it: UTF-8 with or without mark, UTF-16 or GB18030, with commas, semicolons or tabs."""

import codecs
import csv
import io

from checker.cli.tables.sheet import Known, Sheet
from checker.errors import AnswerError, shown
from checker.table.people import Row
from checker.table.problems import Problem

DELIMITERS = ",\t;"
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
UNPAIRED = "这一行的双引号不成对，请补上或去掉；格子里本来有的双引号要写成两个"
GUARDED = ("=", "+", "-", "@", "\t", "\r")
"""What a cell may begin with that a spreadsheet would take for a formula; an apostrophe before it stops that."""


def read_delimited(name: str, raw: bytes, known: Known) -> Sheet:
    """The rows of a CSV file; AnswerError where its encoding is not known."""
    text = _decoded(name, raw)
    header = _lines(text)[0]
    delimiter = max(DELIMITERS, key=lambda mark: known(next(csv.reader([header], delimiter=mark), [])))
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return Sheet([_unguarded(row) for row in rows])
    except csv.Error:
        return _line_by_line(text, delimiter)


def _decoded(name: str, raw: bytes) -> str:
    marked = [encoding for mark, encoding in MARKS.items() if raw.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AnswerError(f"{shown(name)} 的编码认不出来，请用表格软件另存为“CSV UTF-8”或 .xlsx")


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
