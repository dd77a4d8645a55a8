"""A page for each procedure across districts, and their index."""

from collections.abc import Iterator
from typing import Any

from sitegen.book import Book, Row
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links, words
from sitegen.views.cite import cited
from sitegen.views.limits import limit_views
from sitegen.views.procedures import described, folded_into, name_of, procedure_row


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
        **procedure_row(book, guide, procedure),
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
