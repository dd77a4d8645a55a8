"""Income beside its lines: each district by its own measure, and only the lines that may matter."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.answers.text import parse_json
from checker.assess import assess
from checker.policy import Policy

MONTHS = {f"2025-{month:02}": 17000 + 500 * month for month in range(4, 11)}


def _incomes(policy: Policy, district: str, profile: dict[str, Any], day: str = "2025-11-03") -> list[dict[str, Any]]:
    answers = read_answers(policy.questions, profile)
    rows: list[dict[str, Any]] = assess(policy, answers, date.fromisoformat(day), [district])["results"][0]["income"]
    return rows


def test_without_income_there_is_nothing_to_draw(policy: Policy) -> None:
    assert _incomes(policy, "haidian", {"degree": "master"}) == []
    assert _incomes(policy, "chaoyang", {"monthly_income": 20000}) == []


def test_each_month_has_its_line_in_shijingshan(policy: Policy) -> None:
    (row,) = _incomes(policy, "shijingshan", {"monthly_income": MONTHS})
    assert (row["test"], row["measured"], row["lines"], row["every"]) == ("each", None, [], False)
    assert [period["period"] for period in row["periods"]] == [f"2025-{month:02}" for month in range(5, 11)]
    for period in row["periods"]:
        assert period["amount"] == MONTHS[period["period"]]
        assert period["lines"][0]["told"].endswith("的 1.5 倍")


def test_the_average_is_held_against_the_line_in_dongcheng(policy: Policy) -> None:
    answers = {"monthly_income": {**MONTHS, "2025-10": Decimal("20000.01")}, "employer_kind": "enterprise"}
    (row,) = _incomes(policy, "dongcheng", answers)
    assert (row["test"], row["measured"]) == ("average", 20416.66)
    assert row["lines"][0]["amount"] == 17905.5
    assert "upto" not in row["periods"][0]


def test_the_total_grows_month_by_month_in_xicheng(policy: Policy) -> None:
    (row,) = _incomes(policy, "xicheng", {"monthly_income": 18000})
    assert (row["test"], row["every"], row["measured"]) == ("total", True, 216000)
    assert [period["upto"] for period in row["periods"]] == [18000 * month for month in range(1, 13)]
    assert row["told"].startswith("近 12 个月（2024-11 至 2025-10）在京应税收入合计 216000 元")


def test_a_month_that_is_missing_leaves_the_total_open(policy: Policy) -> None:
    rows = _incomes(policy, "haidian", {"monthly_income": {"2025-10": 18000}, "employer_key_field": False})
    assert [row["measured"] for row in rows] == [None, None]  # the kind of employer is open, and with it which line
    assert rows[0]["periods"][0]["amount"] is None


def test_what_other_people_are_held_to_is_left_out(policy: Policy) -> None:
    known = {"monthly_income": 15000, "employer_key_field": False}
    (firm,) = _incomes(policy, "haidian", {**known, "employer_kind": "enterprise"})
    assert firm["title"].endswith("1.5 倍")
    school = _incomes(policy, "haidian", {**known, "employer_kind": "public_institution"})
    assert [(row["verdict"], row["title"][-5:]) for row in school] == [("met", "1.2 倍"), ("unmet", "1.5 倍")]


def test_where_every_way_is_closed_all_lines_are_told(policy: Policy) -> None:
    rows = _incomes(policy, "xicheng", {"monthly_income": 18000, "employer_kind": "self_employed"})
    assert [row["test"] for row in rows] == ["total"]


@pytest.mark.parametrize(("income", "on_line"), [("542256", ["2023"]), ("542256.01", []), ("542255.99", [])])
def test_exactly_on_a_line_where_more_is_asked(policy: Policy, income: str, on_line: list[str]) -> None:
    answers: Any = parse_json(f'{{"annual_income": {{"2023": {income}, "2024": 900000}}}}')
    row = _incomes(policy, "dongcheng", answers)[0]
    assert (row["test"], row["line"], row["on_line"]) == ("calendar_year", "exclusive", on_line)
    assert ("正好在线上，不算超过" in row["told"]) == bool(on_line)


def test_the_line_itself_will_do_in_haidian(policy: Policy) -> None:
    row = _incomes(policy, "haidian", {"annual_income": {"2023": 542256}})[0]
    assert (row["line"], row["on_line"]) == ("inclusive", [])


@pytest.mark.parametrize(
    ("employer", "expected"),
    [
        ({}, [("unmet", ""), ("met", "事业单位、民办非企业单位、社会团体按 1.2 倍")]),
        ({"employer_kind": "enterprise"}, [("unmet", "")]),
        ({"employer_kind": "public_institution"}, [("met", ""), ("unmet", "")]),
    ],
)
def test_a_line_for_some_employers_says_so_until_the_persons_is_known(
    employer: dict[str, Any], expected: list[tuple[str, str]], policy: Policy
) -> None:
    rows = _incomes(policy, "dongcheng", {"monthly_income": 16000, **employer}, "2026-11-27")
    assert [(row["verdict"], row["whose"]) for row in rows] == expected
