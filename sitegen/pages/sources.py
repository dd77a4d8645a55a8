"""Pages about the sources: what each is, and what became of each of its clauses."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import words
from policy.model.documents import Guide
from policy.model.entries import ClauseRow
from sitegen.book import Book
from sitegen.outputs.coverage import summary, uses
from sitegen.outputs.entries import Entry
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links
from sitegen.views.absence import subjects
from sitegen.views.cite import Citations
from sitegen.views.document import document_view
from sitegen.views.editions import edition_views

SHOWN = 3
"""Entries that are named for a clause; the rest are counted."""


@dataclass(frozen=True, slots=True)
class ClauseUse:
    """One clause and the entries at work for it; `instead` is the label and address of what stands in its place.

    `beside` are those of other documents, which do not tell what the clause says, with the documents' names.
    """

    anchor: str
    row: ClauseRow
    kind: str
    used: list[Entry]
    beside: list[tuple[str, Entry]]
    more: int
    instead: tuple[str, str] | None


def coverage_table(book: Book) -> str:
    """Counts for each document."""
    rows = [(row, book.documents[row.source].source.title, links.source(row.source)) for row in summary(book)]
    return render("coverage.html", rows=rows)


def source_table(book: Book) -> str:
    """All documents with year and standing."""
    return render("sources.html", documents=[document_view(book, document) for document in book.documents.values()])


def source_pages(book: Book) -> Iterator[Page]:
    """A page for each document with all its clauses."""
    used = uses(book)
    for name, document in book.documents.items():
        rows = [_use(book, name, clause, row, used) for clause, row in document.clauses.items()]
        view = document_view(book, document)
        claims = [(subjects(book, row), row) for row in getattr(document, "silent", ())]
        body = render(
            "source.md",
            document=view,
            rows=rows,
            editions=edition_views(book, document) if isinstance(document, Guide) else [],
            says=getattr(document, "says", ()),
            claims=claims,
            of=Citations(book, name),
        )
        yield Page(f"sources/{name}.md", view.about.title, body, view.about.checked_on, 0.2)


def _use(book: Book, own: str, clause: str, row: ClauseRow, used: dict[tuple[str, str], list[Entry]]) -> ClauseUse:
    entries = used.get((own, clause), [])
    found = [entry for entry in entries if entry.document in (own, "")]
    beside = [(book.short_name(entry.document), entry) for entry in entries if entry not in found]
    return ClauseUse(
        anchor=links.anchor(clause),
        row=row,
        kind=words.KINDS[row.kind],
        used=found[:SHOWN],
        beside=beside[:SHOWN],
        more=len(found[SHOWN:]) + len(beside[SHOWN:]),
        instead=_instead(own, row.instead, used) if row.instead else None,
    )


def _instead(own: str, reference: str, used: dict[tuple[str, str], list[Entry]]) -> tuple[str, str]:
    """What stands in a clause's place: another clause, by preference shown where readers see it."""
    source, _, clause = reference.rpartition(":")
    found = used.get((source or own, clause), [])
    return (found[0].label, found[0].href) if found else (clause, links.clause(source or own, clause))
