"""A renewal that the former employer cannot file any more: the change's own days are told, and what to ask."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy

GONE = "原单位恐怕不能再替您续签"
FIRST = "先由原单位办完续签"
CHANGE = ("employer-change-notify", "employer-change-file")


def _told(policy: Policy, day: str, procedure: str | None = "employer-change", **given: Any) -> tuple[str, str]:
    answers = read_answers(policy.questions, given)
    items = deadlines(policy, answers, date.fromisoformat(day), ["haidian"], procedure)["items"]
    release, change = ("".join(item["told"] for item in items if item["id"] == name) for name in CHANGE)
    return release, change


@pytest.mark.parametrize(
    ("day", "expires", "left", "gone"),
    [
        ("2026-11-27", "2026-12-10", "2025-06-20 2025-07-01", True),
        ("2026-02-02", "2026-04-04", "2026-01-05", False),  # twenty working days reach its first day
        ("2026-02-02", "2026-04-04", "2026-01-04", True),  # they end on 30 January
        ("2026-11-11", "2026-12-10", "2026-11-10", False),  # its last day
        ("2026-11-12", "2026-12-10", "2026-11-10", True),
        ("2026-11-12", "2026-12-10", "2026-11-11", False),  # left on it
        ("2026-11-05", "2026-12-10", "2026-11-02 2026-11-01", False),  # still the one that was left
        ("2026-11-05", "2026-12-10", "2026-11-02 2026-11-02", True),
        ("2026-11-05", "2026-12-10", "2026-11-02 2026-11-05", True),
        ("2026-11-05", "2026-12-10", "2026-11-02 2026-11-06", False),  # a job about to begin
        ("2026-11-05", "2026-12-10", "2026-11-06", False),
    ],
)
def test_who_has_gone_waits_for_no_renewal_by_the_former_employer(
    policy: Policy, day: str, expires: str, left: str, *, gone: bool
) -> None:
    """海淀 单位变更 注意事项 4 has it first where both come at once; 续签 注意事项 2 and 3 want one employer.

    `left` is the day of leaving, with that of the next job behind it.
    """
    given = {
        "permit_expires_on": expires,
        **dict(zip(("left_employer_on", "employed_since"), left.split(), strict=False)),
    }
    release, change = _told(policy, day, **given)
    assert (GONE in change, FIRST in change, FIRST in release) == (gone, not gone, not gone)
    answers = read_answers(policy.questions, given)
    notes = materials(policy, answers, date.fromisoformat(day), "haidian", "employer-change")["notes"]
    assert (GONE in notes[0], FIRST in notes[0]) == (gone, not gone)


def test_its_own_days_are_shown(policy: Policy) -> None:
    given = {"permit_expires_on": "2026-12-10", "left_employer_on": "2025-06-20"}
    release, change = _told(policy, "2026-11-27", **given)
    assert release == "最晚 2025-06-20。这一天已经过了：还没办的，请原单位今天就办。"
    assert change.startswith("最晚 2026-11-11。这一天已经过了：还没交的，今天就交，并打电话问窗口还来不来得及。")
    assert "续签也到了时候，最晚 2026-11-11，已经过了。" in change
    assert GONE in _told(policy, "2026-11-27", None, **given)[1]


def test_nothing_of_it_where_no_renewal_is_near_or_all_is_over(policy: Policy) -> None:
    left = {"left_employer_on": "2025-06-20"}
    for expires in ("2027-12-10", "2026-11-27"):
        assert GONE not in _told(policy, "2026-11-27", permit_expires_on=expires, **left)[1]
    filed = {"permit_expires_on": "2026-12-28", "submitted_on": "2026-11-20"}
    change = _told(policy, "2026-11-27", **filed, **left)[1]
    assert GONE not in change
    assert "续签也到了时候，原文要先办完它" in change
