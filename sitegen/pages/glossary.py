"""The words of the field, explained."""

from sitegen.book import Book
from sitegen.render import render
from sitegen.views.said import address, spoken


def glossary_list(book: Book) -> str:
    """Every word with what it means, how the texts use it, and what people call it."""
    terms = book.data.glossary.terms
    return render("glossary.html", terms=terms, spoken=lambda said: spoken(book, said), address=address)
