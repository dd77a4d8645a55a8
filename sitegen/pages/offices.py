"""Offices of all covered districts side by side."""

from sitegen.book import Book
from sitegen.pages.columns import district_columns
from sitegen.render import render
from sitegen.views.offices import office_view


def office_table(book: Book) -> str:
    """Where to go and whom to call, a row a district."""
    offices = [office_view(book, book.guides[district.id]) for district in book.covered]
    return render("offices.html", rows=list(zip(district_columns(book), offices, strict=True)))
