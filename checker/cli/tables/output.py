"""Results as files: CSV that no spreadsheet takes for formulas, and XLSX."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from checker.cli.profiles import reason_of
from checker.cli.tables.library import openpyxl
from checker.errors import RequestError, shown
from checker.table.delimited import written
from checker.table.lists import Grid

ENDINGS = (".xlsx", ".csv")


def check_output(name: str, source: str = "") -> None:
    """RequestError where a file cannot be written by its name, or is the one that is read."""
    if not name.lower().endswith(ENDINGS):
        raise RequestError(f"输出文件 {shown(name)} 应以 .xlsx 或 .csv 结尾")
    if source and Path(name).exists() and Path(source).exists() and Path(name).samefile(source):
        raise RequestError(f"输出文件 {shown(name)} 就是要读的那个，请换一个名字，免得盖掉原来的表")
    if name.lower().endswith(".xlsx"):
        openpyxl()


@contextmanager
def writing(name: str) -> Iterator[None]:
    """RequestError where a file cannot be written."""
    try:
        yield
    except OSError as error:
        raise RequestError(
            f"写不了文件 {shown(name)}（{reason_of(error)}），请检查路径，或先关掉打开它的软件"
        ) from None


def write_grids(name: str, grids: Mapping[str, Grid]) -> None:
    """Write grids, each with a header, as the sheets of a workbook; as CSV, the first alone."""
    with writing(name):
        if name.lower().endswith(".csv"):
            text = written(next(iter(grids.values())))
            Path(name).write_text(text, "utf-8-sig", newline="")  # spreadsheets know UTF-8 by its mark
        else:
            _write_workbook(name, grids)


def _write_workbook(name: str, grids: Mapping[str, Grid]) -> None:
    library = openpyxl()
    book = library.Workbook()
    book.remove(book.active)
    for title, grid in grids.items():
        add_sheet(library, book, title, grid)
    book.save(name)


def add_sheet(library: Any, book: Any, title: str, grid: Grid) -> Any:
    """A sheet with its header on top; nothing in it is a formula."""
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for row, cells in enumerate(grid, 1):
        for place, value in enumerate(cells, 1):
            if value is None or value == "":
                continue
            text = isinstance(value, str)
            cell = sheet.cell(row, place, library.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", value) if text else value)
            if text:
                cell.data_type = "s"
            if row == 1:
                cell.font = library.styles.Font(bold=True)
    for place in range(1, sheet.max_column + 1):
        sheet.column_dimensions[library.utils.get_column_letter(place)].width = 16
    return sheet
