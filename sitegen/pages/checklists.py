"""A printable page for each procedure of a district."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sitegen.book import Book, Row
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links, words
from sitegen.views.cite import cited
from sitegen.views.limits import limit_views
from sitegen.views.papers import paper_groups
from sitegen.views.procedures import folded_into, name_of, procedures_of


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
