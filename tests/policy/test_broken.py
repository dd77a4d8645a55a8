"""Broken files and the exact message for each: broken/*.yaml, a row for each mistake seeded into a copy of data/."""

import re
from pathlib import Path
from typing import Any

import pytest

from policy.load import load_data
from policy.problems import DataError, Problem
from policy.yamlio import parse_yaml
from tests.policy.seeded import copied

TABLES = sorted(Path(__file__).with_name("broken").glob("*.yaml"))
ROWS = [(table.stem, row) for table in TABLES for row in parse_yaml(table.read_text("utf-8")).value["broken"]]


def seed(root: Path, row: dict[str, Any]) -> range:
    """Make the mistake: new text for old, or a file of its own. The lines on which it stands."""
    file = root / row["file"]
    if "old" not in row:
        file.write_text(row["new"], "utf-8")
        return range(1, row["new"].count("\n") + 2)
    text = file.read_text("utf-8")
    before, found, after = text.partition(row["old"])
    assert found, row["old"]
    file.write_text(before + row["new"] + after, "utf-8")
    first = before.count("\n") + 1
    return range(first, first + row["new"].count("\n") + 1)


def spoken(problem: Problem) -> str:
    """The message without its line and the places in lists, which move with the data."""
    return re.sub(r"\[\d+\]", "[]", f"{problem.file}: {problem.path}: {problem.wrong}: {problem.mend}")


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{name}: {row['new']}" for name, row in ROWS])
def test_each_is_told_by_exactly_this_message(row: dict[str, Any], tmp_path: Path) -> None:
    root = copied(tmp_path)
    lines = seed(root, row)
    with pytest.raises(DataError) as caught:
        load_data(root)
    told = caught.value.problems
    assert [spoken(problem) for problem in told] == row["told"]
    assert row.get("elsewhere") or any(problem.file == row["file"] and problem.line in lines for problem in told)


def test_each_stands_once() -> None:
    made = [(row["file"], row.get("old"), row["new"]) for _, row in ROWS]
    assert len(made) == len(set(made))
