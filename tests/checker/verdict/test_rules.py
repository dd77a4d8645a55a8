"""Each operator on both sides of its edge, with the words of its reason."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.answers.text import parse_json
from checker.money.wages import Wages
from checker.policy import Policy
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules import read_rule
from checker.verdict.truth import IS_MET, VERDICTS, hull, within

DAY = "2025-11-03"
DAY_JUDGED = date(2025, 11, 3)
SIX: dict[str, Any] = {"question": "employed_since", "for_months": 6}
BEGUN: dict[str, Any] = {"question": "employed_since", "for_months": 0}
OLDER: dict[str, Any] = {"question": "children", "any_child_older_than": 16}
YOUNGER: dict[str, Any] = {"question": "children", "any_child_younger_than": 18}
AGE: dict[str, Any] = {"question": "birth_date", "not_over_age": {"male": 60, "female": 55}}
RETIRED: dict[str, Any] = {"question": "birth_date", "below_retirement_age": True}
EACH: dict[str, Any] = {"question": "monthly_income", "monthly_wage": {"months": 6, "test": "each", "times": "1.5"}}
AVERAGE: dict[str, Any] = {
    "question": "monthly_income",
    "monthly_wage": {"months": 6, "test": "average", "times": "1.5"},
}
FOUR: dict[str, Any] = {"question": "annual_income", "yearly_wage": {"years": 3, "times": 4, "line": "exclusive"}}

TABLE: list[tuple[dict[str, Any], str, str, str]] = [
    (OLDER, '{"children": ["2009-11-03"]}', "unmet", "2025-11-03 满 16 周岁"),
    (OLDER, '{"children": ["2009-11-02"]}', "met", "2025-11-02 满 16 周岁"),
    (OLDER, '{"children": []}', "unmet", "没有"),
    (OLDER, "{}", "unknown", "还不知道"),
    (YOUNGER, '{"children": ["2007-11-03"]}', "unmet", "2025-11-03 满 18 周岁"),
    (YOUNGER, '{"children": ["2007-11-04"]}', "met", "2025-11-04 满 18 周岁"),
    ({"question": "children", "answered": True}, '{"children": []}', "unmet", "没有"),
    ({"question": "children", "answered": True}, '{"children": ["2010-01-01"]}', "met", "已经填写"),
    ({"question": "children", "answered": True}, "{}", "unknown", "还不知道"),
    ({"question": "employed_since", "before": "2019-01-01"}, '{"employed_since": "2018-12-31"}', "met", "2019-01-01"),
    (
        {"question": "employed_since", "before": "2019-01-01"},
        '{"employed_since": "2019-01-01"}',
        "unmet",
        "要求早于 2019-01-01",
    ),
    ({"question": "employed_since", "before": "2019-01-01"}, "{}", "unknown", "还不知道"),
    (
        {"question": "employed_since", "for_months": 6},
        '{"employed_since": "2025-08-15"}',
        "unmet",
        "满 2 个月，要求满 6 个月，2026-02-15 起满足",
    ),
    (
        {"question": "employed_since", "for_months": 0},
        '{"employed_since": "2025-11-04"}',
        "unmet",
        "之后，要求到判断日已经开始",
    ),
    (BEGUN, "{}", "unknown", "还不知道"),
    ({"question": "work_months", "experience_months": 24}, '{"work_months": 23}', "unmet", "2025-12-03 起满足"),
    (AGE, '{"birth_date": "1965-11-03", "sex": "male"}', "met", "2025-11-03 满 60 周岁"),
    (AGE, '{"birth_date": "1965-11-02", "sex": "male"}', "discretion", "由窗口认定"),
    (AGE, '{"birth_date": "1964-11-04", "sex": "male"}', "discretion", "由窗口认定"),
    (AGE, '{"birth_date": "1964-11-03", "sex": "male"}', "unmet", "2024-11-03"),
    (AGE, '{"birth_date": "1968-01-01"}', "unknown", "还不知道性别"),
    (AGE, '{"birth_date": "1990-01-01"}', "met", "不超过"),
    (AGE, "{}", "unknown", "还不知道"),
    (RETIRED, '{"birth_date": "1965-10-03", "sex": "male"}', "met", "2026-01-03"),
    (RETIRED, '{"birth_date": "1965-09-03", "sex": "male"}', "met", "2025-12-03"),
    (RETIRED, '{"birth_date": "1965-08-03", "sex": "male"}', "unmet", "2025-10-03"),
    (RETIRED, '{"birth_date": "1972-01-01", "sex": "female"}', "unknown", "女性原法定退休年龄"),
    (RETIRED, '{"birth_date": "1972-01-01", "sex": "female", "female_retirement_track": 50}', "unmet", "2022-01-01"),
    (RETIRED, "{}", "unknown", "未达法定退休年龄"),
    (EACH, '{"monthly_income": {"2025-10": 18000}}', "unknown", "还缺"),
    (EACH, '{"monthly_income": 17905.5}', "met", "最低的一个月是 17905.5 元"),
    (EACH, '{"monthly_income": 17905.4}', "unmet", "每个月都要不少于 17905.5 元"),
    (EACH, "{}", "unknown", "还不知道近 6 个月"),
    (AVERAGE, '{"monthly_income": 17905.5}', "met", "月平均 17905.5 元"),
    (FOUR, '{"annual_income": {"2022": 510145, "2023": 542257}}', "unknown", "2024 年还不知道"),
    (FOUR, '{"annual_income": {"2022": 510145, "2023": 542257, "2024": 564528}}', "unmet", "超过 564528 元"),
]


def _case(policy: Policy, answers: str) -> Case:
    read = read_answers(policy.questions, parse_json(answers))
    return policy.case(read, date.fromisoformat(DAY))


@pytest.mark.parametrize(("leaf", "answers", "expected", "words"), TABLE)
def test_rule(leaf: dict[str, Any], answers: str, expected: str, words: str, policy: Policy) -> None:
    rule, case = read_rule(leaf), _case(policy, answers)
    assert VERDICTS[rule.truth(case)] == expected
    assert words in rule.reason(case)
    assert set(rule.open_questions(case)) <= set(rule.questions)
    for day in rule.flips(case):
        assert isinstance(day, date)


def test_without_any_wage_nothing_can_be_said(policy: Policy) -> None:
    known = _case(policy, '{"monthly_income": 99999, "annual_income": 9999999}')
    case = Case(known.answers, DAY_JUDGED, DAY_JUDGED, DAY_JUDGED, policy.questions, Wages(()), policy.retirement)
    for leaf in (EACH, FOUR):
        rule = read_rule(leaf)
        assert VERDICTS[rule.truth(case)] == "unknown"
        assert "没有收录" in rule.reason(case)
        assert rule.open_questions(case) == ()


def test_only_what_can_change_the_retirement_age_is_open(policy: Policy) -> None:
    rule = read_rule(RETIRED)
    assert rule.open_questions(_case(policy, "{}")) == ("birth_date", "sex", "female_retirement_track")
    assert rule.open_questions(_case(policy, '{"sex": "male"}')) == ("birth_date",)
    assert rule.open_questions(_case(policy, '{"birth_date": "1969-12-31"}')) == ("sex",)
    assert rule.open_questions(_case(policy, '{"birth_date": "1972-01-01"}')) == ("sex", "female_retirement_track")


def test_intervals() -> None:
    assert hull([(0, 0), (2, 2)]) == (0, 2)
    assert within((0, 2), 1, 1) == (1, 1)


def test_what_guides_share_is_worked_out_once(policy: Policy, monkeypatch: pytest.MonkeyPatch) -> None:
    rule, case = read_rule(SIX), _case(policy, '{"employed_since": "2025-08-15"}')
    assert read_rule(dict(SIX)) is rule
    evaluation = Evaluation(case)
    assert (evaluation.truth(rule), evaluation.reason(rule)) == (rule.truth(case), rule.reason(case))
    later = evaluation.at(date(2026, 2, 15))
    assert VERDICTS[later.truth(rule)] == "met"
    monkeypatch.setattr(type(rule), "truth", None)
    monkeypatch.setattr(type(rule), "reason", None)
    assert VERDICTS[evaluation.truth(rule)] == "unmet"
    assert "2026-02-15" in evaluation.reason(rule)
    assert evaluation.at(later.case.day) is later
    assert VERDICTS[evaluation.supposing({}).truth(rule)] == "unmet"
    assert VERDICTS[evaluation.supposing({rule: IS_MET}).truth(rule)] == "met"


def test_what_time_does_not_change_is_said_of_every_day_at_once(
    policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule, case = read_rule({"question": "degree", "is": ["master"]}), _case(policy, '{"degree": "master"}')
    evaluation = Evaluation(case)
    assert VERDICTS[evaluation.truth(rule)] == "met"
    monkeypatch.setattr(type(rule), "truth", None)
    assert VERDICTS[evaluation.at(date(2030, 1, 1)).truth(rule)] == "met"


def test_guides_with_wages_of_their_own_share_no_rule_on_recent_months() -> None:
    own = {"printed": {}, "two_years_before": True, "last_printed_lasts": False}
    leaf = {**EACH, "monthly_wage": {**EACH["monthly_wage"], "wage_rule": own}}
    assert read_rule(leaf) is read_rule({**leaf, "label": "other"})
    assert read_rule(leaf) is not read_rule(EACH)
