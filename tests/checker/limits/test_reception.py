"""东城 takes fewer than five applications on Mondays and Tuesdays only (五): which serves, which is next."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy

WHOM = "一次不到 5 份申请的，窗口只在周一、周二办"


def _report(policy: Policy, day: str, district: str, procedure: str, **given: Any) -> dict[str, Any]:
    return deadlines(policy, read_answers(policy.questions, given), date.fromisoformat(day), [district], procedure)


def _item(report: dict[str, Any], name: str) -> dict[str, Any]:
    return next(dict(item) for item in report["items"] if item["id"] == name)


@pytest.mark.parametrize(
    ("day", "expires", "told"),
    [
        ("2026-12-15", "2026-12-18", f"{WHOM}，这以前最后一次是 2026-12-15（周二）。"),
        ("2026-12-16", "2026-12-18", f"{WHOM}，这以前最后一次是 2026-12-15（周二），已经过了，请打电话问窗口。"),
        ("2026-12-01", "2026-12-21", f"{WHOM}，这以前最后一次是 2026-12-21（周一）。"),
        ("2026-09-30", "2026-10-07", f"{WHOM}，这以前最后一次是 2026-09-29（周二），已经过了，请打电话问窗口。"),
        ("2026-12-29", "2027-02-26", f"{WHOM}，这以前最后一次是 2027-02-23（周二）（暂定）。"),
    ],
)
def test_the_last_day_that_serves_is_told(policy: Policy, day: str, expires: str, told: str) -> None:
    """Friday 18 December; a Monday; the National Day holiday, of which Monday and Tuesday are days off."""
    item = _item(_report(policy, day, "dongcheng", "renewal", permit_expires_on=expires), "renewal-file")
    assert told in item["now"]
    assert told in item["lasting"]
    assert item["due"] == expires


@pytest.mark.parametrize(
    ("day", "expires", "told"),
    [
        ("2026-12-15", "2026-12-18", "最后一次是 2026-12-18（周五），最晚 2026-12-15 约好。"),
        ("2026-12-16", "2026-12-18", "最后一次是 2026-12-18（周五），最晚 2026-12-15 约好，已经过了，请打电话问窗口。"),
        ("2026-12-01", "2026-12-22", "最后一次是 2026-12-18（周五），最晚 2026-12-15 约好。"),
        ("2026-09-21", "2026-10-08", "最后一次是 2026-10-08（周四），最晚 2026-09-28 约好。"),
    ],
)
def test_employers_with_five_or_more_are_told_by_when_to_book(
    policy: Policy, day: str, expires: str, told: str
) -> None:
    """Three working days ahead, for Wednesday to Friday: over the National Day holiday as well."""
    item = _item(_report(policy, day, "dongcheng", "renewal", permit_expires_on=expires), "renewal-file")
    assert item["now"].endswith(f"5 份及以上的，周三至周五办，要提前三个工作日预约：{told}")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (
            "2026-11-21",
            f"马上打电话问窗口还来不来得及；按 2019 年的文本（第五部分），{WHOM}，下一次是 2026-11-23（周一）",
        ),
        ("2026-11-23", "今天就交，并打电话问窗口还来不来得及"),
        ("2026-11-24", "今天就交，并打电话问窗口还来不来得及"),
        (
            "2026-11-25",
            f"马上打电话问窗口还来不来得及；按 2019 年的文本（第五部分），{WHOM}，下一次是 2026-11-30（周一）",
        ),
    ],
)
def test_nobody_is_sent_to_a_counter_that_is_closed(policy: Policy, day: str, told: str) -> None:
    given = {"permit_expires_on": "2026-11-10"}
    item = _item(_report(policy, day, "dongcheng", "renewal", **given), "renewal-file")
    assert item["late"] == f"这一天已经过了：还没交的，{told}。"
    answers = read_answers(policy.questions, given)
    assert materials(policy, answers, date.fromisoformat(day), "dongcheng", "renewal")["notes"][0].endswith(f"{told}。")


@pytest.mark.parametrize(
    ("passed", "last"), [("2026-11-04", "2026-12-01（周二）"), ("2026-12-05", "2027-01-04（周一）（暂定）")]
)
def test_papers_are_handed_in_on_such_a_day_too(policy: Policy, passed: str, last: str) -> None:
    item = _item(_report(policy, passed, "dongcheng", "new", online_review_passed_on=passed), "new-paper")
    assert f"这以前最后一次是 {last}。" in item["now"]


@pytest.mark.parametrize(
    ("born", "told"),
    [("2008-12-07", f"{WHOM}，这以前最后一次是 2026-12-01（周二）。"), ("2010-12-07", "起不能再申请。")],
)
def test_a_child_has_to_join_before_a_birthday_that_is_near(policy: Policy, born: str, told: str) -> None:
    report = _report(policy, "2026-11-27", "dongcheng", "dependents-change", children=[born])
    assert told in _item(report, "dependents-change-child-18")["told"]
    assert (WHOM in _item(report, "dependents-change-child-18")["told"]) == (WHOM in told)


@pytest.mark.parametrize(
    ("district", "procedure", "told"),
    [("dongcheng", "address-change", 1), ("dongcheng", "cancellation", 0), ("haidian", "address-change", 0)],
)
def test_procedures_without_a_last_day_tell_it_once(policy: Policy, district: str, procedure: str, told: int) -> None:
    notes = _report(policy, "2026-11-27", district, procedure)["notes"]
    assert sum(WHOM in note for note in notes) == told


def test_an_office_that_takes_papers_every_working_day_is_not_spoken_of(policy: Policy) -> None:
    item = _item(_report(policy, "2026-12-16", "haidian", "renewal", permit_expires_on="2027-01-20"), "renewal-file")
    assert "周" not in item["told"]
