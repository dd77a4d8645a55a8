"""The columns of comparisons: one for each covered district."""

from dataclasses import dataclass

from sitegen.book import Book
from sitegen.views import links


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head: name, address, and a note below."""

    name: str
    href: str
    note: str = ""


def district_columns(book: Book) -> list[Column]:
    """Every covered district with the year of its text."""
    return [Column(row.name, links.district(row.id), f"{book.guides[row.id].source.age}文本") for row in book.covered]
