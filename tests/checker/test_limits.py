"""The worked cases on time limits and materials."""

from typing import Any

import pytest

from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy
from tests.casebook import WorkedCase, worked_rows


@pytest.mark.parametrize("case", list(worked_rows("deadlines")), ids=str)
def test_time_limit_falls_as_written(case: WorkedCase, policy: Policy) -> None:
    expect = dict(case.expect)
    procedure = expect.pop("procedure")
    items = deadlines(policy, case.answers(policy), case.as_of(policy), [case.district], procedure)["items"]
    candidates = [item for item in items if item["id"] == expect["id"]]
    if expect.pop("absent", False):
        assert candidates == []
        return
    got = [{key: item[key] for key in expect} for item in candidates]
    assert expect in got


@pytest.mark.parametrize("case", list(worked_rows("materials")), ids=str)
def test_paper_is_needed_as_written(case: WorkedCase, policy: Policy) -> None:
    procedure = case.expect["procedure"]
    report = materials(policy, case.answers(policy), case.as_of(policy), case.district, procedure)
    needed: dict[str, Any] = {item["id"]: item["needed"] for item in report["items"]}
    assert {paper: needed.get(paper, "no such paper") for paper in case.expect["needed"]} == case.expect["needed"]
