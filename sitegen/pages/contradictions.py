"""Where the texts contradict each other."""

from sitegen.book import Book, Row
from sitegen.render import render
from sitegen.views.cite import cited


def contradiction_list(book: Book) -> str:
    """Each contradiction with what every text says, which one governs, and what is safe to do."""
    rows = [
        {**row, "sides": [{**side, "cites": cited(book, _document(side), side)} for side in row["sides"]]}
        for row in book.data.get("contradictions", {}).get("contradictions", [])
    ]
    return render("contradictions.html", rows=rows)


def _document(side: Row) -> str:
    """The document that a side stands for, so that its citations need not name it again."""
    first = side["clause"] if isinstance(side["clause"], str) else side["clause"][0]
    return str(first.rpartition(":")[0])
