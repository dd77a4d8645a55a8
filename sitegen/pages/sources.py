"""Pages about the sources: what each is, and what became of each of its clauses."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sitegen.book import Book
from sitegen.outputs.coverage import summary, uses
from sitegen.outputs.entries import Entry
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links, words
from sitegen.views.document import document_view

SHOWN = 3
"""Entries that are named for a clause; the rest are counted."""


def coverage_table(book: Book) -> str:
    """Counts for each document."""
    rows = [
        {**row, "title": book.documents[row["source"]]["source"]["title"], "href": links.source(row["source"])}
        for row in summary(book)
    ]
    return render("coverage.html", rows=rows)


def source_table(book: Book) -> str:
    """All documents with year and standing."""
    return render("sources.html", documents=[document_view(book, document) for document in book.documents.values()])


def source_pages(book: Book) -> Iterator[Page]:
    """A page for each document with all its clauses."""
    used = uses(book)
    for name, document in book.documents.items():
        rows = [
            {
                "id": clause,
                "anchor": links.anchor(clause),
                "label": row["label"],
                "kind": words.KINDS[row["kind"]],
                "used": used.get((name, clause), [])[:SHOWN],
                "more": max(0, len(used.get((name, clause), [])) - SHOWN),
                "left_out": row.get("left_out", ""),
                "instead": _instead(name, row.get("instead", ""), used),
            }
            for clause, row in document["clauses"].items()
        ]
        view = document_view(book, document)
        body = render("source.md", document=view, rows=rows, current=book.is_current(name))
        yield Page(f"sources/{name}.md", view["title"], body, date.fromisoformat(view["checked_on"]), 0.2)


def _instead(own: str, reference: str, used: dict[tuple[str, str], list[Entry]]) -> dict[str, Any] | None:
    """What stands in a clause's place: another clause, by preference shown where readers see it."""
    if not reference:
        return None
    source, _, clause = reference.rpartition(":")
    found = used.get((source or own, clause), [])
    return {
        "label": found[0].label if found else clause,
        "href": found[0].href if found else links.clause(source or own, clause),
    }
