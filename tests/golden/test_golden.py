"""Pages say what they said when somebody last read them; `make golden` writes them anew for a reviewer."""

from pathlib import Path

import pytest

from tests.golden import HERE, golden, golden_book


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return dict(golden(golden_book(tmp_path_factory.mktemp("golden"))))


@pytest.mark.parametrize("file", sorted(HERE.glob("*.txt")), ids=lambda file: Path(file).name)
def test_a_page_says_what_it_said(file: Path, pages: dict[str, str]) -> None:
    assert pages[file.name] == file.read_text("utf-8")


def test_every_page_is_kept(pages: dict[str, str]) -> None:
    assert {file.name for file in HERE.glob("*.txt")} == set(pages)
