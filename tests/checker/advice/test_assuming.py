"""What a later day hangs on, in words; and days that nothing can bring."""

from datetime import date
from typing import Any

import pytest

from checker.advice.periods import told
from checker.answers.profile import read_answers
from checker.assess import assess
from checker.policy import Policy

DAY = date(2026, 3, 2)
WAITS: dict[str, Any] = {
    "employer_kind": "enterprise",
    "employer_fits_plan": True,
    "employer_registered_on": "2015-01-01",
    "employer_clean_record": True,
    "employer_registered_capital": 1000000,
    "employer_taxes": {"2023": 600000, "2024": 600000, "2025": 600000},
    "birth_date": "1969-01-01",
    "sex": "male",
    "employed_since": "2025-06-01",
    "work_months": 60,
    "degree": "bachelor",
    "residence": "owned",
    "same_payer": True,
    "monthly_income": 40000,
}
"""Of 石景山: everything holds but the year with the employer, which is full on 2026-06-01."""


def _result(policy: Policy, district: str, answers: dict[str, Any], day: date = DAY) -> dict[str, Any]:
    (result,) = assess(policy, read_answers(policy.questions, answers), day, [district])["results"]
    return dict(result)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("sex", "若性别是男"),
        ("same_payer", "若合同、社保、个税在同一单位"),
        ("degree", "若学位是学士、硕士或博士"),
        ("residence", "若住所符合要求"),
        ("employer_registered_capital", "若注册资本符合要求"),
        ("work_months", "若工作经历符合要求"),
    ],
)
def test_an_open_answer_is_told_in_a_short_sentence(key: str, text: str, policy: Policy) -> None:
    assert _result(policy, "shijingshan", WAITS)["earliest"] == "2026-06-01"
    denied = {"title_level": "none", "qualification": "none", "award": "none", "residence_permit": False}
    result = _result(policy, "shijingshan", {**WAITS, **denied, key: None})
    row = {"question": key, "periods": [], "text": text}
    assert result["earliest"] is None
    assert result["earliest_if"] == {"date": "2026-06-01", "assuming": [row]}


def test_years_that_are_wholly_open_are_all_named(policy: Policy) -> None:
    result = _result(policy, "shijingshan", {**WAITS, "employer_taxes": None})
    (row,) = result["earliest_if"]["assuming"]
    assert (row["periods"], row["text"]) == (["2025"], "若 2025 年单位在本区的纳税额达标")


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        (("2025-11",), "2025 年 11 月"),
        (("2025-10", "2025-11"), "2025 年 10 月至 11 月"),
        (("2025-11", "2025-12", "2026-01"), "2025 年 11 月至 2026 年 1 月"),
        (("2025-09", "2025-11", "2025-12"), "2025 年 9 月、2025 年 11 月至 12 月"),
        (("2025", "2027"), "2025 年、2027 年"),
    ],
)
def test_periods_in_words(periods: tuple[str, ...], words: str) -> None:
    assert told(periods) == words


def test_no_day_where_no_completion_of_the_answers_is_ever_met(policy: Policy) -> None:
    """With an employer the firm's business stands in the way, without one the contribution does."""
    answers = {
        **WAITS,
        "employer_established_on": "2015-01-01",
        "employer_tax_since": "2015-01-01",
        "employer_paid_in_capital": 1000000,
        "employer_plan_filed": True,
        "employer_quota": True,
        "employer_kind": None,
        "employer_fits_plan": False,
        "employed_since": "2026-01-01",
        "outstanding_contribution": False,
    }
    result = _result(policy, "dongcheng", answers)
    assert (result["verdict"], result["earliest"], result["earliest_if"]) == ("unmet", None, None)
    assert ["dongcheng/employer/plan", "dongcheng/applicant/tenure"] in result["closest"]


def test_a_missing_wage_is_no_answer_that_may_turn_out_well(policy: Policy) -> None:
    day = date(2028, 3, 1)
    answers = {**WAITS, "employed_since": "2028-01-01", "employer_quota": True, "residence_is_dwelling": True}
    closed = {"award": "none", "ip_used_in_beijing": False, "share_percent": 0, "annual_income": 0}
    assert _result(policy, "xicheng", {**answers, **closed}, day)["earliest_if"] is None
    assert _result(policy, "xicheng", {**answers, **closed, "award": None}, day)["earliest_if"] is None
