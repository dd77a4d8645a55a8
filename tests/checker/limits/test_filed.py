"""Papers and months of a case that has been filed are those of that day, and nothing is to be renewed."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy

RUNNING = {"online_review_passed_on": "2026-10-25", "accepted_on": "2026-11-02", "residence": "rented"}
"""A new case of 东城 on 2026-11-21; six months from its filing on 30 October end on 30 April (六（二）9)."""


def _item(policy: Policy, day: str, district: str, procedure: str | None, name: str, **given: Any) -> dict[str, Any]:
    report = deadlines(policy, read_answers(policy.questions, given), date.fromisoformat(day), [district], procedure)
    return next(dict(item) for item in report["items"] if item["id"] == name)


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("2027-04-29", "您填的劳动合同到期日是 2027-04-29，不够长，能不能用请问窗口。"),
        ("2027-04-30", "您填的劳动合同到期日是 2027-04-30，够长。"),
        ("2027-05-20", "您填的劳动合同到期日是 2027-05-20，够长。"),
    ],
)
def test_a_contract_counts_on_the_day_of_filing(policy: Policy, until: str, told: str) -> None:
    given = {**RUNNING, "submitted_on": "2026-10-30", "contract_until": until}
    item = _item(policy, "2026-11-21", "dongcheng", "new", "new-contract", **given)
    assert item["instead"].startswith("已经提交，看提交那天：2026-10-30 申报，至少要有效到 2027-04-30")
    assert item["instead"].endswith(told)
    assert item["due"] == "2027-05-21"  # the contract: `as_of` is the day of filing
    assert (item["missed"], item["steps"]) == ("", ["如果 2026-11-21 申报，至少要有效到 2027-05-21（申报后 6 个月）"])


def test_months_are_those_of_the_day_of_filing(policy: Policy) -> None:
    given = {"permit_expires_on": "2026-12-20", "submitted_on": "2026-11-25"}
    item = _item(policy, "2026-12-15", "dongcheng", "renewal", "renewal-income-window", **given)
    assert "要包括 2023-10 至 2026-09，共 36 个月" in item["told"]
    before = given | {"submitted_on": "2026-11-19"}  # a day before its window opens, so of another case
    item = _item(policy, "2026-12-15", "dongcheng", "renewal", "renewal-income-window", **before)
    assert item["instead"] == ""


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ({"accepted_on": "2026-11-12"}, "先照受理那天算：2026-11-12 申报，至少要有效到 2027-05-12"),
        ({"submitted_on": "2026-11-05", "supplement_requested_on": "2026-11-12"}, ""),  # to be filed again
        ({"submitted_on": "2026-11-28"}, ""),  # still to come
        ({}, ""),
    ],
)
def test_what_is_not_filed_for_certain_counts_on_the_case_s_day(
    policy: Policy, steps: dict[str, str], told: str
) -> None:
    given = {"residence": "rented", "lease_until": "2027-05-10", **steps}
    item = _item(policy, "2026-11-27", "shijingshan", "new", "new-lease", **given)
    assert told in item["instead"] if told else item["instead"] == ""
    assert item["due"] == "2027-05-27"


def test_where_no_procedure_is_named_it_is_told_beside_what_is_too_short(policy: Policy) -> None:
    given = {"permit_expires_on": "2027-01-05", "submitted_on": "2026-11-16", "contract_until": "2027-02-20"}
    item = _item(policy, "2026-11-27", "haidian", None, "renewal-contract", **given)
    assert item["told"].startswith(
        "至少要有效到 2027-02-27。您填的提交、受理日期如果是续签的，那就已经提交，看提交那天"
    )
    assert item["told"].endswith("，够长。")
    longer = _item(
        policy, "2026-11-27", "haidian", None, "renewal-contract", **given | {"contract_until": "2027-02-27"}
    )
    assert longer["told"] == "至少要有效到 2027-02-27。"


@pytest.mark.parametrize(("filed", "told"), [("2026-11-16", True), ("2026-11-27", False), (None, False)])
def test_a_list_of_papers_tells_who_filed_before_that_it_is_for_another_time(
    policy: Policy, filed: str | None, told: bool
) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2027-01-05", "submitted_on": filed})
    notes = materials(policy, answers, date(2026, 11, 27), "haidian", "renewal")["notes"]
    assert any("不用照这里重新准备" in note for note in notes) is told


@pytest.mark.parametrize(
    ("until", "told"),
    [("2027-05-15", "不够长，能不能用请问窗口。"), ("2027-05-16", "够长。"), ("2027-05-18", "够长。")],
)
def test_a_list_of_papers_measures_a_contract_on_the_day_of_filing(policy: Policy, until: str, told: str) -> None:
    given = {"permit_expires_on": "2026-12-10", "submitted_on": "2026-11-16", "contract_until": until}
    report = materials(policy, read_answers(policy.questions, given), date(2026, 11, 21), "dongcheng", "renewal")
    paper = next(item for item in report["items"] if "合同" in item["name"])
    that_day = "已经提交，看提交那天：2026-11-16 申报，至少要有效到 2027-05-16（申报后 6 个月）"
    assert paper["requirement"].endswith(f"{that_day}；您填的劳动合同到期日是 {until}，{told}")
    assert "先续签" not in paper["requirement"] + paper["too_short"]
    assert bool(paper["too_short"]) is told.startswith("不")
