"""Citations: which clauses of which document say so, one link for a row of a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from policy.plain import cites
from sitegen.book import Book
from sitegen.views import links


@dataclass(frozen=True, slots=True)
class Cite:
    """The clauses of one document that say so: `labels` as printed, `clauses` by id; `foreign` names another's text."""

    source: str
    document: str
    labels: tuple[str, ...]
    clauses: tuple[str, ...]
    foreign: str = ""

    @property
    def label(self) -> str:
        """The first clause as printed, and how many places there are."""
        more = f" 等 {len(self.labels)} 处" if len(self.labels) > 1 else ""
        return f"{self.foreign}{self.labels[0]}{more}"

    @property
    def title(self) -> str:
        """All of them."""
        return f"{self.document}：{'、'.join(self.labels)}"

    @property
    def href(self) -> str:
        """The first clause's row on its document's page."""
        return links.clause(self.source, self.clauses[0])

    @property
    def anchors(self) -> str:
        """The rows of all clauses on that page, for the script that shows them in place (explain.mjs)."""
        return " ".join(links.anchor(clause) for clause in self.clauses)


class Cited(Protocol):
    """A row of data that may name the clauses that say so."""

    @property
    def clause(self) -> tuple[str, ...] | None:
        """References as data writes them."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The citations of rows that stand in one document; templates call it on a row."""

    book: Book
    own: str

    def __call__(self, row: Cited) -> list[Cite]:
        """The row's links, one for each document."""
        return cited(self.book, self.own, row.clause or ())


def cited(book: Book, own: str, clauses: Iterable[str]) -> list[Cite]:
    """Links to clauses, as document `own` refers to them, one for each document."""
    return merged(
        Cite(
            cite["source"],
            book.documents[cite["source"]].source.title,
            (cite["label"],),
            (cite["clause"],),
            "" if cite["source"] == own else f"{book.short_name(cite['source'])} ",
        )
        for cite in cites(own, clauses, book.data.clause_labels)
    )


def merged(found: Iterable[Cite]) -> list[Cite]:
    """The citations of one row, one for each document; what prints the same label counts once."""
    rows: dict[str, Cite] = {}
    for cite in found:
        known = rows.get(cite.source, Cite(cite.source, cite.document, (), (), cite.foreign))
        labels, clauses = ((*known.labels, *cite.labels), (*known.clauses, *cite.clauses))
        unique = tuple(dict.fromkeys(labels)), tuple(dict.fromkeys(clauses))
        rows[cite.source] = Cite(cite.source, cite.document, *unique, cite.foreign)
    return list(rows.values())


def fresh(found: Iterable[Cite], above: Iterable[Cite]) -> list[Cite]:
    """Those that tell a reader more than what the rows above them cite already."""
    seen = {(cite.source, label) for cite in above for label in cite.labels}
    return [cite for cite in found if not {(cite.source, label) for label in cite.labels} <= seen]
