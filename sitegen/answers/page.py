"""A page of answers around its form: status, report, and words for when it cannot run."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker import words
from checker.answers.fragment import LONGEST_LINK, TOO_LONG
from policy.model.documents import Guide, Source
from sitegen.answers.asked import asked_by_deadlines, asked_by_materials
from sitegen.answers.form import Group, denials, form
from sitegen.book import Book
from sitegen.render import render_line
from sitegen.views.editions import standing
from sitegen.views.procedures import described
from sitegen.views.uncovered import uncovered
from sitegen.views.verdicts import verdict_names

ASSETS = "../assets/checker"
"""The scripts, seen from the page."""
MODULES = (
    *("address", "answers", "clearing", "client", "elements", "errors", "fields", "offers", "page", "press", "results"),
    *("said", "status", "steps", "tidy", "walk"),
)
"""Scripts of docs/assets/checker that the page asks for together, instead of one import after another."""


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """One of the pages that share the answers: its folder, the script that shows its report, what it is for.

    `district` and `procedure` are the words for no choice; without the first
    there is nothing to choose, without the second 新办 comes first; `every` are those for all districts. `steps`:
    one question at a time, as long as the person does not want all of them.
    """

    name: str
    view: str
    told: str
    district: str = ""
    procedure: str = ""
    every: str = ""
    steps: bool = False


CHECKER = AnswerPage("checker", "report", "看能不能办", steps=True)
DEADLINES = AnswerPage("deadlines", "deadlines", "算时限", "单位注册的区", "全部业务", "各区都看")
MATERIALS = AnswerPage("materials", "materials", "列材料", "单位注册的区")
PAGES = (CHECKER, DEADLINES, MATERIALS)


def checker_page(book: Book, bundle: Mapping[str, Any]) -> str:
    """Whether and since when a person meets the conditions; see `_page`."""
    return _page(CHECKER, book, bundle, form(book))


def deadlines_page(book: Book, bundle: Mapping[str, Any]) -> str:
    """By when each step has to be done; of all procedures unless one is chosen."""
    return _page(DEADLINES, book, bundle, form(book, asked_by_deadlines(book), first="permit"))


def materials_page(book: Book, bundle: Mapping[str, Any]) -> str:
    """What to bring to one procedure; 新办 unless another is chosen."""
    return _page(MATERIALS, book, bundle, form(book, asked_by_materials(book)))


def _page(page: AnswerPage, book: Book, bundle: Mapping[str, Any], groups: list[Group]) -> str:
    """The whole page below its title; `bundle` lists the runtime's files for the worker."""
    return render_line(
        "answers/page.html",
        page=page,
        others=[other for other in PAGES if other is not page],
        assets=ASSETS,
        modules=(*MODULES, page.view),
        bundle=as_json(bundle),
        names=as_json(names_for(book)),
        districts=_districts(book, page) if page.district else {},
        procedures=_procedures(book, page.procedure),
        groups=groups,
        denials=as_json(denials(book)),
        longest=LONGEST_LINK,
        too_long=TOO_LONG,
    )


def _districts(book: Book, page: AnswerPage) -> dict[str, str]:
    every = {"all": page.every} if page.every else {}
    return {"": page.district, **{row.id: row.name for row in book.covered}, **every}


def _procedures(book: Book, every: str) -> dict[str, str]:
    known = ["new", *(name for name in described(book) if name != "new")]
    return ({"": every} if every else {}) | {name: words.PROCEDURES[name] for name in known}


def as_json(value: Any) -> str:
    """JSON for an attribute, which the template escapes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def names_for(book: Book) -> dict[str, Any]:
    """What the report calls things, by id. Pages are addressed from the site's root."""
    return {
        "questions": {key: row.noun for key, row in book.questions.items()},
        "districts": {row.id: row.name for row in book.districts},
        "waived": words.WAIVED,
        "verdicts": verdict_names(),
        "needed": {key: {"mark": words.NEEDED_MARKS[key], "word": word} for key, word in words.NEEDED.items()},
        "missed": words.MISSED,
        "phones": {name: _phones(guide) for name, guide in book.guides.items()},
        "offices": {
            name: {"name": guide.office.name, "narrow": bool(guide.office.only_for)}
            for name, guide in book.guides.items()
            if guide.office
        },
        "uncovered": uncovered(book),
        "procedures": words.PROCEDURES,
        "moments": words.MOMENTS,
        "providers": words.PROVIDERS,
        "forms": words.FORMS,
        "stamps": words.STAMPS,
        "documents": {
            name: {"title": row.source.title, "said": _said(book, row), "page": f"sources/{name}/"}
            for name, row in book.documents.items()
        },
    }


def _said(book: Book, document: Source) -> str:
    """How old a document is, and that it may not hold any more, where nobody knows."""
    doubt = "" if document.source.standing == words.IN_FORCE else f"，{standing(book, document)}"
    return f"{document.source.age}{doubt}"


def _phones(guide: Guide) -> list[dict[str, str]]:
    """Whom to call in a district, and about what."""
    return [{"number": row.number, "told": row.for_} for row in guide.office.phones] if guide.office else []
