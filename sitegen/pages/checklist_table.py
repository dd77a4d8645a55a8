"""Links to every district's checklists, for the pages that make one of the reader's answers."""

from checker import words
from sitegen.book import Book
from sitegen.render import render
from sitegen.views import links
from sitegen.views.absence import Told, filled, way
from sitegen.views.procedures import described


def checklist_table(book: Book) -> str:
    """Procedures by district; a cell leads to the checklist of the procedure, or of the one that it is folded into."""
    rows = [
        (words.PROCEDURES[procedure], [_cell(book, row.id, procedure) for row in book.covered])
        for procedure in described(book)
    ]
    return render("checklist_table.html", districts=[row.name for row in book.covered], rows=rows).strip()


def _cell(book: Book, district: str, procedure: str) -> list[Told]:
    guide = book.guides[district]
    if procedure in guide.procedures:
        return [Told("see", "清单", "", way(guide, procedure), [])]
    found = filled(book, guide, (f"procedure:{procedure}",), links.district(district), full=False)
    said = any(line.kind == "says" for line in found)
    return [Told("see", "只有一句话", "", links.procedure(procedure), [])] if said else found
