"""Offices of all covered districts side by side."""

from dataclasses import dataclass

from policy.model.documents import Guide
from sitegen.book import Book
from sitegen.pages.columns import Column, district_columns
from sitegen.render import render
from sitegen.views import links
from sitegen.views.absence import Told, filled
from sitegen.views.offices import OfficeView, office_view


@dataclass(frozen=True, slots=True)
class Row:
    """A district's office, and for each cell what its text says or leaves open."""

    column: Column
    office: OfficeView | None
    place: list[Told]
    hours: list[Told]
    phones: list[Told]
    decide: list[Told]


def office_table(book: Book) -> str:
    """Where to go and whom to call, a row a district."""
    columns = zip(book.covered, district_columns(book), strict=True)
    return render("offices.html", rows=[_row(book, book.guides[row.id], column) for row, column in columns])


def _row(book: Book, guide: Guide, column: Column) -> Row:
    view = office_view(book, guide)
    office = view.row if view else None
    href = f"{links.district(guide.district_id)}#{'office' if office else 'source'}"

    def cell(*topics: str, full: object) -> list[Told]:
        return filled(book, guide, tuple(f"topic:{topic}" for topic in topics), href, full=bool(full))

    return Row(
        column=column,
        office=view,
        place=cell("office", "address", full=office and office.address),
        hours=cell("hours", full=office and office.hours),
        phones=cell("phones", full=office and (office.phones or office.emails)),
        decide=cell("decide", full=view and view.decide),
    )
