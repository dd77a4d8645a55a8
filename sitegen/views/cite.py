"""Citations: which clause of which document says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from policy.plain import cites
from sitegen.book import Book
from sitegen.views import links

SHOWN = 4
"""More clauses than that are told as a number, so that a citation stays small beside its fact."""


@dataclass(frozen=True, slots=True)
class Cite:
    """One link to a clause: `label` as printed, `title` with the document's name."""

    label: str
    href: str
    title: str


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
        """The row's links; clauses that print the same label share one."""
        return cited(self.book, self.own, row.clause or ())


def cited(book: Book, own: str, clauses: Iterable[str]) -> list[Cite]:
    """Links to clauses, as document `own` refers to them; those that print the same label share a link."""
    found: dict[tuple[str, str], Cite] = {}
    for cite in cites(own, clauses, book.data.clause_labels):
        title = book.documents[cite["source"]].source.title
        foreign = "" if cite["source"] == own else f"{book.short_name(cite['source'])} "
        made = Cite(foreign + cite["label"], links.clause(cite["source"], cite["clause"]), title)
        found.setdefault((cite["source"], cite["label"]), made)
    shown = list(found.values())
    if len(shown) <= SHOWN:
        return shown
    document = next(iter(found))[0]
    rest = Cite(f"等 {len(shown)} 处", links.source(document), book.documents[document].source.title)
    return [*shown[: SHOWN - 1], rest]
