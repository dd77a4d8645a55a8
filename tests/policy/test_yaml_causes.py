"""YAML typed by people: each slip is told by its cause, on the line where it is."""

from pathlib import Path

import pytest

from policy.load import load_data
from policy.problems import DataError
from policy.yamlio import YamlError, parse_yaml
from tests.policy.seeded import Mistake, assert_told, copied, named

BROKEN = [
    ("a: 1\n\tb: 2", 2, "Tab"),
    ("a:\n\t- x", 2, "Tab"),
    ("x: 1\na：1\nb: 2", 2, "全角冒号"),
    ("a:\n  - id: x\n    label：某\n    clause: '1'", 3, "全角冒号"),
    ("a: {b: 1， c: 2}", 1, "全角逗号"),
    ('x: 1\na: "x\nb: 2\nc: "y"\n', 2, "没有成对"),
    ("a: 1\nb: 'x", 2, "没有关上"),
    ("x: 1\na: [1, 2\nb: 3\n", 2, "[ ]"),
    ("x: 1\na: {y: 1\nb: 3\n", 2, "{ }"),
    ("a: [x, y]]", 1, "多了一个右括号"),
    ("a: {x: 1}}", 1, "多了一个右括号"),
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", 2, "合并冲突"),
    ("a: 1\n---\nb: 2", 2, "两份"),
    ("a: 见: 附件", 1, "整句加引号"),
    ("a: x\nc:d\ne: f", 2, "冒号后面没有空格"),
    ("a:b\nc: d", 1, "冒号后面没有空格"),
    ("a: 1\n  b: 2", 2, "缩进"),
    ("- a\nb: 1", 2, "对不齐"),
    ('a: "甲" 和乙', 1, "引号关上以后还有字"),
    ("a: @x", 1, "符号开头"),
    ("days: - 60", 1, "-60"),
    ("a: *x", 1, "星号"),
    ("a: x\nb\nc: d", 2, "键: 值"),
    ("a: !<x", 1, "缩进、引号和冒号"),
    ("a: “true”", 1, '半角的 "true"'),
    ("a: [x，y]", 1, "全角逗号"),
    ("a: 见附件 #3", 1, "整句加引号"),
    ("a: 见附件 # 三", 1, "整句加引号"),
    ("a:\n  - id：x", 2, "全角冒号"),
    ("a: {id：x, b: 1}", 1, "全角冒号"),
    ("a: {line: 12,400}", 1, "数字里不要逗号，写 12400"),
    ("a: {days:60}", 1, "days: 60"),
]


@pytest.mark.parametrize(("text", "line", "word"), BROKEN, ids=[row[0] for row in BROKEN])
def test_the_cause_is_told_on_its_line(text: str, line: int, word: str) -> None:
    with pytest.raises(YamlError) as caught:
        parse_yaml(text)
    assert word in str(caught.value)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 12 # 元", 12),
        ("a: [x, z] # 两样", ["x", "z"]),
        ("a: “甲”", "“甲”"),
        ("a: 甲，乙", "甲，乙"),
        ("a: 注意：先注册", "注意：先注册"),
        ('a: "见附件 #3" # 附件', "见附件 #3"),
        ("a: {b: 400, '400': }", {"b": 400, "400": None}),
        ("a: |\n  一\n  # 二\n", "一\n# 二\n"),
        ("a: x #y", "x"),
    ],
)
def test_what_is_meant_so_passes(text: str, value: object) -> None:
    assert parse_yaml(text).value == {"a": value}


def test_answers_of_people_are_read_as_they_stand() -> None:
    assert parse_yaml("a: {b: 12,400}", trusted=False).value == {"a": {"b": 12, "400": None}}


CONDITIONS = "guides/haidian-2025/conditions.yaml"
TYPED: list[Mistake] = [
    (CONDITIONS, "at_least: 1000000", "at_least: 100万", ["写 1000000", "不加单位"]),
    (CONDITIONS, "at_least: 1000000", "at_least: 1,000,000元", ["写 1000000"]),
    (CONDITIONS, "at_least: 1000000", "at_least: 0.01亿", ["写 1000000"]),
    (CONDITIONS, "at_least: 1000000", "at_least: 一百万", ["不是数字"]),
    (CONDITIONS, "at_least: 1000000", "at_least: ','", ["不是数字"]),
    (CONDITIONS, "for_months: 6", "for_months: '6'", ["写 6"]),
    (CONDITIONS, 'clause: "3.1"', "clause: 3.1", ['加引号：写成 "3.1"']),
    ("guides/haidian-2025/deadlines.yaml", "opens: null", "opens: [-60]", ["数字 -60 前面没有键", "days: -60"]),
    ("guides/haidian-2025/deadlines.yaml", "opens: null", "opens: -60", ["数字 -60 前面没有键"]),
]


@pytest.mark.parametrize("mistake", TYPED, ids=named(TYPED))
def test_a_value_of_another_type_is_told_how_to_write_it(mistake: Mistake, tmp_path: Path) -> None:
    assert_told(copied(tmp_path), mistake)


@pytest.mark.parametrize(("content", "word"), [("a: 1\nb: 工作".encode("gbk"), "GBK"), (b"a: 1\nb: \xff", "UTF-8")])
def test_another_encoding_is_told_with_its_line(content: bytes, word: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "notes.yaml").write_bytes(content)
    with pytest.raises(DataError) as caught:
        load_data(root)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("notes.yaml", 2)
    assert word in problem.wrong
