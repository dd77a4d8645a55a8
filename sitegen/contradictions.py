"""Where the texts contradict each other."""

from sitegen.book import Book
from sitegen.cite import cited
from sitegen.render import render


def contradiction_list(book: Book) -> str:
    """Each contradiction with what every text says, which one governs, and what is safe to do."""
    rows = [
        {**row, "sides": [{**side, "cites": cited(book, "", side)} for side in row["sides"]]}
        for row in book.data.get("contradictions", {}).get("contradictions", [])
    ]
    return render("contradictions.html", rows=rows)
