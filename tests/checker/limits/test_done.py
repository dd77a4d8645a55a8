"""Days that no longer press because a later step is known, and answers that come when the permit is void."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.days.calendar import WorkCalendar
from checker.deadlines import deadlines
from checker.limits.inquiry import Inquiry
from checker.policy import Policy
from checker.table.outlook import Outlook
from checker.verdict.evaluation import Evaluation

EXPIRES = "2026-12-20"


def _item(policy: Policy, day: str, district: str, procedure: str | None, name: str, **given: Any) -> dict[str, Any]:
    answers = read_answers(policy.questions, given)
    report = deadlines(policy, answers, date.fromisoformat(day), [district], procedure)
    return next(dict(item) for item in report["items"] if item["id"] == name)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"accepted_on": "2026-12-21"}, "2026-12-21 已经受理，这一步办完了。"),
        (
            {"submitted_on": "2026-12-18", "accepted_on": "2026-12-21"},
            "2026-12-18 已经提交，没有晚于最后一天 2026-12-20。",
        ),
        (
            {"submitted_on": "2026-12-21", "accepted_on": "2026-12-22"},
            "2026-12-21 才提交，晚于最后一天 2026-12-20，2026-12-22 已经受理：请打电话问窗口还来不来得及。",
        ),
        ({"submitted_on": "2026-12-24"}, ""),  # still to come
    ],
)
def test_whether_it_was_in_time_is_told_where_it_is_known(policy: Policy, given: dict[str, str], told: str) -> None:
    item = _item(policy, "2026-12-23", "dongcheng", "renewal", "renewal-file", permit_expires_on=EXPIRES, **given)
    assert item["instead"] == told
    assert item["told"] == told or (not told and "还没交的" in item["told"])
    assert (item["late"] == "", item["missed"] == "") == (bool(told), bool(told))


def test_a_case_that_may_be_of_another_procedure_is_told_beside_the_days(policy: Policy) -> None:
    given = {"permit_expires_on": EXPIRES, "submitted_on": "2026-12-01"}
    item = _item(policy, "2026-12-02", "dongcheng", None, "renewal-file", **given)
    assert item["instead"] == ""
    said = "您填的提交、受理日期如果是续签的，2026-12-01 已经提交，没有晚于最后一天 2026-12-20。"
    assert item["told"].startswith("2026-11-20 起可以办，最晚 2026-12-20")
    assert item["told"].endswith(said)
    guide = policy.guide_on("dongcheng", date(2026, 12, 2))
    assert guide
    case = Evaluation(policy.case(read_answers(policy.questions, given), date(2026, 12, 2)))
    inquiry = Inquiry(guide, case, WorkCalendar.from_mapping(policy.calendar_row))
    act = Outlook(policy, inquiry).told()["next_deadline"]
    assert act
    assert act["due"] == EXPIRES


def test_steps_of_one_case_need_no_name(policy: Policy) -> None:
    given = {"online_review_passed_on": "2026-11-01", "accepted_on": "2026-11-10"}
    assert _item(policy, "2026-11-26", "dongcheng", None, "new-paper", **given)["instead"]


def test_an_answer_awaited_beyond_the_permit_is_called_for(policy: Policy) -> None:
    given = {"permit_expires_on": "2026-12-10", "accepted_on": "2026-11-26"}
    for day, told in (
        ("2026-12-10", "不要等到那时，现在就打电话催。"),
        ("2026-12-11", "到现在还没有核准的，证件从 2026-12-11 起已经失效，马上打电话问窗口还能怎么办。"),
        ("2026-12-30", "到现在还没有核准的，证件从 2026-12-11 起已经失效，马上打电话问窗口还能怎么办。"),
    ):
        item = _item(policy, day, "shijingshan", "renewal", "decide", **given)
        assert item["told"].endswith(told)
        assert item["if_missed"].endswith(told)


def test_a_day_that_leaves_room_for_both_stages_may_be_past(policy: Policy) -> None:
    given = {"permit_expires_on": "2026-06-29"}
    early = _item(policy, "2026-05-15", "shijingshan", "renewal", "renewal-file", **given)
    assert "最晚是 2026-05-15，没有余地，请早些交。" in early["told"]
    late = _item(policy, "2026-05-16", "shijingshan", "renewal", "renewal-file", **given)
    assert "最晚是 2026-05-15，已经过了，没有余地，今天就交。" in late["told"]


@pytest.mark.parametrize(
    ("expires", "by"),
    [("2026-12-31", "2026-11-19"), ("2027-01-06", "2026-11-24（暂定）"), ("2027-02-10", "2026-12-25（暂定）")],
)
def test_a_day_counted_back_is_provisional_where_its_own_count_is(policy: Policy, expires: str, by: str) -> None:
    """Thirty working days before a permit is void; the answer after its last day always falls in 2027 here."""
    item = _item(policy, "2026-11-10", "shijingshan", "renewal", "renewal-file", permit_expires_on=expires)
    assert f"最晚是 {by}，没有余地，请早些交。" in item["told"]


def test_nobody_is_told_to_file_today_who_has_not_left_yet(policy: Policy) -> None:
    given = {"permit_expires_on": "2026-12-31"}
    for left, told in (("2026-11-27", "没有余地，今天就交。"), ("2026-11-28", "没有余地，请早些交。")):
        item = _item(
            policy,
            "2026-11-27",
            "shijingshan",
            "employer-change",
            "employer-change-file",
            left_employer_on=left,
            **given,
        )
        assert told in item["told"]


def test_what_is_sent_back_on_the_day_of_filing_comes_after_it(policy: Policy) -> None:
    given = {"submitted_on": "2026-11-20", "supplement_requested_on": "2026-11-20"}
    item = _item(policy, "2026-11-26", "shijingshan", "supplement", "online-review", **given)
    assert "在提交日期 2026-11-20 以后" in item["told"]
