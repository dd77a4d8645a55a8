"""What the permit is good for, by hearsay, and said so."""

from sitegen.book import Book
from sitegen.render import render


def benefit_list(book: Book) -> str:
    """Each benefit with its year, its grade in words and what to watch."""
    return render("benefits.html", rows=book.data.benefits.benefits)
