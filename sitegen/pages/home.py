"""The list of districts on the home page and in their section."""

from collections.abc import Iterator

from sitegen.book import Book, Row
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links, words


def district_links(book: Book) -> str:
    """Every district with a word on what is known."""
    return render("district_links.html", districts=[_row(book, district) for district in book.districts])


def _row(book: Book, district: Row) -> dict[str, str]:
    guide = book.guides.get(district["id"])
    if guide is not None:
        told = f"{guide['source']['year']} 年指南"
    else:
        told = "只有零散信息，待核实" if district.get("known") else "没有收录指南"
    return {
        "name": district["name"],
        "href": links.district(district["id"]),
        "told": told,
        "known": "yes" if guide else "no",
    }


def district_index(book: Book) -> Iterator[Page]:
    """The section's own page."""
    rows = [
        {
            **_row(book, district),
            "title": guide["source"]["title"],
            "year": guide["source"]["year"],
            "standing": words.STANDING[guide["source"]["standing"]],
            "procedures": len(guide.get("procedures", {})),
        }
        for district in book.covered
        if (guide := book.guides[district["id"]])
    ]
    others = [_row(book, district) for district in book.districts if district["id"] not in book.guides]
    yield Page("districts/index.md", "各区指南", render("districts.md", rows=rows, others=others))
