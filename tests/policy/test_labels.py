"""A label that tells a figure tells the one that the rule is judged by."""

from decimal import Decimal
from pathlib import Path

import pytest

from policy.checks.figures import named as figures
from tests.policy.seeded import Mistake, assert_told, copied, named

HAIDIAN = "guides/haidian-2025/conditions.yaml"
SHIJINGSHAN = "guides/shijingshan-2020/conditions.yaml"
MISTAKES: list[Mistake] = [
    (HAIDIAN, "at_least: 1000000", "at_least: 2000000", ["钱数", "1000000", "2000000"]),
    (HAIDIAN, "at_least: 200000}", "at_least: 300000}", ["200000", "300000"]),
    (HAIDIAN, "for_months: 6", "for_months: 7", ["月数", "6", "7"]),
    (HAIDIAN, "experience_months: 24", "experience_months: 12", ["24", "12"]),
    (HAIDIAN, "younger_than: 36", "younger_than: 35", ["岁数", "35"]),
    (HAIDIAN, "{months: 6, test: total, times: 1.5", "{months: 6, test: total, times: 1.2", ["倍数", "1.5", "1.2"]),
    (HAIDIAN, "{months: 6, test: total, times: 1.5", "{months: 3, test: total, times: 1.5", ["月数", "6", "3"]),
    (HAIDIAN, "at_least: 3\n", "at_least: 2\n", ["项数", "3", "2"]),
    (HAIDIAN, "at_least: 5\n", "at_least: 15\n", ["百分数", "15"]),
    (HAIDIAN, "at_most: 5\n", "at_most: 4\n", ["名次", "4"]),
    (HAIDIAN, "{years: 3, test: average", "{years: 2, test: average", ["月数", "36", "24"]),
    (SHIJINGSHAN, "male: 60", "male: 61", ["岁数", "60、55", "61"]),
    (SHIJINGSHAN, "for_months: 12", "for_months: 6", ["月数", "12", "6"]),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=named(MISTAKES))
def test_a_figure_that_differs_from_its_name_is_told(mistake: Mistake, tmp_path: Path) -> None:
    assert_told(copied(tmp_path), mistake)


@pytest.mark.parametrize(
    ("label", "kind", "told"),
    [
        ("上一年 20 万元", "钱数", [200000]),
        ("上一年 20 万元", "月数", []),
        ("注册 1,000.5 元，或者 2 亿元", "钱数", ["1000.5", 200000000]),
        ("2023 年版：满半年、十二个月或两年", "月数", [6, 12, 24]),
        ("满一年半", "月数", []),
        ("三十五周岁以下", "岁数", [35]),
        ("一百八十天、百日或 90 个自然日内，每日", "天数", [180, 100, 90]),
        ("20 个工作日，第 31 日起", "天数", []),
        ("20 个工作日，三工作日", "工作日数", [20, 3]),
    ],
)
def test_figures_in_words_are_read(label: str, kind: str, told: list[str | int]) -> None:
    assert figures(label, kind) == [Decimal(figure) for figure in told]
