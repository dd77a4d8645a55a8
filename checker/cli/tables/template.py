"""An empty table to fill in: Chinese headers with explanations, drop-downs, an example row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.answers.profile import read_answers
from checker.answers.questions import YES_NO, Question
from checker.cli.tables.library import openpyxl
from checker.cli.tables.output import add_sheet, write_grids, writing
from checker.days.dates import month_of, month_text
from checker.table.cells import wanted
from checker.table.columns import NAME, NUMBER, PERIODS
from checker.table.lists import Grid
from checker.table.people import EXAMPLE
from checker.table.plain import Cell
from checker.table.written import as_cells

LAST_ROW = 2000
"""Drop-downs reach down to it."""
YEARS, MONTHS = 3, 7
"""Periods that have columns: as many as the rules look at, and a month more, since the tax system lags."""
PEOPLE, CHOICES = "人员", "选项"
PERSON = {
    "employer_district": "haidian",
    "employer_kind": "enterprise",
    "birth_date": "1992-05-20",
    "sex": "female",
    "hukou": "other_province",
    "employed_since": "2023-03-01",
    "work_months": 96,
    "degree": "master",
    "residence": "rented",
    "residence_is_dwelling": True,
    "same_payer": True,
    "insurance_unbroken": True,
    "monthly_income": 25000,
    "children": ["2019-08-20"],
}
"""The example, who is nobody."""


def write_template(name: str, questions: Mapping[str, Question], help_: Mapping[str, str], today: date) -> None:
    """Write the template; a workbook has drop-downs, and `help_` explains each question."""
    columns = [(NAME, None), (NUMBER, None), *_columns(questions, today)]
    example = {NAME: EXAMPLE, **as_cells(questions, read_answers(questions, PERSON))}
    grid: list[list[Cell]] = [[name for name, _ in columns], [example.get(name) for name, _ in columns]]
    if name.lower().endswith(".csv"):
        write_grids(name, {PEOPLE: grid})
    else:
        _write_workbook(name, grid, columns, help_, questions)


def _write_workbook(
    name: str,
    grid: Grid,
    columns: Sequence[tuple[str, Question | None]],
    help_: Mapping[str, str],
    questions: Mapping[str, Question],
) -> None:
    library = openpyxl()
    book = library.Workbook()
    book.remove(book.active)
    sheet = add_sheet(library, book, PEOPLE, grid)
    lists = _add_choices(library, book, questions)
    for place, (_, question) in enumerate(columns, 1):
        if question:
            cell = sheet.cell(1, place)
            cell.comment = library.comments.Comment(_explained(question, help_), PEOPLE, height=160, width=320)
            _offer(library, sheet, cell.column_letter, lists.get(question.key))
    with writing(name):
        book.save(name)


def _columns(questions: Mapping[str, Question], today: date) -> Iterator[tuple[str, Question]]:
    months = [month_text(month_of(today) - back) for back in range(1, MONTHS + 1)]
    years = [str(today.year - back) for back in range(1, YEARS + 1)]
    for question in questions.values():
        if question.type not in PERIODS or question.single:
            yield question.noun, question
        for period in {"month_money": months, "year_money": years}.get(question.type, ()):
            yield f"{question.noun}.{period}", question


def _explained(question: Question, help_: Mapping[str, str]) -> str:
    apart = "每月（年）一样就填这一列，不一样就填后面带月份（年份）的列。" if question.single else ""
    return f"{help_[question.key]}\n填法：{wanted(question)}；不知道就空着。{apart}"


def _add_choices(library: Any, book: Any, questions: Mapping[str, Question]) -> dict[str, str]:
    """A hidden sheet with a column for each list of choices; gives each question's list for its drop-down."""
    lists = {key: question.choices.values() for key, question in questions.items() if question.choices}
    sheet = book.create_sheet(CHOICES)
    sheet.sheet_state = "hidden"
    found = {key: f'"{",".join(YES_NO.values())}"' for key, question in questions.items() if question.type == "bool"}
    for place, (key, labels) in enumerate(lists.items(), 1):
        for row, label in enumerate(labels, 1):
            sheet.cell(row, place, label)
        column = library.utils.get_column_letter(place)
        found[key] = f"{CHOICES}!${column}$1:${column}${len(labels)}"
    return found


def _offer(library: Any, sheet: Any, column: str, choices: str | None) -> None:
    """A drop-down that offers and does not forbid: ids and other ways to write a choice are understood as well."""
    if choices:
        validation = library.worksheet.datavalidation.DataValidation("list", formula1=choices, showErrorMessage=False)
        validation.add(f"{column}2:{column}{LAST_ROW}")
        sheet.add_data_validation(validation)
