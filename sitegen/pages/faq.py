"""What people ask, with what every text says of it."""

from checker import words
from sitegen.book import Book
from sitegen.render import render
from sitegen.views.said import address, spoken

PAGE = "@/faq/"


def faq_list(book: Book) -> str:
    """Every question with its answer, text by text."""
    return render(
        "faq.html",
        groups=book.data.faq.groups,
        spoken=lambda said: spoken(book, said),
        address=address,
        grades=words.GRADES,
    )


def faq_links(book: Book) -> str:
    """Links to all questions, for other pages and for the top of their own."""
    return render("faq_links.html", groups=book.data.faq.groups, page=PAGE)
