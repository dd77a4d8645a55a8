"""The HR desk: a page to which a table of many people is brought."""

from sitegen.answers.page import ASSETS, as_json
from sitegen.book import Book
from sitegen.bundle.build import Bundle
from sitegen.render import render_line
from sitegen.views.verdicts import verdict_names

MODULES = ("choice", "entries", "judging", "kinds", "line", "mending", "page", "person", "places", "planning", "reader")
MORE = ("results", "saving", "table")
SHARED = ("address", "answers", "client", "elements", "fields", "status", "tidy")
"""Scripts of docs/assets/desk, and of docs/assets/checker, that the page asks for together."""


def desk_page(book: Book, bundle: Bundle) -> str:
    """The whole page below its title."""
    covered = {row.id: row.name for row in book.covered}
    return render_line(
        "answers/desk.html",
        assets=ASSETS,
        modules=[*(f"checker/{name}" for name in SHARED), *(f"desk/{name}" for name in (*MODULES, *MORE))],
        bundle=as_json(bundle.manifest()),
        late=as_json({"files": [bundle.late()]}),
        names=as_json(names_for(book)),
        districts={"": "各人单位注册的区", " ".join(covered): "有指南的区都看", **covered},
    )


def names_for(book: Book) -> dict[str, object]:
    """What the page calls things, by id; questions by noun and label, either of which may head a column."""
    return {
        "questions": {
            key: {"noun": row.noun, "label": row.label, "employer": book.policy.questions[key].of_employer}
            for key, row in book.questions.items()
        },
        "districts": {row.id: row.name for row in book.districts},
        "verdicts": verdict_names(),
    }
