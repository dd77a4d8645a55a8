"""Mistakes seeded into the made-up guide of tests/golden, which is read in a moment, and all that is told of them."""

from pathlib import Path

import pytest

from policy.load import load_data
from policy.problems import DataError
from tests.golden import golden_book

GUIDE = "guides/golden-2026.yaml"
Edit = tuple[str, str]
"""A text to replace, and by what."""


def small(folder: Path, *edits: Edit, file: str = GUIDE) -> Path:
    """A data directory with the made-up guide alone, changed in one file."""
    golden_book(folder)
    return edited(folder / "data", *edits, file=file)


def edited(root: Path, *edits: Edit, file: str = GUIDE) -> Path:
    """The same directory with more changes."""
    path = root / file
    text = path.read_text("utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    return root


def told(root: Path) -> list[str]:
    """Every message about the directory, without lines."""
    with pytest.raises(DataError) as caught:
        load_data(root)
    return [f"{problem.file}: {problem.path}: {problem.wrong}: {problem.mend}" for problem in caught.value.problems]
