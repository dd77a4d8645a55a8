"""From rows to people: headers, what is carried along, and what is told of rows that cannot be read."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.errors import AnswerError
from checker.policy import Policy
from checker.table.columns import RESULTS, letters
from checker.table.people import EXAMPLE, Row, Table, read_table
from checker.table.written import as_cells

LABELS = {"birth_date": "您的出生日期？", "monthly_income": "最近每个月在北京申报的应税收入是多少？"}

HEADERS = [
    ("birth_date", "birth_date", ""),
    ("Birth_Date ", "birth_date", ""),
    ("出生日期", "birth_date", ""),
    (" 出生 日期*", "birth_date", ""),
    ("出生日期：", "birth_date", ""),
    ("您的出生日期?", "birth_date", ""),
    ("注册资本（元）", "employer_registered_capital", ""),
    ("注册资本(元)", "employer_registered_capital", ""),
    ("工作经历（个月）", "work_months", ""),
    ("monthly_income", "monthly_income", ""),
    ("monthly_income.2026-09", "monthly_income", "2026-09"),
    ("应税收入.2026-09", "monthly_income", "2026-09"),
    ("应税收入．2026年9月", "monthly_income", "2026-09"),
    ("应税收入.2026.9", "monthly_income", "2026-09"),
    ("应税收入.202609", "monthly_income", "2026-09"),
    ("单位在本区的年纳税额.2025", "employer_taxes", "2025"),
    ("employer_taxes.2025年", "employer_taxes", "2025"),
    ("年应税收入", "annual_income", ""),
]


@pytest.mark.parametrize(("header", "key", "period"), HEADERS, ids=[row[0] for row in HEADERS])
def test_columns_by_id_noun_or_label(header: str, key: str, period: str, policy: Policy) -> None:
    (column,) = read_table(policy.questions, [[header]], LABELS).columns
    assert column.question is not None
    assert (column.question.key, column.period, column.wrong) == (key, period, "")
    assert column.name == (f"{key}.{period}" if period else key)


UNREAD = [
    ("备注", "不认得这一列，没有读"),
    ("出生年月", "最接近的列名是“出生日期”（birth_date）"),
    ("employed_sinc", "“入职日期”（employed_since）"),
    ("注册资本（万元）", "“注册资本”"),
    ("单位在本区的年纳税额", "要在点后面写年份，如 单位在本区的年纳税额.2025"),
    ("employer_taxes.25", "年份"),
    ("应税收入.2026-13", "月份，如 应税收入.2026-09"),
    ("应税收入.2026", "月份"),
    ("学位.2026", "“学位”不分年月"),
]


@pytest.mark.parametrize(("header", "told"), UNREAD, ids=[row[0] for row in UNREAD])
def test_a_column_that_is_not_read_is_told_once_and_stops_nobody(header: str, told: str, policy: Policy) -> None:
    table = _table(policy, ["出生日期", header], ["1990-01-02", "x"], ["1991-01-02", "y"])
    assert [person.answers for person in table.people] == [
        {"birth_date": date(1990, 1, 2)},
        {"birth_date": date(1991, 1, 2)},
    ]
    (problem,) = table.problems
    assert (problem.row, problem.column, problem.value, problem.cell) == (1, header, header, "B1")
    assert told in problem.expected


def _table(policy: Policy, *rows: Row) -> Table:
    return read_table(policy.questions, rows)


def _told(table: Table) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.value) for problem in table.problems]


def test_names_and_numbers_are_carried_along(policy: Policy) -> None:
    table = _table(policy, ["姓 名", "工号", "学位", *RESULTS], [" 张三", 1001.0, "硕士", *"abcdefgh"])
    (person,) = table.people
    assert (person.row, person.name, person.number, person.answers) == (2, "张三", "1001", {"degree": "master"})
    assert table.problems == []


def test_rows_keep_the_sheets_numbers_and_empty_ones_are_nobody(policy: Policy) -> None:
    rows: list[Row] = [["姓名", "学位"], [], ["", None], ["甲", "硕士"], [EXAMPLE, "博士"], ["　"], ["乙"]]
    table = _table(policy, *rows)
    assert [(person.row, person.name, dict(person.answers)) for person in table.people] == [
        (4, "甲", {"degree": "master"}),
        (7, "乙", {}),
    ]
    part = read_table(policy.questions, [rows[0], rows[6]], first=7)
    assert [(person.row, person.name) for person in part.people] == [(7, "乙")]


def test_a_bad_cell_is_told_and_keeps_nobody_else(policy: Policy) -> None:
    table = _table(
        policy,
        ["姓名", "学位", "应税收入.2026-09"],
        ["甲", "硕士", "1.8万"],
        ["乙", "本科", "1,8"],
        ["丙", "博士", None],
    )
    assert [person.name for person in table.people] == ["甲", "丙"]
    assert table.people[0].answers["monthly_income"] == {2026 * 12 + 8: Decimal(18000)}
    assert _told(table) == [(3, "degree", "本科"), (3, "monthly_income.2026-09", "1,8")]
    assert table.problems[0].as_row() == {
        "row": 3,
        "column": "degree",
        "value": "本科",
        "expected": "应为以下之一：没有、大专、学士、硕士、博士；不知道就空着",
        "header": "学位",
        "cell": "B3",
    }


def test_what_is_written_twice_must_be_the_same(policy: Policy) -> None:
    header = ["学位", "degree", "应税收入", "应税收入.2026-09", "monthly_income.2026-09"]
    rows: list[list[Any]] = [
        ["硕士", "master", None, 1, 1],
        ["硕士", "博士"],
        ["", "博士", 5],
        [None, None, 5, 5],
        [None, None, None, 5, 6],
        [None, None, None, 5, None],
    ]
    table = _table(policy, header, *rows)
    assert _told(table) == [
        (3, "degree", "博士"),
        (5, "monthly_income.2026-09", "5"),
        (6, "monthly_income.2026-09", "6"),
    ]
    assert [person.row for person in table.people] == [2, 4, 7]
    assert "还写了一次" in table.problems[0].expected


def test_a_row_longer_than_the_header_may_be_out_of_step(policy: Policy) -> None:
    table = _table(policy, ["姓名", "应税收入"], ["甲", "18", "000"], ["乙", 5, None, " "])
    assert [person.name for person in table.people] == ["乙"]
    assert _told(table) == [(2, "C", "000")]


def test_a_column_without_a_name_is_told_where_something_stands_in_it(policy: Policy) -> None:
    table = _table(policy, ["学位", None, " ", ""], ["硕士"], ["硕士", "", None, "x"])
    assert _told(table) == [(1, "D", "")]
    assert "第 3 行起" in table.problems[0].expected
    assert len(table.people) == 2


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], "第 1 行 「」 里没有认得的列名"),
        ([["备注", "部门"]], "「备注、部门」"),
        ([["2026 年名单"], [], ["学位", "出生日期"]], "像列名的在第 3 行，请把它上面的行删掉"),
    ],
)
def test_a_table_without_a_header_is_refused(rows: list[Row], told: str, policy: Policy) -> None:
    with pytest.raises(AnswerError, match=told):
        read_table(policy.questions, rows)


def test_amounts_by_month_and_by_year_are_written_as_they_are_read(policy: Policy) -> None:
    profile = {"monthly_income": {"2025-10": Decimal("17500.5")}, "employer_taxes": {"2024": 800000}}
    answers = read_answers(policy.questions, profile)
    cells = as_cells(policy.questions, answers)
    assert cells == {"应税收入.2025-10": Decimal("17500.5"), f"{policy.questions['employer_taxes'].noun}.2024": 800000}
    (read,) = _table(policy, ["姓名", *cells], ["甲", *cells.values()]).people
    assert read.answers == answers


def test_columns_have_letters() -> None:
    assert [letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
