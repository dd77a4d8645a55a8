"""A page for each district: conditions, income lines, procedures, office, and where the text comes from."""

from collections.abc import Iterable, Iterator
from typing import Any

from checker import words
from checker.noted import in_doubt
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
from sitegen.views.conditions import blocks, leaves, routes, shown
from sitegen.views.document import document_view
from sitegen.views.editions import edition_views, term
from sitegen.views.facts import facts_by_topic
from sitegen.views.income import Measured, Period, by_person, current, periods
from sitegen.views.offices import office_view
from sitegen.views.procedures import procedure_row, procedures_of
from sitegen.views.uncovered import ASKS, CALL, CALL_GRADE, CALL_NOTE, hearsay, trust


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
        "for_whom": _whose_income(guide.conditions.applicant),
        "past": _spans(period for period in (*recent, *yearly) if period.until and period.until < book.today),
    }


def _whose_income(applicant: Requirement) -> str:
    """Of which routes recent income is asked, and whether in principle alone; nothing where it is of everybody."""
    asked = [(block, leaf) for block in blocks(applicant) for leaf in leaves(block.node) if _is_of_months(leaf)]
    found = dict.fromkeys(number for block, _ in asked for number in block.scope)
    everybody = any(not block.scope for block, _ in asked)
    principle = all(leaf.strictness == "in_principle" for _, leaf in asked)
    whom = "" if everybody else f"走第 {'、'.join(found)} 条的人看"
    return "，".join(filter(None, (whom, "“原则上”，没有达到的由窗口认定" if principle else "")))


def _is_of_months(leaf: Requirement) -> bool:
    return "monthly_wage" in leaf.operators


def _spans(found: Iterable[Period]) -> list[tuple[Period, list[Measured]]]:
    return [(period, by_person(period.lines)) for period in found]


def warning(book: Book, guide: Guide) -> str:
    """What a reader must know about an old or partial text; every old text gets one."""
    judged_by = next(row for row in book.policy.guides if row.id == guide.id)
    return guide.source.warning or "".join(in_doubt(judged_by, book.today))
