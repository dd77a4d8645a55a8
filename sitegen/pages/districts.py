"""A page for each district: conditions, income lines, procedures, office, and where the text comes from."""

from collections.abc import Iterable, Iterator
from typing import Any

from checker import words
from policy.model.conditions import Requirement
from policy.model.documents import District, Guide
from sitegen.book import Book
from sitegen.outputs.feeds import feed_path, has_feed
from sitegen.pages.checklists import checklist_pages
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links
from sitegen.views.absence import told
from sitegen.views.cite import Citations, Cite, cited, merged
from sitegen.views.conditions import blocks, routes, shown
from sitegen.views.document import document_view
from sitegen.views.editions import edition_views, standing, term
from sitegen.views.facts import facts_by_topic
from sitegen.views.income import Measured, Period, by_person, current, periods
from sitegen.views.offices import office_view
from sitegen.views.procedures import procedure_row, procedures_of
from sitegen.views.uncovered import ASKS, CALL, CALL_GRADE, CALL_NOTE, hearsay, trust

OLD_AFTER_YEARS = 2
"""A guide older than that gets a warning even if data has none."""


def district_pages(book: Book) -> Iterator[Page]:
    """Every district's page, and its checklists."""
    for district in book.districts:
        guide = book.guides.get(district.id)
        if guide is None:
            yield _unknown(district)
        else:
            yield _known(book, district, guide)
            yield from checklist_pages(book, district, guide)


def _unknown(district: District) -> Page:
    view = {"known": hearsay(district), "call": CALL, "call_trust": trust(CALL_GRADE, CALL_NOTE), "asks": ASKS}
    body = render("district_unknown.md", district=district, **view)
    return Page(f"districts/{district.id}.md", district.name, body)


def _known(book: Book, district: District, guide: Guide) -> Page:
    view = {
        "district": district,
        "guide": guide,
        "grades": words.GRADES,
        "document": document_view(book, guide),
        "warning": warning(book, guide),
        "editions": edition_views(book, guide),
        "term": term(book, guide),
        **_conditions(book, guide),
        **_income(book, guide),
        "filing": told(book, guide, "topic:filing"),
        "office": office_view(book, guide),
        "procedures": [procedure_row(book, guide, procedure) for procedure in procedures_of(guide)],
        "topics": facts_by_topic(guide),
        "checklist": links.checklist(district.id, "new") if "new" in guide.procedures else "",
        "to_checker": links.checker(district.id),
        "to_deadlines": links.deadlines(district.id),
        "to_materials": links.materials(district.id),
        "feed": f"@/{feed_path(district.id)}" if has_feed(guide) else "",
        "of": Citations(book, guide.id),
    }
    body = render("district.md", **view)
    return Page(f"districts/{district.id}.md", district.name, body, guide.source.checked_on, 4)


def _conditions(book: Book, guide: Guide) -> dict[str, Any]:
    own, applicant = guide.id, guide.conditions.applicant
    requirements = [block for block in blocks(applicant) if not block.inside]
    basic = [block.node for block in requirements if not block.scope]
    shared = [("、".join(block.scope), block.node) for block in requirements if block.scope]
    return {
        "employer": shown(book, own, guide.conditions.employer),
        "basic": [shown(book, own, node) for node in basic],
        "shared": [(scope, shown(book, own, node)) for scope, node in shared],
        "routes": [shown(book, own, node) for node in routes(applicant)],
        "glance": {
            "employer": _together(book, own, guide.conditions.employer.parts),
            "applicant": _together(book, own, [*basic, *(node for _, node in shared)]),
            "routes": _together(book, own, routes(applicant)),
        },
    }


def _together(book: Book, own: str, nodes: Iterable[Requirement]) -> list[Cite]:
    """One citation for a row that tells of several requirements."""
    return merged(cite for node in nodes for cite in cited(book, own, node.clause))


def _income(book: Book, guide: Guide) -> dict[str, Any]:
    recent, yearly = periods(book, guide, yearly=False), periods(book, guide, yearly=True)
    return {
        "recent": _spans(current(book, recent)),
        "yearly": _spans(current(book, yearly)),
        "past": _spans(period for period in (*recent, *yearly) if period.until and period.until < book.today),
    }


def _spans(found: Iterable[Period]) -> list[tuple[Period, list[Measured]]]:
    return [(period, by_person(period.lines)) for period in found]


def warning(book: Book, guide: Guide) -> str:
    """What a reader must know about an old or partial text; every old text gets one."""
    source = guide.source
    if source.warning:
        return source.warning
    if source.standing != "in_force" or book.today.year - source.year > OLD_AFTER_YEARS:
        return f"这是 {source.year} 年的文本，{standing(book, guide)}。动手前请先向窗口核实。"
    return ""
