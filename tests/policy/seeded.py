"""A mistake seeded into a copy of data/, and what is told of it."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from policy.load import load_data
from policy.problems import DataError
from tests.casebook import DATA

Mistake = tuple[str, str, str, list[str]]
"""File, text to replace, by what, words of the message."""


def copied(folder: Path) -> Path:
    """A copy of data/ to be changed at will."""
    return Path(shutil.copytree(DATA, folder / "data"))


def with_mistake(root: Path, mistake: Mistake) -> None:
    """Make the mistake once, in a copy."""
    file, old, new, _ = mistake
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")


def assert_told(root: Path, mistake: Mistake) -> None:
    """That one message has the words, beside file, line and the way out."""
    with_mistake(root, mistake)
    with pytest.raises(DataError) as caught:
        load_data(root)
    told = [str(problem) for problem in caught.value.problems]
    assert [line for line in told if all(word in line for word in (f"{mistake[0]}:", *mistake[3]))], told
    assert all(problem.line >= 1 and problem.mend for problem in caught.value.problems)


def named(mistakes: Iterable[Mistake]) -> list[str]:
    """Names of the cases of a table."""
    return [f"{row[1]} -> {row[2]}" for row in mistakes]
