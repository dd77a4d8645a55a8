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


def test_a_plain_count_of_days_is_never_provisional(policy: Policy) -> None:
    """Sixty days after leaving are sixty days; only whether offices are open on the last of them is not announced."""
    answers = read_answers(policy.questions, {"left_employer_on": "2026-11-10", "permit_expires_on": "2027-08-06"})
    (left,) = (
        item
        for item in deadlines(policy, answers, date(2026, 11, 26), ["dongcheng"])["items"]
        if item["id"] == "employer-change-file"
    )
    assert (left["provisional"], left["due_provisional"]) == (True, False)
    assert left["told"] == "2026-11-10 起可以办，最晚 2027-01-09，这以前最后一个工作日是 2027-01-08（暂定）。"
    told = {item["id"]: item["told"] for item in deadlines(policy, answers, date(2026, 11, 26), ["haidian"])["items"]}
    assert told["renewal-file"] == "2027-06-06 起可以办，最晚 2027-07-08（暂定）。"
    assert told["renewal-lapse"] == "从 2027-08-06 起失效。"


def test_a_last_day_whose_office_hours_are_not_announced_says_so(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2027-06-30", "accepted_on": "2027-03-01"})
    items = {item["id"]: item for item in deadlines(policy, answers, date(2027, 3, 1), ["dongcheng"])["items"]}
    assert items["renewal-file"]["told"] == "2027-05-31 起可以办，最晚 2027-06-30（那天上不上班还没有公布）。"
    assert items["decide"]["told"].endswith("答复（暂定）。")
