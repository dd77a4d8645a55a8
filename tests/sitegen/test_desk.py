"""The HR desk as the build makes it: the page's data, and the tables to fill in."""

import csv
import io
from datetime import date
from pathlib import Path

import openpyxl

from checker.table.people import EXAMPLE
from sitegen.answers import desk
from sitegen.outputs.template import template_files
from tests.casebook import DATA
from tests.sitegen.conftest import Built

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"
DAY = date(2026, 11, 21)


def test_the_tables_to_fill_in_are_those_of_the_command_and_equal_each_time() -> None:
    first, second = (dict(template_files(DATA, DAY)) for _ in range(2))
    assert first == second
    book = openpyxl.load_workbook(io.BytesIO(first["hr/template.xlsx"]))
    header, example = book["人员"].iter_rows(values_only=True)
    rows = list(csv.reader(io.StringIO(first["hr/template.csv"].decode("utf-8-sig"))))
    assert (rows[0], rows[1][0]) == (list(header), EXAMPLE)
    assert example[0] == EXAMPLE
    assert "应税收入.2026-10" in header


def test_the_site_has_them_beside_the_page_that_names_them(built: Built) -> None:
    page = (built.folder / "hr" / "index.html").read_text("utf-8")
    for name in ("template.xlsx", "template.csv"):
        assert f'href="{name}"' in page
        assert (built.folder / "hr" / name).is_file()
    assert "文件只在这台电脑上读，不会上传" in page


def test_the_page_asks_for_the_scripts_that_it_has(built: Built) -> None:
    """Those that only the reader's thread loads, and none is forgotten."""
    apart = {"files", "workbook", "leftout"}
    listed = {*desk.MODULES, *desk.MORE}
    assert listed | apart == {file.stem for file in (ASSETS / "desk").glob("*.mjs")}
    for library in ("fflate.mjs", "read-excel-file.js", "write-excel-file.js"):
        script = (built.folder / "assets" / "vendor" / library).read_text("utf-8")
        assert "sourceMappingURL" not in script
