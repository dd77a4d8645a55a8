"""A day of filing before the window, and limits that a procedure only answers what is said of others."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy

DAY = date(2026, 9, 15)


def _report(policy: Policy, district: str, procedure: str | None, day: date = DAY, **profile: Any) -> dict[str, Any]:
    return deadlines(policy, read_answers(policy.questions, profile), day, [district], procedure)


def test_a_day_before_the_window_is_told_of_beside_days_and_papers(policy: Policy) -> None:
    """东城 六（三）: renewal is filed from 30 days before the permit expires."""
    told = "2026-09-15 还不能提交续签，2026-10-21 起才可以。"
    expiring: dict[str, Any] = {"permit_expires_on": "2026-11-20"}
    assert any(note.startswith(told) for note in _report(policy, "dongcheng", "renewal", **expiring)["notes"])
    answers = read_answers(policy.questions, expiring)
    papers = materials(policy, answers, DAY, "dongcheng", "renewal")
    assert any(note.startswith(told) for note in papers["notes"])
    first = date(2026, 10, 21)
    assert not any("还不能" in note for note in _report(policy, "dongcheng", "renewal", first, **expiring)["notes"])
    assert not any("还不能" in note for note in materials(policy, answers, first, "dongcheng", "renewal")["notes"])


@pytest.mark.parametrize(
    ("day", "until", "told"),
    [
        ("2026-11-24", "2027-05-24", "2026-11-25 申报，至少要有效到 2027-05-25（申报后 6 个月）；|不够长。"),
        ("2026-11-24", "2027-05-25", "2026-11-25 申报，至少要有效到 2027-05-25（申报后 6 个月）；|够长。"),
        ("2026-11-25", "2027-05-25", ""),
    ],
)
def test_a_contract_counts_on_the_first_day_of_filing(policy: Policy, day: str, until: str, told: str) -> None:
    """东城 六（三）: what expires on 25 December is renewed from 25 November, with six months of contract left."""
    given = {"permit_expires_on": "2026-12-25", "contract_until": until}
    limits = _report(policy, "dongcheng", "renewal", date.fromisoformat(day), **given)["items"]
    answers = read_answers(policy.questions, given)
    papers = materials(policy, answers, date.fromisoformat(day), "dongcheng", "renewal")["items"]
    words = next(item["told"] for item in limits if item["id"] == "renewal-contract")
    paper = next(item for item in papers if item["id"] == "contract")
    start, _, end = told.partition("|")
    for said in (words, paper["requirement"]):
        assert ("现在还不能申报，看最早的那天" in said) is bool(told)
        assert f"{start}您填的劳动合同到期日是 {until}，{end}" in said or not told
    assert bool(paper["too_short"]) is (end == "不够长。")
    assert ("先续签劳动合同再申报" in paper["requirement"]) is (end == "不够长。")


def test_xicheng_tells_whom_its_days_are_not_for(policy: Policy) -> None:
    """西城 一2: the list, and the days in it, are for items 1 and 2."""
    by_item_8 = _report(policy, "xicheng", "new", employer_kind="self_employed", contract_until="2026-12-31")
    assert any("88064573" in note for note in by_item_8["notes"])
    assert "new-contract" in {item["id"] for item in by_item_8["items"]}
    by_items_1_and_2 = _report(policy, "xicheng", "new", employer_kind="enterprise")["notes"]
    assert not any("88064573" in note for note in by_items_1_and_2)


def test_a_limit_is_not_given_out_as_that_of_a_procedure_which_it_is_not_about(policy: Policy) -> None:
    given: dict[str, Any] = {"accepted_on": "2026-09-15"}
    for district, procedure, said in (
        ("dongcheng", "annual-plan", "不是年度需求的答复"),
        ("haidian", "annual-check", "年检要不要申请，原文没有写"),
        ("haidian", "employer-info-change", "更新单位信息要不要申请，原文没有写"),
    ):
        labels = [item["label"] for item in _report(policy, district, procedure, **given)["items"]]
        assert any(said in label for label in labels)
        assert not any("受理日期" in note for note in _report(policy, district, procedure)["notes"])


def test_the_online_review_of_shijingshan_is_of_what_a_person_files(policy: Policy) -> None:
    """石景山 三: its box follows the person's filing; the box on 核准 alone names the employer's business."""
    given: dict[str, Any] = {"submitted_on": "2026-09-15", "accepted_on": "2026-09-15"}
    for procedure, found in (
        ("new", {"online-review", "decide"}),
        ("info-change", {"online-review", "decide"}),
        ("employer-registration", {"decide"}),
        ("employer-district-transfer", {"decide"}),
    ):
        items = _report(policy, "shijingshan", procedure, **given)["items"]
        assert {item["id"] for item in items if item["moment"] == "decide"} == found


def test_a_child_too_old_to_join_has_no_school_to_prove(policy: Policy) -> None:
    def children(born: str) -> set[str]:
        return {item["id"] for item in _report(policy, "dongcheng", "new", children=[born])["items"]}

    assert "new-child-16" in children("2008-09-16")
    assert "new-child-16" not in children("2008-09-15")


def test_a_permit_that_one_does_not_have_need_not_last(policy: Policy) -> None:
    for district in ("dongcheng", "xicheng", "shijingshan", "haidian"):
        for answer, told in ((False, False), (True, True), (None, True)):
            items = _report(policy, district, "new", residence_permit=answer)["items"]
            assert ("new-residence-permit" in {item["id"] for item in items}) is told
