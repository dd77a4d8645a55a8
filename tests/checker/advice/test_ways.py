"""What a result offers: ways that people can take, days that come by themselves, and what the office decides."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from checker.advice.office import left_to_office
from checker.answers.profile import read_answers
from checker.assess import assess
from checker.policy import Policy
from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, IS_DISCRETION, IS_MET, UNKNOWN
from tests.person import PERSON
from tests.vectors import vectors

DAY = date(2026, 11, 21)


def _result(policy: Policy, district: str, **other: Any) -> dict[str, Any]:
    answers = read_answers(policy.questions, {**PERSON, **other})
    (result,) = assess(policy, answers, DAY, [district])["results"]
    return dict(result)


def _leaves(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (leaf for child in node["children"] for leaf in _leaves(child)) if node["children"] else [node]


def test_a_sole_trader_is_not_told_to_become_an_institution(policy: Policy) -> None:
    result = _result(policy, "haidian", employer_kind="self_employed", monthly_income=9000)
    assert any("haidian/applicant/routes/with-income/income/institution/is-institution" in w for w in result["closest"])
    (way,) = result["ways"]
    assert way == result["closest"][0]


def test_who_is_too_old_has_no_way_and_the_leaf_says_that_it_is_fixed(policy: Policy) -> None:
    result = _result(policy, "haidian", birth_date="1965-01-02")
    assert (result["closest"], result["ways"]) == ([["haidian/applicant/retirement"]], [])
    fixed = {leaf["id"] for leaf in _leaves(result["finding"]) if leaf.get("fixed")}
    assert "haidian/applicant/retirement" in fixed


def test_what_comes_by_waiting_has_its_day(policy: Policy) -> None:
    result = _result(policy, "haidian", employed_since="2026-09-01")
    days = {leaf["id"]: leaf["holds_from"] for leaf in _leaves(result["finding"]) if "holds_from" in leaf}
    assert days["haidian/applicant/tenure/six-months"] == "2027-03-01"
    assert result["ways"][0] == ["haidian/applicant/tenure/six-months"]


def test_what_the_office_decides_is_named(policy: Policy) -> None:
    result = _result(policy, "xicheng", employed_since="2026-03-16")
    assert (result["verdict"], result["office"]) == ("discretion", ["xicheng/applicant/routes/1/tenure"])


YOUNG_FIRM = {"employer_registered_on": "2026-10-01", "employer_tax_since": "2026-10-01"}
POOR_FIRM = {"employer_taxes": {"2025": 50000}}


@pytest.mark.parametrize(
    ("key_field", "given", "lines"),
    [
        (True, YOUNG_FIRM, ["registration/key-field/three-months", "tax-time/key-field/three-months"]),
        (False, YOUNG_FIRM, ["registration/six-months", "tax-time/six-months"]),
        (True, POOR_FIRM, ["tax/key-field/amount"]),
        (False, POOR_FIRM, ["tax/general"]),
        (None, POOR_FIRM, ["tax/general", "tax/key-field/amount"]),
    ],
)
def test_of_two_lines_the_office_decides_on_the_one_that_is_the_persons_own(
    policy: Policy, key_field: bool | None, given: dict[str, Any], lines: list[str]
) -> None:
    result = _result(policy, "haidian", employer_key_field=key_field, **given)
    assert result["verdict"] == "discretion"
    assert result["office"] == [f"haidian/employer/{line}" for line in lines]


def test_the_line_of_the_office_is_the_one_that_the_earliest_day_counts_by(policy: Policy) -> None:
    taxes = {str(year): 300000 for year in range(2023, 2027)}
    given = {"employer_key_field": True, "employer_taxes": taxes, **YOUNG_FIRM}
    result = _result(policy, "haidian", **given)
    reasons = [leaf["reason"] for leaf in _leaves(result["finding"]) if leaf["id"] in result["office"]]
    assert result["earliest"] == "2027-01-01"
    assert all("要求满 3 个月，2027-01-01 起满足" in reason for reason in reasons)


@pytest.mark.parametrize(("key_field", "first"), [(True, "young/three-months"), (None, "six-months")])
def test_of_ways_that_come_by_waiting_the_soonest_stands_first_unless_it_may_not_be_theirs(
    policy: Policy, key_field: bool | None, first: str
) -> None:
    given = {"birth_date": "1992-03-15", "employed_since": "2026-10-15", "employer_key_field": key_field}
    result = _result(policy, "haidian", **given)
    assert result["ways"][0] == [f"haidian/applicant/tenure/{first}"]
    assert result["closest"][0] == ["haidian/applicant/tenure/six-months"]  # in the order of the text (contract)


def test_every_decision_of_the_office_is_named_and_only_those(policy: Policy) -> None:
    for row in vectors(60):
        for result in assess(policy, read_answers(policy.questions, row["profile"]), DAY)["results"]:
            assert bool(result["office"]) == (result["verdict"] == "discretion")
            by_id = {leaf["id"]: leaf for leaf in _leaves(result["finding"] or {"id": "", "children": []})}
            assert set().union(*result["ways"]) <= {name for name in by_id if not by_id[name].get("fixed")}


@pytest.mark.parametrize(("needs_all", "named"), [(True, ["all/a", "all/b"]), (False, ["all/a"])])
def test_the_fewest_that_decide_are_named(needs_all: bool, named: list[str]) -> None:
    leaf = {"label": "x", "cites": [], "question": "award", "is": ["none"]}
    parts = [{"id": name, **leaf} for name in "abc"]
    root = Node.from_mapping({"id": "all", "label": "y", "cites": [], "all" if needs_all else "any": parts}, "")
    levels = dict(zip(root.walk(), [IS_DISCRETION, IS_DISCRETION, IS_DISCRETION, IS_MET], strict=True))
    assert left_to_office(root, levels) == named
    open_parts = dict(zip(root.walk(), [IS_DISCRETION, (0, DISCRETION), UNKNOWN, UNKNOWN], strict=True))
    assert left_to_office(root, open_parts) == ["all"]  # settled by what its parts have in common alone
