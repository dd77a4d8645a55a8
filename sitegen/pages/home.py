"""The list of districts on the home page and in their section."""

from collections.abc import Iterator
from dataclasses import dataclass

from policy.model.documents import District
from sitegen.book import Book
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links
from sitegen.views.editions import standing


@dataclass(frozen=True, slots=True)
class Tile:
    """A district's link with a word on what is known."""

    name: str
    href: str
    told: str
    known: str


def district_links(book: Book) -> str:
    """Every district with a word on what is known."""
    return render("district_links.html", districts=[_tile(book, district) for district in book.districts])


def _tile(book: Book, district: District) -> Tile:
    guide = book.guides.get(district.id)
    told = "只有零散信息，待核实" if district.known else "没有收录指南"
    if guide:
        told = f"{guide.source.age}指南"
    return Tile(district.name, links.district(district.id), told, "yes" if guide else "no")


def district_index(book: Book) -> Iterator[Page]:
    """The section's own page."""
    guides = [(district, book.guides[district.id]) for district in book.covered]
    rows = [(_tile(book, district), guide.source, standing(book, guide)) for district, guide in guides]
    others = [_tile(book, district) for district in book.districts if district.id not in book.guides]
    body = render("districts.md", rows=rows, others=others)
    yield Page("districts/index.md", "各区指南", body)
