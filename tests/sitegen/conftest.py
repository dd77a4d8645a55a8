"""The project's own data, and a site built out of a copy of it with one more district."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from sitegen.book import Book, open_book

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = '5 < 6 & 7 > 4 {{ 7 * 191 }} {% raw %} **粗** [链接](javascript:alert(2)) "引号"'
"""Text that must come out as text, wherever data may hold it; tags are refused before."""


@dataclass(frozen=True)
class Built:
    """A finished site and the data it was made of."""

    folder: Path
    data: Path

    def page(self, path: str) -> str:
        """A page's HTML."""
        return (self.folder / path / "index.html").read_text(encoding="utf-8")

    def pages(self) -> list[Path]:
        """Every page."""
        return sorted(self.folder.rglob("*.html"))


@pytest.fixture(scope="session")
def book() -> Book:
    return open_book(ROOT / "data")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of data/ to be changed at will."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site with the district that the maintainers' page shows as an example, its texts made hostile."""
    root = tmp_path_factory.mktemp("built")
    data = Path(shutil.copytree(ROOT / "data", root / "data"))
    (data / "guides" / "demo-2026.yaml").write_text(example() + hostile_facts(), encoding="utf-8")
    return Built(build(data, root / "site"), data)


def example() -> str:
    """The guide in one file that docs/about/maintain.md shows."""
    text = (ROOT / "docs" / "about" / "maintain.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(id: demo-2026\n.*?)```", text, re.DOTALL)
    assert found
    return found[1]


def hostile_facts() -> str:
    quoted = HOSTILE.replace("'", "''")
    return f"facts:\n  - {{id: hostile, topic: note, title: '{quoted}', text: '{quoted}', clause: \"1\"}}\n"


def build(data: Path, site: Path) -> Path:
    """Build out of other data, by the bare command, which is not told where our modules are."""
    command = [str(Path(sys.executable).with_name("mkdocs")), "build", "--strict", "--quiet", "--site-dir", str(site)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "DATA_DIR": str(data)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site
