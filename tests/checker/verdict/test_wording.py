"""What a page says of each operator, of anybody."""

from datetime import date
from typing import Any

import pytest

from checker.assess import assess
from checker.policy import Policy
from checker.verdict.rules import OPERATORS
from checker.verdict.tree import Node

WORDS: list[tuple[dict[str, Any], str]] = [
    ({"question": "spouse_joins", "is": [True]}, "配偶随往"),
    ({"question": "spouse_joins", "is": [False]}, "不属于“配偶随往”"),
    ({"question": "residence", "is": ["owned", "rented"]}, "住所是自己的房或租的房"),
    ({"question": "award", "is": ["provincial_first", "provincial_second"]}, "奖项是北京市一等奖或北京市二等奖"),
    ({"question": "employer_kind", "is_not": ["enterprise"]}, "单位类型不是企业"),
    ({"question": "employer_registered_capital", "at_least": "1000000"}, "注册资本不少于 100 万元"),
    ({"question": "team_own_investment", "more_than": "5000000"}, "团队近三年自主投入超过 500 万元"),
    ({"question": "ip_author_rank", "at_most": "2"}, "作者排名第 2 名或更靠前"),
    ({"question": "employed_since", "for_months": 12}, "从入职日期算满 12 个月"),
    ({"question": "employed_since", "for_months": 0}, "入职日期已经到了"),
    ({"question": "qualification", "is_not": ["none"]}, "有相当资格"),
    ({"question": "beijing_insurance_months", "at_most": "22"}, "在京缴纳社保不超过 22 个月"),
    ({"question": "beijing_insurance_months", "at_most": "23"}, "在京缴纳社保不满 24 个月（2 年）"),
    ({"question": "share_percent", "at_least": "5"}, "持股比例不少于 5%"),
    ({"question": "lease_until", "answered": True}, "填了租房合同到期日"),
    ({"question": "work_months", "experience_months": 24}, "工作经历满 24 个月"),
    ({"question": "birth_date", "younger_than": 36}, "未满 36 周岁"),
    ({"question": "birth_date", "not_over_age": {"male": 60, "female": 55}}, "男不超过 60 周岁，女不超过 55 周岁"),
    ({"question": "birth_date", "below_retirement_age": True}, "未达法定退休年龄"),
    ({"question": "children", "any_child_older_than": 16}, "有超过 16 周岁的随往子女"),
    ({"question": "children", "any_child_younger_than": 18}, "有未满 18 周岁的随往子女"),
    ({"question": "children", "answered": True}, "有随往子女"),
    ({"question": "degree_awarded_on", "before": "2008-09-01"}, "学位授予日期早于 2008-09-01"),
    (
        {"question": "employer_taxes", "yearly": {"years": 3, "test": "total", "at_least": "600000"}},
        "近 3 年单位在本区的年纳税额合计不少于 60 万元",
    ),
    (
        {"question": "employer_taxes", "yearly": {"years": 1, "test": "total", "at_least": "200000"}},
        "上一年单位在本区的年纳税额不少于 20 万元",
    ),
    (
        {"question": "monthly_income", "monthly_wage": {"months": 6, "test": "average", "times": "1.5"}},
        "近 6 个月在京应税收入月平均达到月平均工资的 1.5 倍",
    ),
    (
        {"question": "annual_income", "yearly_wage": {"years": 3, "times": "4", "line": "exclusive"}},
        "近 3 年每年的在京年应税收入超过上一年平均工资的 4 倍",
    ),
    (
        {"question": "annual_income", "yearly_wage": {"years": 3, "times": "4", "line": "inclusive"}},
        "近 3 年每年的在京年应税收入达到上一年平均工资的 4 倍",
    ),
]


def _words(condition: dict[str, Any], policy: Policy) -> str:
    return Node.from_mapping({"id": "x", "label": "", "cites": [], **condition}, "").wording(policy.questions)


@pytest.mark.parametrize(("leaf", "told"), WORDS)
def test_an_operator_is_told_in_words(leaf: dict[str, Any], told: str, policy: Policy) -> None:
    assert _words(leaf, policy) == told


def test_no_operator_is_wordless() -> None:
    assert {name for leaf, _ in WORDS for name in leaf if name != "question"} == set(OPERATORS)


def test_groups_join_their_parts(policy: Policy) -> None:
    parts = [{"id": "x", "label": "", "cites": [], **leaf} for leaf, _ in WORDS[:2]]
    assert _words({"all": parts}, policy) == "配偶随往，并且不属于“配偶随往”"
    either = {"id": "x", "label": "", "cites": [], "any": parts}
    assert _words(either, policy) == "配偶随往，或者不属于“配偶随往”"
    assert _words({"all": [parts[0], either]}, policy) == "配偶随往，并且（配偶随往，或者不属于“配偶随往”）"


@pytest.mark.parametrize(
    ("district", "graded"), [("dongcheng", False), ("xicheng", False), ("shijingshan", False), ("haidian", True)]
)
def test_a_reason_names_no_grades_of_prizes_where_the_text_has_none(
    policy: Policy, district: str, graded: bool
) -> None:
    """东城 二（二）3, 西城 一2（3） and 石景山 二（二）3 have none; 海淀 三（二）3 begins with the second."""
    (result,) = assess(policy, {"award": "other"}, date(2026, 11, 21), [district])["results"]
    (reason,) = {node["reason"] for node in _nodes(result["finding"]) if node["reason"].startswith("奖项：其他奖")}
    asked = reason.partition("要求是")[2]
    assert ("一等" in asked, "没有写等级" in asked) == (graded, not graded)


def _nodes(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [node, *(below for child in node["children"] for below in _nodes(child))]
