"""The navigation, completed: generated pages stand in the section of their index, whatever it is called."""

from collections.abc import Iterator
from typing import Any

from mkdocs.exceptions import ConfigurationError

from checker.words import PROCEDURES
from sitegen.book import Book
from sitegen.views.procedures import described

Items = list[Any]


def complete(nav: Items, book: Book) -> None:
    """Add districts and procedures below their indexes; ConfigurationError where `nav` lacks one of these."""
    found = {
        "districts/index.md": [{row.name: f"districts/{row.id}.md"} for row in book.covered],
        "procedures/index.md": [{PROCEDURES[name]: f"procedures/{name}.md"} for name in described(book)],
    }
    for index, pages in found.items():
        section = next((items for items in _sections(nav) if index in items), None)
        if section is None:
            raise ConfigurationError(f"mkdocs.yml 的 nav 里没有放着 {index} 的一节，{len(pages)} 个页面就没有地方去")
        section += pages


def _sections(items: Items) -> Iterator[Items]:
    for item in items:
        for inner in item.values() if isinstance(item, dict) else ():
            if isinstance(inner, list):
                yield inner
                yield from _sections(inner)
