"""Where the texts contradict each other."""

from policy.model.tables import ContradictionSide
from sitegen.book import Book
from sitegen.render import render
from sitegen.views.cite import Cite, cited


def contradiction_list(book: Book) -> str:
    """Each contradiction with what every text says, which one governs, and what is safe to do."""

    def of(side: ContradictionSide) -> list[Cite]:
        # The document that a side stands for need not be named again in its citations.
        return cited(book, side.clause[0].rpartition(":")[0], side.clause)

    return render("contradictions.html", rows=book.data.contradictions.contradictions, of=of)
