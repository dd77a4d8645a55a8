"""Every entry of data/ that is evaluated or shown to readers and cites a clause."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from policy.model.conditions import Requirement
from policy.model.documents import Guide, Source, WageRule
from policy.problems import Path
from policy.walk import walk
from sitegen.book import Book
from sitegen.outputs.labels import label_of, text_of
from sitegen.views import links

TABLE_OF_TITLES = "city-compilation"
SECTIONS = {"basis": "source", "notes": "facts", "office": "office"}
"""Where a district's page shows entries; forms and facts have places of their own, the rest leads to checklists."""
ON_SOURCE = ("silent", "says")
"""What the page of the document itself shows, in a section of that name."""
SHOWN_ELSEWHERE = ("source", "clauses", "conditions", "wage_rule", "district")
"""Parts of a document whose entries are listed in another way, or are none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`id` is what coverage names; `clauses` are pairs of document and clause; `href` is where readers see it.

    `text` is what it says in our words, where its label does not say it already; `document` in which it stands, where
    that is one.
    """

    id: str
    label: str
    clauses: tuple[tuple[str, str], ...]
    href: str
    text: str = ""
    document: str = ""


def entries(book: Book) -> Iterator[Entry]:
    """All entries: of guides, of other documents, of the table of titles, and of the contradictions."""
    for name, document in book.documents.items():
        yield from (replace(entry, document=name) for entry in _of_document(book, name, document))
    yield from _of_titles(book)
    for row in book.data.contradictions.contradictions:
        references = [clause for side in row.sides for clause in side.clause]
        href = f"@/reference/contradictions/#{row.id}"
        yield Entry(f"contradictions/{row.id}", row.title, _pairs("", references), href)


def _of_document(book: Book, name: str, document: Source) -> Iterator[Entry]:
    if not isinstance(document, Guide):
        yield from _common(book, name, name, document, f"@/reference/history/#{name}")
        return
    current = book.is_current(name)
    # An edition that is not the district's current one is told apart by its own id.
    prefix = document.district_id if current else name
    page = links.district(document.district_id) if current else links.source(name)
    for side in ("employer", "applicant"):
        yield from _conditions(name, f"{prefix}/{side}", getattr(document.conditions, side), f"{page}#{side}")
    yield from _wage_rule(name, prefix, document.wage_rule, f"{page}#income")
    yield from _common(book, name, prefix, document, page)


def _conditions(own: str, path: str, node: Requirement, href: str) -> Iterator[Entry]:
    yield Entry(path, node.label, _pairs(own, node.clause), href)
    for part in node.parts:
        yield from _conditions(own, f"{path}/{getattr(part, 'id', '')}", part, href)


def _wage_rule(own: str, prefix: str, rule: WageRule, href: str) -> Iterator[Entry]:
    yield Entry(f"{prefix}/wage-rule", "收入线怎么算", _pairs(own, rule.clause), href)
    for year, printed in rule.printed.items():
        if printed.clause:
            yield Entry(f"{prefix}/wage-rule/{year}", f"{year} 年印出的收入线", _pairs(own, printed.clause), href)


def _common(book: Book, own: str, prefix: str, document: Source, page: str) -> Iterator[Entry]:
    """What guides and other documents share; each kind knows where its page shows it."""
    for name in type(document).model_fields:
        if name in SHOWN_ELSEWHERE:
            continue
        for path, row in _named(getattr(document, name), (name,)):
            clause = getattr(row, "clause", None)
            if clause:
                href = page if "#" in page else f"{page}#{_anchor(path)}"
                if name in ON_SOURCE:
                    href = f"{links.source(own)}#{name}"
                label = label_of(document, path, row)
                yield Entry("/".join((prefix, *path)), label, _pairs(own, clause), href, text_of(book, row, label))


def _named(value: Any, start: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Rows with paths of ids, or of numbers from 1 where rows have none."""
    names: dict[Path, tuple[str, ...]] = {(): start}
    for path, row in walk(value, ()):
        if path:
            above = next(path[:cut] for cut in range(len(path) - 1, -1, -1) if path[:cut] in names)
            steps = [str(step) for step in path[len(above) : -1] if not isinstance(step, int)]
            last = path[-1]
            own = str(getattr(row, "id", None) or (last + 1 if isinstance(last, int) else last))
            names[path] = (*names[above], *steps, own)
        yield names[path], row


def _anchor(path: tuple[str, ...]) -> str:
    """The section of a district's page that shows an entry, or leads to the checklist that does."""
    if path[0] in ("forms", "facts"):
        return f"{path[0].removesuffix('s')}-{path[-1]}"
    return SECTIONS.get(path[0], "procedures")


def _of_titles(book: Book) -> Iterator[Entry]:
    titles, own, page = book.data.titles, TABLE_OF_TITLES, "@/reference/titles/"
    yield Entry("titles", "职称和相当资格", _pairs(own, titles.titles.clause), page)
    for series in titles.titles.series:
        yield Entry(f"titles/{series.id}", series.name, _pairs(own, series.clause), page)
    for row in titles.qualifications:
        yield Entry(f"qualifications/{row.id}", row.name, _pairs(own, row.clause), page)


def _pairs(own: str, clauses: Iterable[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for reference in clauses:
        source, _, name = reference.rpartition(":")
        found.append((source or own, name))
    return tuple(found)
