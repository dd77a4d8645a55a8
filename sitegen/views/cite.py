"""Citations: which clause of which document says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from policy.compile import cites
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


def cited(book: Book, own: str, row: Mapping[str, Any]) -> list[Cite]:
    """The citations of an entry of document `own`; clauses that print the same label share a link."""
    if "clause" not in row:
        return []
    found: dict[tuple[str, str], Cite] = {}
    for cite in cites(own, row["clause"], book.labels):
        source = book.documents[cite["source"]]["source"]
        foreign = "" if cite["source"] == own else f"{book.short_name(cite['source'])} "
        made = Cite(foreign + cite["label"], links.clause(cite["source"], cite["clause"]), source["title"])
        found.setdefault((cite["source"], cite["label"]), made)
    shown = list(found.values())
    if len(shown) <= SHOWN:
        return shown
    document = next(iter(found))[0]
    rest = Cite(f"等 {len(shown)} 处", links.source(document), book.documents[document]["source"]["title"])
    return [*shown[: SHOWN - 1], rest]
