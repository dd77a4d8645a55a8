"""The worked cases leave no condition, time limit or paper undecided, and one that fails is named."""

import re
import shutil
from pathlib import Path

import pytest

from tests.casebook import DATA, main, uncounted, undecided, unneeded
from tests.outcomes import failures

pytestmark = pytest.mark.no_cover  # what runs here again is measured where each case is a test of its own


def test_every_leaf_is_decided_by_some_case() -> None:
    assert undecided() == []


def test_every_time_limit_is_counted_by_some_case() -> None:
    assert uncounted() == []


def test_every_conditional_paper_is_needed_in_some_case_and_not_in_another() -> None:
    assert unneeded() == []


SEEDED = [
    ("verdict: met", "verdict: unmet", "verdict：应是 unmet，算出来是 met"),
    ("{applicant/dwelling/use: met}", "{applicant/dwelling/used: met}", "算出来是 没有这一项"),
    ("degree: bachelor", "degree: batchelor", "batchelor"),
    ('due: "2022-08-06"', 'due: "2022-08-07"', "due：应是 2022-08-07，算出来是 2022-08-06"),
    ("id: renewal-lapse,", "id: renewal-laps,", "算出来是 没有"),
    ('lease: "no"', 'lease: "yes"', "lease：应是 yes，算出来是 no"),
]


@pytest.mark.parametrize(("old", "new", "told"), SEEDED, ids=[row[1] for row in SEEDED])
def test_a_case_that_comes_out_otherwise_is_named(old: str, new: str, told: str, tmp_path: Path) -> None:
    root = Path(shutil.copytree(DATA, tmp_path / "data"))
    for file in (root / "cases").glob("*.yaml"):
        if file.stem != "haidian-2025":
            file.unlink()
    file = root / "cases" / "haidian-2025.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    wrong, count = failures(root)
    assert count > len(wrong) > 0
    number = int(re.match(r"data/cases/haidian-2025.yaml:(\d+): haidian-2025 的判例“", wrong[0])[1])  # type: ignore[index]
    assert "name:" in file.read_text("utf-8").splitlines()[number - 1]
    assert "（条款 " in wrong[0]
    assert told in wrong[0]


def test_the_command_fails_with_a_case(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = Path(shutil.copytree(DATA, tmp_path / "data"))
    for file in (root / "cases").glob("[dhx]*.yaml"):
        file.unlink()
    assert main(root) == 1
    told = capsys.readouterr().out
    assert "和写的不同的 0 个" in told
    assert "这些时限还没有判例定下来（deadlines 里要有一个例子，expect 写它的 id 和日子）：" in told
    assert main() == 0
    assert "每个条件、时限和材料都有判例" in capsys.readouterr().out
