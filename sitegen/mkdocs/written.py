"""All of docs/ with the generated pages and files, written out before anything renders it."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from sitegen.book import Book
from sitegen.mkdocs.markdown import Mark
from sitegen.outputs.api import api_files, schema_files
from sitegen.outputs.feeds import feed_files
from sitegen.outputs.vendor import vendor_files
from sitegen.pages import home
from sitegen.pages.districts import district_pages
from sitegen.pages.page import Page
from sitegen.pages.procedures import procedure_pages
from sitegen.pages.sources import source_pages

_HEAD = re.compile(r"\A---\n.*?\n---\n+", re.DOTALL)

Expand = Callable[[str], str]
"""From a hand-written page with calls of macros to plain Markdown."""


def pages(book: Book) -> Iterator[Page]:
    """Every page that nobody wrote by hand."""
    yield from home.district_index(book)
    yield from district_pages(book)
    yield from procedure_pages(book)
    yield from source_pages(book)


def write_docs(book: Book, docs: Path, target: Path, expand: Expand | None = None) -> None:
    """Bring `target` to what a renderer needs: `docs` with every page marked, generated pages, JSON, feeds, scripts.

    Files that are no longer made go. `expand` is for renderers that know no
    macros and take every link for one between files. A file that has not
    changed keeps its time.
    """
    by_file = expand is not None
    oldest = min(document.source.checked_on for document in book.documents.values())
    written = {target / path: text.encode() for path, text in _made(book, oldest, by_file=by_file)}
    for file in sorted(path for path in docs.rglob("*") if path.is_file()):
        content = file.read_bytes()
        if file.suffix == ".md":
            text, path = content.decode(), file.relative_to(docs).as_posix()
            content = marked(expand(text) if expand else text, path, oldest, by_file=by_file).encode()
        written[target / file.relative_to(docs)] = content
    _update(target, written)


def _made(book: Book, oldest: date, *, by_file: bool) -> Iterator[tuple[str, str]]:
    for page in pages(book):
        yield page.path, marked(page.markdown, page.path, page.checked_on or oldest, by_file=by_file)
    yield from api_files(book)
    yield from schema_files()
    yield from feed_files(book)
    yield from vendor_files()


def marked(text: str, path: str, checked: date, *, by_file: bool = False) -> str:
    """A page's text with its mark below its head.

    `path` decides how deep it lies: by its address, which ends in a folder, or
    `by_file` for renderers that turn links between files into such themselves.
    """
    place = PurePosixPath(path)
    depth = len(place.parts) - (1 if by_file or place.name == "index.md" else 0)
    head = _HEAD.match(text)
    cut = head.end() if head else 0
    return f"{text[:cut]}{Mark(depth, checked)}\n\n{text[cut:]}"


def _update(target: Path, written: dict[Path, bytes]) -> None:
    if target.is_dir():
        for file in [path for path in target.rglob("*") if path.is_file() and path not in written]:
            file.unlink()
    for path, content in written.items():
        if path.is_file() and path.read_bytes() == content:
            continue
        if path.is_dir():
            shutil.rmtree(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
