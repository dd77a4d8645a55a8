"""A page for each district: conditions, income lines, procedures, office, and where the text comes from."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from policy.compile import district_of
from sitegen.book import Book, Row
from sitegen.outputs.feeds import feed_path, has_feed
from sitegen.pages.checklists import checklist_pages
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links, words
from sitegen.views.cite import cited
from sitegen.views.conditions import blocks, routes, shown
from sitegen.views.document import document_view
from sitegen.views.facts import facts_view
from sitegen.views.income import Period, by_person, current, periods
from sitegen.views.offices import office_view
from sitegen.views.procedures import procedure_rows

OLD_AFTER_YEARS = 2
"""A guide older than that gets a warning even if data has none."""


def district_pages(book: Book) -> Iterator[Page]:
    """Every district's page, and its checklists."""
    for district in book.districts:
        guide = book.guides.get(district["id"])
        if guide is None:
            yield _unknown(district)
        else:
            yield _known(book, district, guide)
            yield from checklist_pages(book, district, guide)


def _unknown(district: Row) -> Page:
    known = [
        {**row, "grade": words.GRADES[row["grade"]], "note": row.get("note", "")} for row in district.get("known", [])
    ]
    body = render("district_unknown.md", name=district["name"], known=known)
    return Page(f"districts/{district['id']}.md", district["name"], body)


def _known(book: Book, district: Row, guide: Row) -> Page:
    own, conditions = guide["id"], guide["conditions"]
    recent, yearly = periods(book, guide, yearly=False), periods(book, guide, yearly=True)
    requirements = [block for block in blocks(conditions["applicant"]) if not block.inside]
    view: dict[str, Any] = {
        "name": district["name"],
        "document": document_view(book, guide),
        "warning": warning(book, guide),
        "editions": _other_editions(book, district, guide),
        "employer": shown(book, own, conditions["employer"]),
        "basic": [shown(book, own, block.node) for block in requirements if not block.scope],
        "shared": [
            {"routes": "、".join(block.scope), **shown(book, own, block.node)} for block in requirements if block.scope
        ],
        "routes": [shown(book, own, node) for node in routes(conditions["applicant"])],
        "recent": _spans(current(book, recent)),
        "yearly": _spans(current(book, yearly)),
        "past": _spans(period for period in (*recent, *yearly) if period.until and period.until < book.today),
        "wage_cites": cited(book, own, guide["wage_rule"]),
        "office": office_view(book, guide),
        "procedures": procedure_rows(book, guide),
        "facts": facts_view(book, guide),
        "notes": [{"text": note["text"], "cites": cited(book, own, note)} for note in guide.get("notes", [])],
        "forms": _forms(book, guide),
        "checklist": links.checklist(district["id"], "new") if "new" in guide.get("procedures", {}) else "",
        "deadlines": f"@/deadlines/?district={district['id']}#employer_district={district['id']}",
        "materials": f"@/materials/#employer_district={district['id']}",
        "feed": f"@/{feed_path(district['id'])}" if has_feed(guide) else "",
        "checker": f"@/checker/#employer_district={district['id']}",
        "known": _known_beside(district),
    }
    return Page(f"districts/{district['id']}.md", district["name"], render("district.md", **view), checked_on(guide), 4)


def _spans(found: Iterable[Period]) -> list[dict[str, Any]]:
    return [{"start": period.start, "span": period.span, "groups": by_person(period.lines)} for period in found]


def checked_on(document: Row) -> date:
    """The day on which our entries were compared with the stored text."""
    return date.fromisoformat(document["source"]["checked_on"])


def warning(book: Book, guide: Row) -> str:
    """What a reader must know about an old or partial text; every old text gets one."""
    source = guide["source"]
    if "warning" in source:
        return str(source["warning"])
    if source["standing"] != "in_force" or book.today.year - source["year"] > OLD_AFTER_YEARS:
        return f"这是 {source['year']} 年的文本，{words.STANDING[source['standing']]}。动手前请先向窗口核实。"
    return ""


def _other_editions(book: Book, district: Row, guide: Row) -> list[dict[str, str]]:
    return [
        {"title": f"{other['source']['title']}（{other['source']['year']} 年）", "href": links.source(name)}
        for name, other in book.documents.items()
        if name in book.data["guides"] and name != guide["id"] and district_of(other) == district["id"]
    ]


def _forms(book: Book, guide: Row) -> list[dict[str, Any]]:
    blank = {
        "appendix": "",
        "filled_by": "",
        "signed_by": "",
        "sealed_by": "",
        "where": "",
        "valid": "",
        "note": "",
        "fields": [],
    }
    return [{**blank, **form, "cites": cited(book, guide["id"], form)} for form in guide.get("forms", [])]


def _known_beside(district: Row) -> list[dict[str, str]]:
    return [
        {"text": row["text"], "grade": words.GRADES[row["grade"]], "note": row.get("note", "")}
        for row in district.get("known", [])
    ]
