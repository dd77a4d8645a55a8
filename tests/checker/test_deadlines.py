"""Time limits that lean on a year whose holidays are not announced, and what is told to some people alone."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.policy import Policy


def test_what_leans_on_an_unannounced_year_is_provisional(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2026-12-20", "accepted_on": "2026-12-21"})
    items = {item["id"]: item for item in deadlines(policy, answers, date(2026, 12, 21), ["haidian"])["items"]}
    assert items["renewal-file"]["provisional"] is False
    assert items["renewal-file"]["due"] == "2026-11-23"
    assert items["decide"]["provisional"] is True


@pytest.mark.parametrize(
    ("answers", "told"),
    [({}, True), ({"permit_first_issued_on": "2019-05-01"}, True), ({"permit_first_issued_on": "2019-04-30"}, False)],
)
def test_an_aside_is_told_to_all_but_those_it_is_not_about(policy: Policy, answers: dict[str, Any], told: bool) -> None:
    given = read_answers(policy.questions, {"permit_expires_on": "2026-03-31", **answers})
    items = {item["id"]: item for item in deadlines(policy, given, date(2026, 3, 2), ["dongcheng"], "renewal")["items"]}
    assert items["renewal-file"]["note"].startswith("到期后单位仍继续聘用的才续签。")
    assert ("自动延续" in items["renewal-file"]["note"]) is told
