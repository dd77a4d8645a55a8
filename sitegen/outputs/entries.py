"""Every entry of data/ that is evaluated or shown to readers and cites a clause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from policy.compile import district_of
from sitegen.book import Book, Row
from sitegen.views import links, words


@dataclass(frozen=True, slots=True)
class Entry:
    """`id` is what coverage names; `clauses` are pairs of document and clause; `href` is where readers see it."""

    id: str
    label: str
    clauses: tuple[tuple[str, str], ...]
    href: str


def entries(book: Book) -> Iterator[Entry]:
    """All entries: of guides, of other documents, of the table of titles, and of the contradictions."""
    for name, document in book.documents.items():
        yield from _of_document(book, name, document)
    yield from _of_titles(book)
    for row in book.data.get("contradictions", {}).get("contradictions", []):
        references = [clause for side in row["sides"] for clause in _many(side["clause"])]
        href = f"@/reference/contradictions/#{row['id']}"
        yield Entry(f"contradictions/{row['id']}", row["title"], _pairs("", references), href)


def _of_document(book: Book, name: str, document: Row) -> Iterator[Entry]:
    if name in book.data["guides"]:
        district = district_of(document)
        # An edition that is not the district's current one is told apart by its own id.
        prefix = district if book.is_current(name) else name
        page = links.district(district) if book.is_current(name) else links.source(name)
        for side in ("employer", "applicant"):
            yield from _conditions(name, f"{prefix}/{side}", document["conditions"][side], f"{page}#{side}")
        yield from _wage_rule(name, prefix, document["wage_rule"], f"{page}#income")
    else:
        prefix, page = name, f"@/reference/history/#{name}"
    yield from _common(name, prefix, document, page)


def _conditions(own: str, path: str, node: Row, href: str) -> Iterator[Entry]:
    yield Entry(path, node["label"], _pairs(own, node["clause"]), href)
    for part in (*node.get("all", ()), *node.get("any", ())):
        yield from _conditions(own, f"{path}/{part['id']}", part, href)


def _wage_rule(own: str, prefix: str, rule: Row, href: str) -> Iterator[Entry]:
    yield Entry(f"{prefix}/wage-rule", "收入线怎么算", _pairs(own, rule["clause"]), href)
    for year, printed in rule.get("printed", {}).items():
        if "clause" in printed:
            yield Entry(f"{prefix}/wage-rule/{year}", f"{year} 年印出的收入线", _pairs(own, printed["clause"]), href)


def _common(own: str, prefix: str, document: Row, page: str) -> Iterator[Entry]:
    """What guides and other documents share; each kind knows where its page shows it."""
    for path, row in _walk(document):
        if "clause" in row:
            href = page if "#" in page else f"{page}#{_anchor(path)}"
            yield Entry("/".join((prefix, *path)), _label(path, row), _pairs(own, row["clause"]), href)


def _walk(document: Row) -> Iterator[tuple[tuple[str, ...], Row]]:
    for kind in ("basis", "notes", "deadlines", "forms", "facts"):
        yield from _listed((kind,), document.get(kind, []))
    office = document.get("office", {})
    yield ("office",), office
    yield ("office", "decide"), office.get("decide", {})
    for kind in ("hours", "phones", "emails"):
        yield from _listed(("office", kind), office.get(kind, []))
    for procedure, process in document.get("procedures", {}).items():
        yield ("procedures", procedure), process
        for kind in ("steps", "notes"):
            yield from _listed(("procedures", procedure, kind), process.get(kind, []))
    for procedure, papers in document.get("materials", {}).items():
        yield from _listed(("materials", procedure), papers)


def _listed(path: tuple[str, ...], rows: list[Row]) -> Iterator[tuple[tuple[str, ...], Row]]:
    for number, row in enumerate(rows, 1):
        yield (*path, row.get("id", str(number))), row


def _label(path: tuple[str, ...], row: Row) -> str:
    if path[0] == "procedures" and len(path) == 2:
        return words.PROCEDURES[path[1]]
    names = ("name", "title", "label", "text", "number", "address", "days")
    return str(next((row[name] for name in names if name in row), path[-1]))


def _anchor(path: tuple[str, ...]) -> str:
    """The section of a district's page that shows an entry, or leads to the checklist that does."""
    anchors = {
        "basis": "source",
        "notes": "facts",
        "office": "office",
        "forms": f"form-{path[-1]}",
        "facts": f"fact-{path[-1]}",
    }
    return anchors.get(path[0], "procedures")


def _of_titles(book: Book) -> Iterator[Entry]:
    titles, own = book.data["titles"], "city-compilation"
    page = "@/reference/titles/"
    if isinstance(titles["titles"], Mapping):
        yield Entry("titles", "职称和相当资格", _pairs(own, titles["titles"].get("clause", [])), page)
        for row in titles["titles"].get("series", []):
            yield Entry(f"titles/{row['id']}", row["name"], _pairs(own, row["clause"]), page)
    for row in titles["qualifications"]:
        yield Entry(f"qualifications/{row['id']}", row["name"], _pairs(own, row["clause"]), page)


def _pairs(own: str, clause: Any) -> tuple[tuple[str, str], ...]:
    found = []
    for reference in _many(clause):
        source, _, name = reference.rpartition(":")
        found.append((source or own, name))
    return tuple(found)


def _many(clause: Any) -> list[str]:
    return [clause] if isinstance(clause, str) else list(clause)
