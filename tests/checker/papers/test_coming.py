"""Papers of those for whom no route holds yet, and of those to whom the office alone could grant one."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

DAY = date(2026, 11, 26)
NOTHING: dict[str, Any] = {
    "employer_kind": "enterprise",
    "employer_innovation_body": "none",
    "employer_service_body": "none",
    "degree": "none",
    "title_level": "none",
    "qualification": "none",
    "award": "none",
    "invention_patents": 0,
    "other_patents": 0,
    "software_copyrights": 0,
    "share_percent": 0,
}
DENIED = {"outstanding_contribution": False}
ALMOST = {"degree": "bachelor", "work_months": 23, "monthly_income": 20000}


def _report(policy: Policy, district: str, **profile: Any) -> dict[str, Any]:
    answers = read_answers(policy.questions, {**NOTHING, **profile})
    return materials(policy, answers, DAY, district, "new")


def _none_yet(report: dict[str, Any]) -> str:
    return "".join(note for note in report["notes"] if "一条都不满足" in note)


@pytest.mark.parametrize("district", ["dongcheng", "xicheng", "haidian"])
def test_who_wants_only_time_is_told_so_and_brings_what_the_coming_item_asks_for(policy: Policy, district: str) -> None:
    told = _none_yet(_report(policy, district, **DENIED, **ALMOST))
    assert told.endswith("这里先照第 1 条列：按哪一条申报，就交哪一条的。")
    assert _none_yet(_report(policy, district, **DENIED, **ALMOST | {"work_months": 24})) == ""


@pytest.mark.parametrize("district", ["dongcheng", "shijingshan", "haidian"])
def test_who_can_go_by_one_item_alone_is_not_told_of_others(policy: Policy, district: str) -> None:
    told = _none_yet(_report(policy, district, **DENIED, employer_kind="self_employed"))
    assert told.endswith("这里先照第 8 条列。")


def test_a_list_without_papers_of_the_coming_item_does_not_claim_to_hold_them(policy: Policy) -> None:
    """西城 1.2: the list is for items 1 and 2."""
    told = _none_yet(_report(policy, "xicheng", **DENIED, employer_kind="self_employed"))
    assert told.endswith("一条都不满足。")


def test_who_does_not_know_the_way_is_not_told_that_papers_are_waived(policy: Policy) -> None:
    for district in ("dongcheng", "xicheng", "shijingshan", "haidian"):
        assert "不是免交" in _none_yet(_report(policy, district, **DENIED))


def test_of_lists_without_papers_of_items_nothing_is_said(policy: Policy) -> None:
    answers = read_answers(policy.questions, {**NOTHING, **DENIED})
    for procedure in ("renewal", "address-change"):
        assert not _none_yet(materials(policy, answers, DAY, "dongcheng", procedure))


def test_what_the_office_alone_could_grant_is_asked_for_while_it_is_open(policy: Policy) -> None:
    report = _report(policy, "haidian")
    needed = {item["id"]: item["needed"] for item in report["items"]}
    assert (needed["contribution-evidence"], needed["personal-tax-proof"]) == ("unknown", "unknown")
    assert {"personal_taxes", "outstanding_contribution"} <= {*report["ask"]}
    assert not _none_yet(report)
    settled = _report(policy, "haidian", **DENIED)
    assert not {"personal_taxes", "outstanding_contribution", "monthly_income"} & {*settled["ask"]}
