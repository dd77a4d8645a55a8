"""Data that is good in shape and yet cannot be meant: told at its place, with the way out."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policy import clock
from policy.load import load_data
from tests.policy.seeded import Mistake, assert_told, copied, named

GUIDE = "guides/haidian-2025/guide.yaml"
CONDITIONS = "guides/haidian-2025/conditions.yaml"
DEADLINES = "guides/haidian-2025/deadlines.yaml"
MATERIALS = "guides/haidian-2025/materials.yaml"
SILENCE = "guides/haidian-2025/silence.yaml"
SAME = "question: same_payer\n        is: [true]"
UNLISTED: list[Mistake] = [
    (
        MATERIALS,
        "  employer-registration:\n",
        "  replacement:\n    - {items_of: new, clause: '1'}\n  employer-registration:\n",
        ["replacement（补办）", "材料", "summary"],
    ),
    (DEADLINES, "procedure: new\n", "procedure: replacement\n", ["replacement", "时限", "summary"]),
    (DEADLINES, "also: [renewal,", "also: [replacement,", ["deadlines", "also[0]", "replacement"]),
    ("guides/haidian-2025/general.yaml", "procedures: [", "procedures: [replacement, ", ["replacement", "说明"]),
    (SILENCE, "procedure:replacement", "procedure:replacement/papers", ["replacement", "不分部分"]),
]
SLIPS: list[Mistake] = [
    (MATERIALS, "one_of: team-proof", "one_of: team-prof", ["team-prof", "是不是 team-proof"]),
    (MATERIALS, "      form: [colour_scan]", "      one_of: x\n      form: [colour_scan]", ["只有这一样"]),
    (DEADLINES, "{days: -60,", "{days: 60,", ["60 天", "之后", "负数"]),
    (DEADLINES, "{working_days: 20,", "{working_days: 2000,", ["2000 不像工作日数", "60"]),
    (DEADLINES, "months: 6, ends", "months: 66, ends", ["66 不像月数"]),
    (DEADLINES, "months_after_filing: 3}", "months_after_filing: 300}", ["300 不像月数"]),
    (DEADLINES, "{of: children, age: 18,", "{of: children, age: 118,", ["118 不像岁数"]),
    (MATERIALS, "fresh: {months: 1}", "fresh: {days: 1000}", ["1000 不像天数"]),
    (MATERIALS, "window: {years: 3,", "window: {years: 2023,", ["2023 不像年数"]),
    (CONDITIONS, "for_months: 6", "for_months: 600", ["600 不像满多少个月"]),
    (CONDITIONS, "younger_than: 36", "younger_than: 3", ["3 不像岁数"]),
    (CONDITIONS, "test: total, times: 1.5", "test: total, times: 15", ["15 不像平均工资的倍数"]),
    (CONDITIONS, '"1.5": 17641', '"15": 176415', ["15 不像平均工资的倍数"]),
    (CONDITIONS, "at_least: 1000000", "at_least: 100", ["100 不像金额", "200000"]),
    (CONDITIONS, "test: total, at_least: 200000", "test: total, at_least: 20", ["20 不像金额", "200000"]),
    (CONDITIONS, "at_least: 5\n", "at_least: 500\n", ["500 不像百分数"]),
    ("guides/shijingshan-2020/conditions.yaml", "male: 60", "male: 6", ["6 不像岁数"]),
    ("wages.yaml", "monthly: 12116", "monthly: 121160", ["121160 不像月平均工资"]),
    ("wages.yaml", "monthly: 12116", "monthly: 16121", ["2025 年 16121", "四分之一"]),
    ("wages.yaml", "year: 2018", "year: 218", ["218 不像年份"]),
    ("wages.yaml", '{from: "2019-01-01"', '{from: "2020-01-01"', ["开头比结尾晚"]),
    ("wages.yaml", '{on: "2023-07-25"}', '{on: "1923-07-25"}', ["1923-07-25", "年份"]),
    (GUIDE, "year: 2025", "year: 20255", ["20255 不像年份"]),
    (GUIDE, 'checked_on: "2026-11-26"', 'checked_on: "2096-11-26"', ["2096-11-26", "还没有到"]),
    (SILENCE, 'read_on: &read "2026-', 'read_on: &read "2096-', ["还没有到"]),
    (GUIDE, '"9:00-12:00"', '"9:00-25:30"', ["25:30", "办公时间"]),
    (GUIDE, '"9:00-12:00"', '"12:00-9:00"', ["12:00-9:00", "先早后晚"]),
    (GUIDE, '"9:00-12:00"', '"上午"', ["上午", "办公时间"]),
    (GUIDE, 'number: "68940680"', 'number: "6894068O"', ["6894068O", "电话"]),
    (GUIDE, 'number: "68940680"', 'number: "689406"', ["689406", "位数"]),
    ("guides/xicheng-2023/guide.yaml", "zzbrcyj@bjxch.gov.cn", "zzbrcyj.bjxch.gov.cn", ["邮箱"]),
    (GUIDE, "url: http://www.bjrcgz.gov.cn/", "url: www.bjrcgz.gov.cn", ["网址", "http://"]),
    (
        CONDITIONS,
        "question: degree\n                        is: [bachelor, master, doctor]",
        "question: degree\n                        is: [none, associate, bachelor, master, doctor]",
        ["每一个选项"],
    ),
    (
        CONDITIONS,
        "question: same_payer\n        is: [true]",
        "question: same_payer\n        is: [true, false]",
        ["每一个"],
    ),
    (
        CONDITIONS,
        "question: same_payer\n        is: [true]",
        "question: same_payer\n        is: ['true']",
        ["true、false"],
    ),
    (CONDITIONS, 'clause: "4.4"', 'clause: "8.phone"', ["8.phone", "联系方式"]),
]


@pytest.mark.parametrize("mistake", [*UNLISTED, *SLIPS], ids=named([*UNLISTED, *SLIPS]))
def test_what_cannot_be_meant_is_told(mistake: Mistake, tmp_path: Path) -> None:
    assert_told(copied(tmp_path), mistake)


GOOD: list[tuple[str, str, str]] = [
    (GUIDE, '"68940680"', f'"{number}"')[:3]
    for number in ("010-68940680", "13800138000", "12333", "400-810-1234", "68940680-802", "010-00000000")
] + [
    (GUIDE, '"9:00-12:00"', '"9:00—12:00"'),
    (DEADLINES, "{days: -60, why: 从那天往前数 60 日", "{months: -2, why: 从那天往前数两个月"),
    (CONDITIONS, "at_least: 1000000", "at_least: 1000000 # 元"),
    ("wages.yaml", '{from: "2019-01-01", to: "2019-12-31"}', '{on: "2019-06-01"}'),
]


@pytest.mark.parametrize(("file", "old", "new"), GOOD, ids=[row[2] for row in GOOD])
def test_what_can_be_meant_passes(file: str, old: str, new: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")
    assert load_data(root)


@pytest.fixture
def fresh_clock() -> Iterator[None]:
    clock.latest_day.cache_clear()
    yield
    clock.latest_day.cache_clear()


@pytest.mark.usefixtures("fresh_clock")
def test_the_last_commit_corrects_a_clock_that_is_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    told = subprocess.CompletedProcess((), 0, stdout="4102444800\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: told)
    assert clock.latest_day().isoformat() == "2100-01-01"


@pytest.mark.usefixtures("fresh_clock")
def test_without_a_repository_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: Any, **__: Any) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", missing)
    assert 2024 < clock.latest_day().year < 2100
