"""Links to every district's checklists, for the pages that make one of the reader's answers."""

from checker import words
from policy.expand import stands_for
from sitegen.book import Book
from sitegen.render import render
from sitegen.views import links
from sitegen.views.procedures import described


def checklist_table(book: Book) -> str:
    """Procedures by district; a cell leads to the checklist of the procedure, or of the one that it is folded into."""
    rows = [
        (words.PROCEDURES[procedure], [_href(book, row.id, procedure) for row in book.covered])
        for procedure in described(book)
    ]
    return render("checklist_table.html", districts=[row.name for row in book.covered], rows=rows).strip()


def _href(book: Book, district: str, procedure: str) -> str:
    guide = book.guides[district]
    return links.checklist(district, stands_for(guide, procedure)) if procedure in guide.procedures else ""
