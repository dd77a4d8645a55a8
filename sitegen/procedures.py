"""Procedures: a checklist page for each district, and a page for each procedure across districts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sitegen import links, words
from sitegen.book import Book, Row
from sitegen.cite import cited
from sitegen.limits import limit_views
from sitegen.page import Page
from sitegen.papers import materials_of, paper_groups
from sitegen.render import render


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
    return [_row(book, guide, procedure) for procedure in procedures_of(guide)]


def _row(book: Book, guide: Row, procedure: str) -> dict[str, Any]:
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


def checklist_pages(book: Book, district: Row, guide: Row) -> Iterator[Page]:
    """A printable page for each procedure of a district."""
    checked = date.fromisoformat(guide["source"]["checked_on"])
    for procedure in procedures_of(guide):
        process = guide["procedures"][procedure]
        if "same_as" in process:
            continue
        title = f"{district['name']}{name_of(procedure, process)}"
        body = render("checklist.md", title=title, **_checklist(book, district, guide, procedure))
        yield Page(f"districts/{district['id']}/{procedure}.md", title, body, checked)


def _checklist(book: Book, district: Row, guide: Row, procedure: str) -> dict[str, Any]:
    process, own = guide["procedures"][procedure], guide["id"]
    blank = {"where": "", "takes": "", "trouble": ""}
    folded = [
        name_of(other, guide["procedures"][other])
        for other in procedures_of(guide)
        if other != procedure and folded_into(guide, other) == procedure
    ]
    return {
        "district": district,
        "href": links.district(district["id"]),
        "across": links.procedure(procedure),
        "common": words.PROCEDURES[procedure],
        "year": guide["source"]["year"],
        "standing": words.STANDING[guide["source"]["standing"]],
        "summary": process["summary"],
        "cites": cited(book, own, process),
        "folded": folded,
        "limits": limit_views(book, guide, procedure),
        "groups": paper_groups(book, guide, procedure),
        "steps": [
            {**blank, **step, "who": words.WHO_ACTS[step["who"]], "cites": cited(book, own, step)}
            for step in process.get("steps", [])
        ],
        "notes": [{"text": note["text"], "cites": cited(book, own, note)} for note in process.get("notes", [])],
    }


def described(book: Book) -> list[str]:
    """The procedures that some current guide describes, or of which at least an old text tells."""
    known = {procedure for guide in book.guides.values() for procedure in guide.get("procedures", {})}
    told = {fact.get("procedure") for document in book.data["sources"].values() for fact in document.get("facts", [])}
    return [procedure for procedure in words.PROCEDURES if procedure in known | told]


def procedure_pages(book: Book) -> Iterator[Page]:
    """A page for each procedure that some guide describes, and their index."""
    for procedure in described(book):
        rows = [
            {"district": district["name"], "year": guide["source"]["year"], **_compared(book, guide, procedure)}
            for district in book.covered
            if procedure in (guide := book.guides[district["id"]]).get("procedures", {})
        ]
        missing = [
            district["name"]
            for district in book.covered
            if procedure not in book.guides[district["id"]].get("procedures", {})
        ]
        facts = _facts(book, procedure) or _old_facts(book, procedure)
        body = render("procedure.md", name=words.PROCEDURES[procedure], rows=rows, missing=missing, facts=facts)
        yield Page(f"procedures/{procedure}.md", words.PROCEDURES[procedure], body, boost=2)
    yield _index(book)


def _compared(book: Book, guide: Row, procedure: str) -> dict[str, Any]:
    target = folded_into(guide, procedure)
    limits = limit_views(book, guide, procedure) or limit_views(book, guide, target)
    same = name_of(target, guide["procedures"][target]) if target != procedure else ""
    return {
        **_row(book, guide, procedure),
        "limits": limits,
        "same": same,
        "steps": len(guide["procedures"][target].get("steps", [])),
    }


def _facts(book: Book, procedure: str) -> list[dict[str, Any]]:
    return [
        {
            "district": district["name"],
            "title": fact["title"],
            "text": fact["text"],
            "cites": cited(book, book.guides[district["id"]]["id"], fact),
        }
        for district in book.covered
        for fact in book.guides[district["id"]].get("facts", [])
        if fact.get("procedure") == procedure
    ]


def _old_facts(book: Book, procedure: str) -> list[dict[str, Any]]:
    """What superseded texts tell, and what replaced it: shown only where no guide says a word."""
    return [
        {
            "district": "旧规，不要照办",
            "title": fact["title"],
            "text": f"{fact['text']} 现在：{fact.get('replaced_by', '请问窗口。')}",
            "cites": cited(book, document["id"], fact),
        }
        for document in book.data["sources"].values()
        for fact in document.get("facts", [])
        if fact.get("procedure") == procedure
        and not any(procedure in g.get("procedures", {}) for g in book.guides.values())
    ]


def _index(book: Book) -> Page:
    rows = [
        {
            "name": words.PROCEDURES[procedure],
            "href": links.procedure(procedure),
            "districts": [
                {
                    "name": district["name"],
                    "href": links.checklist(district["id"], folded_into(book.guides[district["id"]], procedure)),
                }
                for district in book.covered
                if procedure in book.guides[district["id"]].get("procedures", {})
            ],
        }
        for procedure in described(book)
    ]
    return Page("procedures/index.md", "办事流程", render("procedures.md", rows=rows))
