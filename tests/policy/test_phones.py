"""Telephones: of eight digits in Beijing, and in sentences only the guide's own or somebody's."""

from pathlib import Path

import pytest

from policy.load import load_data
from tests.policy.small import GUIDE, Edit, small, told

OWN: Edit = ("number: 010-00000000", 'number: "68940680"')
NOTE = "text: 一句提示"
NUMBER = "guides.golden-2026.office.phones[0].number: 「%s」 不像电话号码: " + (
    '数一数位数，北京的是 8 位，写成 "68940680" 或 "010-68940680"'
)
MISTAKES: list[tuple[list[Edit], str]] = [
    ([("010-00000000", '"6894068"')], NUMBER % "6894068"),
    ([("010-00000000", '"010-6894068"')], NUMBER % "010-6894068"),
    ([("010-00000000", '"689406800"')], NUMBER % "689406800"),
    (
        [OWN, (NOTE, "text: 打 68940608 问")],
        "guides.golden-2026.notes[0].text: 「68940608」 不是这份指南的电话: 是不是 68940680",
    ),
    (
        [OWN, (NOTE, "text: 问窗口，010-6894068")],
        "guides.golden-2026.notes[0].text: 「010-6894068」 不是这份指南的电话: 是不是 68940680",
    ),
    (
        [OWN, (NOTE, "text: 问人力社保局，电话 7212345")],
        "guides.golden-2026.notes[0].text: 「7212345」 不是这份指南的电话: 数一数位数，北京的电话是 8 位",
    ),
    (
        [OWN, ("about: 只用于测试。", "about: 打 83326613 问。")],
        "guides.golden-2026.source.about: 「83326613」 不是这份指南的电话，也没有写是谁的: "
        "核对号码；是别处的电话，前面写明是谁的；是窗口的，加到 office.phones",
    ),
]


@pytest.mark.parametrize(("edits", "message"), MISTAKES, ids=[row[1][:60] for row in MISTAKES])
def test_a_wrong_number_is_told(edits: list[Edit], message: str, tmp_path: Path) -> None:
    assert told(small(tmp_path, *edits)) == [f"{GUIDE}: {message}"]


@pytest.mark.parametrize(
    "number", ["68940680", "010-68940680", "0311-6894068", "13900000000", "12333", "010-68940680转12"]
)
def test_numbers_that_can_be_called_pass(number: str, tmp_path: Path) -> None:
    assert load_data(small(tmp_path, ("010-00000000", f'"{number}"'))).guides


def test_own_numbers_and_those_of_somebody_pass(tmp_path: Path) -> None:
    text = "text: 打 010-68940680 或 68940680 问；社保的事问人力社保局，83326613；要交 20000000 元，编号 02023110639598"
    assert load_data(small(tmp_path, OWN, ("text: 每一页都盖章。", text))).guides
