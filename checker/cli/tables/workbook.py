"""XLSX by openpyxl: the first sheet whose header is known, with the cached values of formulas."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from checker.cli.tables.library import openpyxl
from checker.errors import AnswerError, CheckerError, shown
from checker.money import amounts
from checker.table.plain import Cell, as_text, is_blank
from checker.table.sheet import MEGABYTE, Known, Sheet

LARGEST = 200 * MEGABYTE
"""Unpacked; a workbook of 20 MB with more in it is a slip or a trap."""
_HIDDEN_ROW = re.compile(rb'<row\b[^>]*\shidden="(?:1|true)"')
_HIDDEN_COLUMN = re.compile(rb'<col\b[^>]*\shidden="(?:1|true)"')
_MERGED = re.compile(rb'<mergeCell\b[^>]*\sref="([A-Z]+\d+:[A-Z]+\d+)"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
Rows = list[list[Cell]]


def read_workbook(name: str, raw: bytes, known: Known) -> Sheet:
    """The rows of a workbook; AnswerError where it cannot be read or no header is known."""
    library = openpyxl()
    _check(name, raw)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library tells of decoration that it leaves out
            return _read(name, library, raw, known)
    except CheckerError:
        raise
    except Exception:  # whatever a damaged file makes of the library
        raise AnswerError(f"{shown(name)} 坏了，读不出来，请用表格软件打开，另存为 .xlsx 或 CSV") from None


def _check(name: str, raw: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile:
        raise AnswerError(f"{shown(name)} 坏了，可能没有下载完，请重新取一份") from None
    if any(part.flag_bits & 1 for part in parts):
        raise AnswerError(f"{shown(name)} 加了密码，请先去掉密码，再另存为 .xlsx 或 CSV")
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise AnswerError(f"{shown(name)} 不是 .xlsx 文件，请用表格软件打开，另存为 .xlsx 或 CSV")
    if sum(part.file_size for part in parts if part.filename.endswith(".xml")) > LARGEST:
        raise AnswerError(f"{shown(name)} 展开后超过 {LARGEST // MEGABYTE} MB，请只留要判断的表和列，或拆成几个文件")


def _read(name: str, library: Any, raw: bytes, known: Known) -> Sheet:
    book = _opened(library, raw, cached=True)
    if book.epoch.year == 1904:
        raise AnswerError(
            f"{shown(name)} 从 1904 年起算日期，请在表格软件的选项里取消“使用 1904 日期系统”，或另存为 CSV"
        )
    sheets = sorted(book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
    for sheet in sheets:
        header = next(_cells(sheet), ())
        if known([cell.value for cell in header]):
            break
    else:
        sheet = sheets[0]
    source = book._archive.read(sheet._worksheet_path)
    rows = [[_value(cell) for cell in cells] for cells in _cells(sheet)]
    if _FORMULA.search(source):
        _tell_uncounted(rows, sheet, _opened(library, raw, cached=False)[sheet.title])
    _fill_merged(rows, source, library)
    _widen(rows)
    return Sheet(rows, [*_which(sheet, sheets), *_hidden(source)])


def _opened(library: Any, raw: bytes, *, cached: bool) -> Any:
    return library.load_workbook(io.BytesIO(raw), read_only=True, data_only=cached)


def _cells(sheet: Any) -> Iterator[Any]:
    """Rows of cells; what the file says of its own size is often wrong."""
    sheet.reset_dimensions()
    return iter(sheet.iter_rows())


def _value(cell: Any) -> Cell:
    """What a cell holds; a percentage as people see it."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in cell.number_format:
        return f"{amounts.plain(Decimal(as_text(float(value))) * 100)}%"
    return value if value is None or isinstance(value, str | int | float) or hasattr(value, "year") else str(value)


def _tell_uncounted(rows: Rows, sheet: Any, formulas: Any) -> None:
    """Put formulas in place of results that nobody has worked out; an empty text is a result."""
    for row, cells, written in zip(rows, _cells(sheet), _cells(formulas), strict=True):
        for place, (cell, formula) in enumerate(zip(cells, written, strict=True)):
            if cell.value is None and cell.data_type == "n" and formula.data_type == "f":
                row[place] = str(getattr(formula.value, "text", formula.value))


def _fill_merged(rows: Rows, source: bytes, library: Any) -> None:
    """What is merged downwards stands for every row; the header stays as it is."""
    for found in _MERGED.finditer(source):
        left, top, _, bottom = library.utils.range_boundaries(found[1].decode())
        for row in rows[top:bottom] if top > 1 else ():
            row.extend([None] * (left - len(row)))
            row[left - 1] = rows[top - 1][left - 1]


def _widen(rows: Rows) -> None:
    """Give the header a place for every column, so that those without a name can be told."""
    while rows and all(map(is_blank, rows[-1])):
        rows.pop()
    if rows:
        rows[0] += [None] * (max(map(len, rows)) - len(rows[0]))


def _which(sheet: Any, sheets: list[Any]) -> Iterator[str]:
    others = [other.title for other in sheets if other is not sheet and other.sheet_state == "visible"]
    if others:
        yield f"读的是工作表“{sheet.title}”，没有读{'、'.join(f'“{name}”' for name in others)}"


def _hidden(source: bytes) -> Iterator[str]:
    rows, columns = len(_HIDDEN_ROW.findall(source)), bool(_HIDDEN_COLUMN.search(source))
    if rows or columns:
        what = "和".join(filter(None, (f"{rows} 行" if rows else "", "有些列" if columns else "")))
        yield f"{what}是隐藏的，也读了"
