"""A text that prints no date may say since when it cannot have been older, and nothing else."""

from pathlib import Path

import pytest

from tests.policy.seeded import assert_told, copied

FILE = "guides/xicheng-2023/guide.yaml"
DAY = 'not_before: "2023-11-06"'


@pytest.mark.parametrize("wrong", ['not_before: "2022-11-06"', f'{DAY}\n  dated: "2023-12-01"'])
def test_a_day_that_does_not_fit_is_told(wrong: str, tmp_path: Path) -> None:
    assert_told(copied(tmp_path), (FILE, DAY, wrong, ["只给没有印日期的文本写"]))
