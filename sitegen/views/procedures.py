"""The procedures of a guide: their names, which is folded into which, and a row for each."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.views import links, words
from sitegen.views.cite import cited
from sitegen.views.limits import limit_views
from sitegen.views.papers import materials_of


def name_of(procedure: str, process: Row) -> str:
    """What a guide calls a procedure, else its common name."""
    return str(process.get("name", words.PROCEDURES[procedure]))


def folded_into(guide: Row, procedure: str) -> str:
    """The procedure that stands for this one in the guide; itself where it is not folded into another."""
    return str(guide["procedures"][procedure].get("same_as", procedure))


def procedures_of(guide: Row) -> list[str]:
    """The guide's procedures in the order of the contract."""
    return [procedure for procedure in words.PROCEDURES if procedure in guide.get("procedures", {})]


def procedure_rows(book: Book, guide: Row) -> list[dict[str, Any]]:
    """One row a procedure for the district's page."""
    return [procedure_row(book, guide, procedure) for procedure in procedures_of(guide)]


def procedure_row(book: Book, guide: Row, procedure: str) -> dict[str, Any]:
    """What a table says of one procedure: summary, time limits, number of papers, address of the checklist."""
    process, target = guide["procedures"][procedure], folded_into(guide, procedure)
    district = guide["district"] if isinstance(guide["district"], str) else guide["district"]["id"]
    limits = limit_views(book, guide, procedure) or limit_views(book, guide, target)
    return {
        "id": procedure,
        "name": name_of(procedure, process),
        "summary": process["summary"],
        "cites": cited(book, guide["id"], process),
        "limits": [f"{limit['label']}：{limit['rule']}" for limit in limits if limit["main"]],
        "papers": len(list(materials_of(guide, target))),
        "href": links.checklist(district, target),
    }


def described(book: Book) -> list[str]:
    """The procedures that some current guide describes, or of which at least an old text tells."""
    known = {procedure for guide in book.guides.values() for procedure in guide.get("procedures", {})}
    told = {fact.get("procedure") for document in book.data["sources"].values() for fact in document.get("facts", [])}
    return [procedure for procedure in words.PROCEDURES if procedure in known | told]
