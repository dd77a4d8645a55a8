"""What is asked next where routes share conditions."""

from datetime import date
from typing import Any

import pytest

from checker.answers import read_answers
from checker.assess import assess
from checker.formula import combine, rules_in
from checker.policy import Policy
from checker.rules.choice import Among

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
            {"employer_quota": None, "employer_kind": "self_employed", "degree": "bachelor"},
            {"employed_since", "monthly_income"},
        ),
    ],
)
def test_only_what_can_change_the_verdict_is_asked(answers: dict[str, Any], asked: set[str], policy: Policy) -> None:
    profile = read_answers(policy.questions, {**GOOD, **answers})
    (result,) = assess(policy, profile, date(2025, 11, 3), ["xicheng"])["results"]
    assert set(result["ask"]) == asked


def test_formulas_come_to_one_normal_form() -> None:
    one, two, three = (Among(key, (True,)) for key in ("one", "two", "three"))
    either = combine(False, [one, two])
    assert combine(True, [either, one]) == one
    assert combine(True, [either, True]) == either
    assert combine(False, [either, True]) is True
    shared = combine(False, [combine(True, [one, two]), combine(True, [one, three])])
    assert shared == combine(True, [one, combine(False, [two, three]), combine(False, [one, three])])
    assert rules_in(shared) == {one, two, three}
    majority = combine(False, [shared, combine(True, [two, three])])
    assert combine(True, [majority, combine(False, [one, two])]) == majority
