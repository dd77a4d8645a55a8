"""What cells mean: cells.csv holds the text that spreadsheets hold, on both sides of each edge."""

import csv
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from checker.answers.questions import Answer
from checker.policy import Policy
from checker.table.cells import expected, read_cell
from checker.table.plain import Cell, as_text

REFUSED = "!"
"""The meaning of a cell that cannot be read."""
with Path(__file__).with_name("cells.csv").open(encoding="utf-8", newline="") as file:
    ROWS = [(row["question"], row["cell"], row["meaning"]) for row in csv.DictReader(file)]


def _told(answer: Answer | None) -> str:
    match answer:
        case None:
            return ""
        case bool():
            return str(answer).lower()
        case tuple():
            return ",".join(map(str, answer)) or "none"
        case Decimal():
            return f"{answer.normalize():f}"
    return str(answer)


@pytest.mark.parametrize(("key", "cell", "meaning"), ROWS, ids=[f"{key} {cell!r}" for key, cell, _ in ROWS])
def test_text_in_a_cell(key: str, cell: str, meaning: str, policy: Policy) -> None:
    try:
        told = _told(read_cell(policy.questions[key], cell))
    except ValueError:
        told = REFUSED
    assert told == meaning


TYPED: list[tuple[str, Cell, Any]] = [
    ("birth_date", date(2026, 7, 15), date(2026, 7, 15)),
    ("birth_date", datetime(2026, 7, 15, 13, 30), date(2026, 7, 15)),
    ("birth_date", 46218, date(2026, 7, 15)),
    ("birth_date", 46218.5, date(2026, 7, 15)),
    ("birth_date", Decimal(46218), date(2026, 7, 15)),
    ("birth_date", 20260715, date(2026, 7, 15)),
    ("birth_date", 2026.7, REFUSED),
    ("birth_date", 2026, REFUSED),
    ("birth_date", True, REFUSED),
    ("birth_date", float("nan"), REFUSED),
    ("birth_date", 1e300, REFUSED),
    ("birth_date", None, None),
    ("children", date(2015, 3, 1), (date(2015, 3, 1),)),
    ("children", 0, ()),
    ("children", False, REFUSED),
    ("children", 2, REFUSED),
    ("same_payer", True, True),
    ("same_payer", False, False),
    ("same_payer", 1, True),
    ("same_payer", 0.0, False),
    ("same_payer", date(2026, 7, 15), REFUSED),
    ("female_retirement_track", 55, "55"),
    ("female_retirement_track", 55.0, "55"),
    ("degree", True, REFUSED),
    ("degree", date(2026, 7, 15), REFUSED),
    ("employer_registered_capital", 18000, Decimal(18000)),
    ("employer_registered_capital", 17640.999999999996, Decimal(17641)),
    ("employer_registered_capital", Decimal("17640.5"), Decimal("17640.5")),
    ("employer_registered_capital", True, REFUSED),
    ("employer_registered_capital", date(2026, 7, 15), REFUSED),
    ("employer_registered_capital", float("inf"), REFUSED),
    ("employer_registered_capital", -5, REFUSED),
    ("work_months", 24.0, 24),
]


@pytest.mark.parametrize(("key", "cell", "meaning"), TYPED, ids=[f"{key} {cell!r}" for key, cell, _ in TYPED])
def test_numbers_days_and_bools_in_a_cell(key: str, cell: Cell, meaning: Any, policy: Policy) -> None:
    try:
        told: Any = read_cell(policy.questions[key], cell)
    except ValueError:
        told = REFUSED
    assert (told, type(told)) == (meaning, type(meaning))


def test_every_choice_is_known_by_id_and_label(policy: Policy) -> None:
    for question in policy.questions.values():
        for value, label in question.choices.items():
            assert read_cell(question, value) == read_cell(question, label) == value


MENDS = [
    ("birth_date", "2026年7月", "少了哪一日。应为日历上有的日期"),
    ("birth_date", 2026.7, "少了哪一日。"),
    ("birth_date", "下月", "2026年7月15日；不知道就空着"),
    ("same_payer", "可能", "应为是或否；"),
    ("degree", "本科", "应为以下之一：没有、大专、学士、硕士、博士；"),
    ("children", "两个", "用顿号或逗号隔开"),
    ("monthly_income", "1.8E+04", "科学记数法会丢掉后面的数字"),
    ("monthly_income", "1,8", "应为不小于 0 的数字，单位元，如 18000"),
    ("monthly_income", "#DIV/0!", "公式出了错"),
    ("monthly_income", "=B2", "公式没有存下结果"),
    ("work_months", "2年", "应为不小于 0 的整数，单位个月，最大 900；"),
    ("ip_author_rank", "0", "应为不小于 1 的整数，最大 10000；"),
]


@pytest.mark.parametrize(("key", "cell", "told"), MENDS)
def test_what_is_wrong_and_how_to_mend_it(key: str, cell: Cell, told: str, policy: Policy) -> None:
    assert told in expected(policy.questions[key], cell)


def test_cells_as_people_see_them() -> None:
    cells: list[Cell] = [None, True, False, 0.1 + 0.2, 1001.0, datetime(2026, 7, 15, 8), datetime(2026, 7, 15)]
    told = ["", "TRUE", "FALSE", "0.3", "1001", "2026-07-15 08:00:00", "2026-07-15"]
    assert [as_text(cell) for cell in cells] == told
