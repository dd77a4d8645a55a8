"""Answers that cannot be used: every one of them is told, and the others are read."""

from decimal import Decimal
from typing import Any

import pytest

from checker.answers.profile import read_answers, sorted_out
from checker.errors import AnswerError
from checker.policy import Policy


def _refused(policy: Policy, profile: dict[str, Any]) -> list[AnswerError]:
    return sorted_out(policy.questions, profile)[1]


def test_each_mistake_is_told_and_the_rest_is_read(policy: Policy) -> None:
    profile = {"sex": "x", "degree": "master", "birth_date": "1990-02-30", "no_such": 1, "work_months": None}
    answers, refused = sorted_out(policy.questions, profile)
    assert answers == {"degree": "master"}
    assert [error.key for error in refused] == ["sex", "birth_date", ""]
    with pytest.raises(AnswerError, match="sex"):
        read_answers(policy.questions, profile)


def test_one_bad_month_leaves_the_others(policy: Policy) -> None:
    income = {"2026-10": "abc", "2026-13": 1, "2026-09": 19000, "2026-08": None}
    answers, refused = sorted_out(policy.questions, {"monthly_income": income})
    assert answers == {"monthly_income": {2026 * 12 + 8: Decimal(19000)}}
    assert [(error.key, error.period) for error in refused] == [
        ("monthly_income", "2026-10"),
        ("monthly_income", "2026-13"),
    ]
    assert "monthly_income.2026-10" in str(refused[0])
    assert str(refused[0]).endswith("应为不小于 0 的金额，单位元，只写数字")
    assert str(refused[1]).endswith("写成 YYYY-MM")


def test_without_one_good_month_nothing_is_known(policy: Policy) -> None:
    assert sorted_out(policy.questions, {"employer_taxes": {"2025": "x"}})[0] == {}


@pytest.mark.parametrize("written", ["2026年7月", "2026-07", "2026/7", " 2026.7 ", "２０２６年７月"])
def test_a_month_asks_for_its_day(policy: Policy, written: str) -> None:
    (error,) = _refused(policy, {"employed_since": written})
    assert error.key == "employed_since"
    assert "只有年和月，还要写明是哪一天，比如 2026-07-15" in str(error)


def test_a_month_among_dates_asks_for_its_day(policy: Policy) -> None:
    (error,) = _refused(policy, {"children": ["2015-03-01", "2016年3月"]})
    assert "比如 2016-03-15" in str(error)


@pytest.mark.parametrize("written", ["2026年13月", "2026", 202607])
def test_what_is_no_month_is_told_what_a_date_is(policy: Policy, written: object) -> None:
    (error,) = _refused(policy, {"employed_since": written})
    assert "年月日都要" in str(error)
