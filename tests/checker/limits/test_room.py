"""A last day for filing that leaves no room for an answer says so; the days are those of the texts."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.policy import Policy

AS_OF = date(2026, 3, 2)


def _missed(policy: Policy, district: str, limit: str, **days: str) -> str:
    answers = read_answers(policy.questions, dict(days))
    items = deadlines(policy, answers, AS_OF, [district])["items"]
    (item,) = (item for item in items if item["id"] == limit)
    return str(item["if_missed"])


@pytest.mark.parametrize(
    ("district", "limit", "expires", "told"),
    [
        (
            "shijingshan",
            "renewal-file",
            "2026-06-29",
            "都用满要到 2026-07-20，证件从 2026-06-30 起就失效了；两段都留出来，最晚是 2026-05-15",
        ),
        (
            "shijingshan",
            "employer-change-file",
            "2026-06-28",
            "都用满要到 2026-07-20，证件从 2026-06-29 起就失效了；两段都留出来，最晚是 2026-05-14",
        ),
        ("haidian", "renewal-file", "2026-08-06", "2026-08-05，正是证件有效的最后一天"),
        ("haidian", "renewal-file", "2026-08-03", "2026-08-03，证件从 2026-08-03 起就失效了"),
        ("haidian", "employer-change-file", "2027-08-06", "2027-08-05（暂定），正是证件有效的最后一天"),
    ],
)
def test_a_last_day_without_room_says_so(policy: Policy, district: str, limit: str, expires: str, told: str) -> None:
    missed = _missed(policy, district, limit, permit_expires_on=expires)
    assert told in missed
    assert missed.endswith("没有余地，请早些交。")


def test_where_the_permit_outlasts_the_review_nothing_is_said(policy: Policy) -> None:
    """东城: an answer within 20 working days of the expiry day comes before the thirty days after it are over."""
    assert "没有余地" not in _missed(policy, "dongcheng", "renewal-file", permit_expires_on="2026-07-31")
    held_up = _missed(policy, "dongcheng", "renewal-file", permit_expires_on="2026-09-24")
    assert "没有余地" in held_up  # seven days of holidays stand between


@pytest.mark.parametrize(
    ("expires", "answer", "told"),
    [
        ("2026-05-03", "", ""),
        ("2026-05-02", "2026-06-01", "没有续签的证件从 2026-06-02 起失效，审核中的怎么算，原文没有写"),
        ("2027-01-31", "2027-03-02（暂定）", "没有续签的证件从 2027-03-03 起失效，审核中的怎么算，原文没有写"),
        ("2026-09-24", "2026-10-29", "没有续签的证件从 2026-10-25 起失效，审核中的怎么算，原文没有写"),
    ],
)
def test_an_answer_after_the_expiry_is_not_said_to_come_while_the_permit_is_good(
    policy: Policy, expires: str, answer: str, told: str
) -> None:
    """东城 六（三）: it lapses if it is not renewed within thirty days; that it is valid in them is not written."""
    missed = _missed(policy, "dongcheng", "renewal-file", permit_expires_on=expires)
    assert "正是证件有效的最后一天" not in missed
    assert (f"{answer}，{told}" in missed) if told else ("没有余地" not in missed)


def test_whoever_has_only_to_file_waits_for_no_answer(policy: Policy) -> None:
    assert "没有余地" not in _missed(policy, "dongcheng", "employer-change-file", left_employer_on="2026-03-01")


def test_a_permit_that_ends_before_the_days_after_leaving_is_told_of(policy: Policy) -> None:
    """东城 六（四） gives 60 and 180 days, but only while the permit lasts (六（三）)."""
    for expiry, told in (("2026-07-30", True), ("2026-07-31", False), (None, False)):
        profile = {"left_employer_on": "2026-06-01", "permit_expires_on": expiry}
        answers = read_answers(policy.questions, profile)
        items = deadlines(policy, answers, date(2026, 6, 2), ["dongcheng"], "employer-change")["items"]
        (filed,) = [item for item in items if item["id"] == "employer-change-file"]
        assert filed["due"] == "2026-07-31"
        assert ("证件先到期：2026-07-30 到期，没有续签的从 2026-08-30 起失效" in filed["note"]) == told, expiry


def test_days_after_leaving_give_way_to_a_permit_that_is_void_by_now(policy: Policy) -> None:
    """东城 六（三）: void from day 31; whoever has filed keeps what is said of the filing, and reads it beside."""
    for day, more, place in (
        ("2026-11-09", {}, None),
        ("2026-11-10", {}, "instead"),
        ("2026-11-10", {"submitted_on": "2026-10-20"}, "note"),
    ):
        given = {"left_employer_on": "2026-10-05", "permit_expires_on": "2026-10-10", **more}
        answers = read_answers(policy.questions, given)
        items = deadlines(policy, answers, date.fromisoformat(day), ["dongcheng"], "employer-change")["items"]
        (filed,) = [item for item in items if item["id"] == "employer-change-file"]
        over = "证件先到期：2026-10-10 到期，没有续签的从 2026-11-10 起已经失效，请马上打电话"
        assert [key for key in ("instead", "note") if over in filed[key]] == ([place] if place else [])
        assert ("不要等到那时" in filed["note"]) == (place is None)
