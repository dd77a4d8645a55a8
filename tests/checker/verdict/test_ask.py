"""What is asked next where routes share conditions."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.assess import assess
from checker.policy import Policy

GOOD: dict[str, Any] = {
    "employer_kind": "enterprise",
    "employer_quota": True,
    "residence": "owned",
    "residence_is_dwelling": True,
    "work_months": 30,
    "employer_innovation_body": "none",
    "employer_service_body": "none",
    "award": "none",
    "ip_used_in_beijing": False,
    "share_rank": 9,
    "outstanding_contribution": False,
    "qualification": "none",
}


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        # Tenure and income stand in both routes; either of degree and title opens one of them.
        ({}, {"employed_since", "monthly_income", "degree", "title_level"}),
        ({"degree": "bachelor"}, {"employed_since", "monthly_income"}),
        ({"degree": "none"}, {"employed_since", "monthly_income", "title_level"}),
        ({"degree": "none", "title_level": "none"}, set()),
        ({"employed_since": "2020-01-01"}, {"monthly_income", "degree", "title_level"}),
        ({"employer_quota": False}, set()),
        (
            {"employer_quota": None, "employer_kind": "self_employed", "outstanding_contribution": None},
            {"outstanding_contribution", "personal_taxes"},
        ),
    ],
)
def test_only_what_can_change_the_verdict_is_asked(answers: dict[str, Any], asked: set[str], policy: Policy) -> None:
    profile = read_answers(policy.questions, {**GOOD, **answers})
    (result,) = assess(policy, profile, date(2025, 11, 3), ["xicheng"])["results"]
    assert set(result["ask"]) == asked


MET: dict[str, Any] = {
    "employer_kind": "enterprise",
    "employer_fits_plan": True,
    "employer_established_on": "2015-01-01",
    "employer_registered_on": "2015-01-01",
    "employer_tax_since": "2015-01-01",
    "employer_registered_capital": 1000000,
    "employer_paid_in_capital": 1000000,
    "employer_taxes": {"2022": 200000, "2023": 200000, "2024": 200000},
    "employer_clean_record": True,
    "employer_plan_filed": True,
    "employer_quota": True,
    "employer_key_field": False,
    "employer_innovation_body": "high_tech_enterprise",
    "birth_date": "1995-05-05",
    "sex": "male",
    "hukou": "other_province",
    "employed_since": "2020-01-01",
    "work_months": 60,
    "degree": "none",
    "title_level": "none",
    "qualification": "none",
    "residence": "owned",
    "residence_is_dwelling": True,
    "same_payer": True,
    "insurance_unbroken": True,
    "monthly_income": 30000,
    "award": "none",
    "ip_used_in_beijing": False,
    "share_percent": 0,
    "outstanding_contribution": False,
}


@pytest.mark.parametrize("district", ["dongcheng", "xicheng", "shijingshan", "haidian"])
def test_eight_times_the_wage_is_four_times_the_wage(district: str, policy: Policy) -> None:
    """A firm known to be of route 4 makes route 5, on twice the income, needless to ask about."""
    (result,) = assess(policy, read_answers(policy.questions, MET), date(2025, 11, 3), [district])["results"]
    assert result["ask"] == ["annual_income"]


def test_nobody_under_36_has_retired(policy: Policy) -> None:
    young = {"employer_key_field": True, "employed_since": "2025-07-03", "birth_date": None, "sex": None}
    answers = read_answers(policy.questions, {**MET, **young, "degree": "bachelor", "employer_service_body": "none"})
    (result,) = assess(policy, answers, date(2025, 11, 3), ["haidian"])["results"]
    assert result["ask"] == ["birth_date"]


def test_a_verdict_is_certain_where_every_completion_gives_it(policy: Policy) -> None:
    """With an employer the firm's business stands in the way, without one the first seven routes do."""
    answers = {**MET, "degree": "bachelor", "employer_kind": None, "employer_fits_plan": False}
    profile = read_answers(policy.questions, {**answers, "outstanding_contribution": False})
    (result,) = assess(policy, profile, date(2025, 11, 3), ["dongcheng"])["results"]
    assert (result["verdict"], result["ask"]) == ("unmet", [])
    assert (result["finding"]["low"], result["finding"]["high"]) == ("unmet", "unmet")
    open_still = read_answers(policy.questions, {**answers, "outstanding_contribution": None})
    (result,) = assess(policy, open_still, date(2025, 11, 3), ["dongcheng"])["results"]
    assert result["verdict"] == "unknown"
    assert "employer_kind" in result["ask"]
