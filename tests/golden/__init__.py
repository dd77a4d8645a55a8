"""Pages of a made-up guide as readers get them, kept as text.

``python -m tests.golden`` writes them anew; the difference is what a reviewer
reads.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from policy.load import load_data
from sitegen.book import Book
from sitegen.pages.compare_conditions import condition_table
from sitegen.pages.compare_papers import deadline_tables, material_tables
from sitegen.pages.districts import district_pages
from sitegen.pages.procedures import procedure_pages
from sitegen.pages.sources import source_pages
from tests.casebook import DATA

HERE = Path(__file__).parent
MADE_AT = datetime(2026, 11, 21, 4, tzinfo=UTC)
PAGES = {
    "district.txt": "districts/golden.md",
    "new.txt": "districts/golden/new.md",
    "renewal.txt": "districts/golden/renewal.md",
    "info-change.txt": "districts/golden/info-change.md",
    "source.txt": "sources/golden-2026.md",
}
BLOCKS = re.compile(r"</?(?:p|div|li|ul|ol|tr|td|th|table|tbody|thead|caption|dl|dt|dd|details|summary|h\d|br)\b[^>]*>")
TAGS = re.compile(r"<[^>]+>")


def golden_book(folder: Path) -> Book:
    """The project's tables with the made-up guide alone, as of a fixed day."""
    data = Path(shutil.copytree(DATA, folder / "data"))
    shutil.rmtree(data / "guides")
    (data / "guides").mkdir()
    shutil.copyfile(HERE / "guide.yaml", data / "guides" / "golden-2026.yaml")
    quoting = ("contradictions.yaml", "faq.yaml", "glossary.yaml", "sources/city-compilation/facts.yaml")
    for name in quoting:  # they cite guides that are not there
        (data / name).unlink()
    return Book(load_data(data), MADE_AT)


def as_text(markup: str) -> str:
    """What a page says, a line for each block; links keep their address, as citations are part of what is promised."""
    linked = re.sub(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', r"\2 [\1]", markup)
    lines = (" ".join(unescape(TAGS.sub(" ", line)).split()) for line in BLOCKS.sub("\n", linked).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def golden(book: Book) -> Iterator[tuple[str, str]]:
    """Name and text of every golden page."""
    pages = {page.path: page.body for page in (*district_pages(book), *procedure_pages(book), *source_pages(book))}
    for name, path in PAGES.items():
        yield name, as_text(pages[path])
    yield "procedure.txt", as_text(pages["procedures/renewal.md"])
    tables = (condition_table(book), material_tables(book), deadline_tables(book))
    yield "compared.txt", as_text("\n".join(tables))


def main() -> int:
    """Write the pages anew."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in golden(golden_book(Path(folder))):
            (HERE / name).write_text(text, "utf-8")
            print(f"tests/golden/{name}: {len(text.splitlines())} lines", file=sys.stderr)
    return 0
