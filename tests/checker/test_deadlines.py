"""Time limits that lean on a year whose holidays are not announced."""

from datetime import date

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.policy import Policy


def test_what_leans_on_an_unannounced_year_is_provisional(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2026-12-20", "accepted_on": "2026-12-21"})
    items = {item["id"]: item for item in deadlines(policy, answers, date(2026, 12, 21), ["haidian"])["items"]}
    assert items["renewal-file"]["provisional"] is False
    assert items["renewal-file"]["due"] == "2026-11-23"
    assert items["decide"]["provisional"] is True
