"""What a filing is measured by when the table of wages is behind: nothing that is out of date counts as certain."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.assess import assess
from checker.policy import Policy
from checker.thresholds import thresholds
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.truth import IS_DISCRETION, IS_MET, UNKNOWN, Truth

RICH = {"monthly_income": 100000}
FIRST, LAST_IN_TABLE = date(2019, 1, 1), 2025
PRINTED = {"haidian": {2025}}
"""Years for which a guide prints its own figure."""
DISTRICTS = ["dongcheng", "xicheng", "shijingshan", "haidian"]


def _days() -> Iterator[date]:
    """Both sides of every edge of a year, and its middle."""
    for year in range(2019, 2061):
        for month, day in ((1, 1), (3, 1), (7, 22), (7, 23), (9, 30), (10, 1), (12, 31)):
            yield date(year, month, day)


def _income(policy: Policy, district: str, day: date, known_on: date | None = None) -> tuple[Truth, str]:
    """What the first income leaf says of somebody rich, without the relief that a text gives."""
    guide = policy.guide_on(district, day)
    assert guide
    rule = next(rule for rule in guide.root.rules if isinstance(rule, MonthlyWage))
    case = policy.case(read_answers(policy.questions, RICH), known_on or day).at(day)
    return Evaluation(case).truth(rule), rule.reason(case)


def _expected(district: str, day: date) -> Truth:
    """By the contract, section 2; the real table holds every wage from 2018 to 2025 in time."""
    if day.year in PRINTED.get(district, ()) or day.year <= LAST_IN_TABLE + 1:
        return IS_MET
    if day.year > LAST_IN_TABLE + 2:
        return UNKNOWN
    return IS_DISCRETION if day > date(day.year, 9, 30) else IS_MET


@pytest.mark.parametrize("district", DISTRICTS)
def test_from_2019_to_2060_an_old_figure_is_never_certain(district: str, policy: Policy) -> None:
    seen = set()
    for day in _days():
        truth, reason = _income(policy, district, day)
        assert truth == _expected(district, day), day
        assert ("还没有收录" in reason) == (truth != IS_MET), (day, reason)
        seen.add(truth)
    assert seen == {IS_MET, IS_DISCRETION, UNKNOWN}


def test_reasons_name_the_year_that_is_lacking(policy: Policy) -> None:
    _, reason = _income(policy, "xicheng", date(2027, 10, 1))
    assert "2026 年平均工资应已公布，这里还没有收录，按旧数达到的也要由窗口认定" in reason
    _, reason = _income(policy, "xicheng", date(2028, 1, 1))
    assert "2026 年起的平均工资还没有收录，无法计算收入线" in reason


@pytest.mark.parametrize(
    ("known_on", "truth"),
    [("2026-11-21", IS_MET), ("2027-09-30", IS_MET), ("2027-10-01", IS_DISCRETION), ("2028-01-01", UNKNOWN)],
)
def test_later_days_keep_to_what_was_known_on_the_filing_day(known_on: str, truth: Truth, policy: Policy) -> None:
    start = date.fromisoformat(known_on)
    for ahead in (1, 200, 500, 3000):
        assert _income(policy, "xicheng", start + timedelta(ahead), start)[0] == truth


GOOD: dict[str, Any] = {
    "employer_kind": "enterprise",
    "employer_quota": True,
    "residence": "owned",
    "residence_is_dwelling": True,
    "work_months": 300,
    "degree": "bachelor",
    "employed_since": "2027-02-10",
    "award": "none",
    "ip_used_in_beijing": False,
    "share_percent": 0,
    "employer_innovation_body": "none",
    "employer_service_body": "none",
    **RICH,
}


@pytest.mark.parametrize(
    ("day", "verdict", "earliest"),
    [
        ("2027-09-30", "discretion", "2028-02-10"),
        ("2027-10-01", "discretion", None),
        ("2028-02-10", "unknown", None),
    ],
)
def test_a_wait_that_begins_on_an_old_figure_has_no_certain_end(
    day: str, verdict: str, earliest: str | None, policy: Policy
) -> None:
    answers = read_answers(policy.questions, GOOD)
    (result,) = assess(policy, answers, date.fromisoformat(day), ["xicheng"])["results"]
    assert (result["verdict"], result["ask"], result["earliest"]) == (verdict, [], earliest)


def test_the_lines_say_that_the_table_is_behind(policy: Policy) -> None:
    assert {row["overdue"] for row in thresholds(policy, date(2027, 9, 30), ["xicheng"])["rows"]} == {None}
    monthly = [row for row in thresholds(policy, date(2027, 10, 1), ["xicheng"])["rows"] if row["test"] == "total"]
    assert [row["overdue"] for row in monthly] == [2026, 2026]
    assert [row for row in thresholds(policy, date(2028, 1, 1), ["xicheng"])["rows"] if row["test"] == "total"] == []
