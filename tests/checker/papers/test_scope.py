"""A list of papers that is not for everybody says whom to ask, and what it leaves open it does not call needed."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

NONE: dict[str, Any] = {"degree": "none", "title_level": "none", "qualification": "none"}
PRIZED: dict[str, Any] = {**NONE, "award": "national", "residence": "rented", "children": ["2015-03-01"]}


def _report(policy: Policy, district: str, procedure: str = "new", **profile: Any) -> dict[str, Any]:
    return materials(policy, read_answers(policy.questions, profile), date(2025, 11, 3), district, procedure)


def _sent_elsewhere(report: dict[str, Any]) -> list[str]:
    return [note for note in report["notes"] if "88064573" in note]


def test_routes_that_a_list_is_not_for_are_sent_elsewhere(policy: Policy) -> None:
    report = _report(policy, "xicheng", **PRIZED)
    assert "yes" not in {item["needed"] for item in report["items"]}
    assert report["ask"] == []
    (advice,) = _sent_elsewhere(report)
    assert "人才工作科" in advice
    assert "010-88064573" in advice


def test_whoever_may_go_by_them_is_told_and_nobody_else(policy: Policy) -> None:
    assert _sent_elsewhere(_report(policy, "xicheng"))
    settled: dict[str, Any] = {
        "degree": "master",
        "work_months": 60,
        "employed_since": "2020-01-01",
        "monthly_income": 30000,
    }
    by_list = _report(policy, "xicheng", **settled)
    assert not _sent_elsewhere(by_list)
    assert {item["id"]: item["needed"] for item in by_list["items"]}["hukou-pages"] == "yes"
    assert not _sent_elsewhere(_report(policy, "shijingshan", **PRIZED))


@pytest.mark.parametrize(
    ("answers", "needed", "asked"),
    [
        ({}, "unknown", {"monthly_income", "work_months"}),
        ({"work_months": 60, "employed_since": "2020-01-01"}, "unknown", {"monthly_income"}),
        ({"work_months": 60, "employed_since": "2020-01-01", "monthly_income": 30000}, "yes", set()),
        ({"degree": "none"}, "no", set()),
    ],
)
def test_what_brings_an_applicant_back_to_the_list_is_asked(
    policy: Policy, answers: dict[str, Any], needed: str, asked: set[str]
) -> None:
    """西城 一2: a prize is handled elsewhere, a degree here, and which it will be hangs on what is not told yet."""
    report = _report(policy, "xicheng", **{**PRIZED, "degree": "bachelor", **answers})
    assert {item["id"]: item["needed"] for item in report["items"]}["degree-certificate"] == needed
    assert asked <= set(report["ask"])
    assert not {"employer_service_body", "share_percent"} & set(report["ask"])  # of other routes that are elsewhere
    assert ("monthly_income" in report["ask"]) is (needed == "unknown")


def test_what_the_text_leaves_open_is_told_to_those_whom_it_meets(policy: Policy) -> None:
    for divorced, needed in ((False, "unknown"), (True, "no")):
        family = {"children": ["2015-03-01"], "born_out_of_wedlock": True, "divorced_with_custody": divorced}
        unmarried = _report(policy, "shijingshan", "dependents-change", **family)
        paper = next(item for item in unmarried["items"] if item["id"] == "child-marriage-certificate")
        assert (paper["needed"], "未婚生育的，原文没有写用什么代替" in paper["requirement"]) == (needed, True)
        assert not any("结婚证" in note for note in unmarried["notes"])


def test_who_lacks_a_registered_capital_is_told_to_ask(policy: Policy) -> None:
    for kind, told in (("branch_office", True), ("social_organization", True), ("enterprise", False)):
        notes = _report(policy, "shijingshan", "employer-registration", employer_kind=kind)["notes"]
        assert any("注册资本" in note for note in notes) is told
