"""A printable page for each procedure of a district."""

from collections.abc import Iterator

from checker import words
from policy.expand import folded_into, general_of, notes_of
from policy.model.documents import District, Guide
from sitegen.book import Book
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links
from sitegen.views.cite import Citations
from sitegen.views.editions import standing, term
from sitegen.views.limits import limit_views
from sitegen.views.papers import paper_groups
from sitegen.views.procedures import name_of, procedures_of
from sitegen.views.tools import tools


def checklist_pages(book: Book, district: District, guide: Guide) -> Iterator[Page]:
    """A printable page for each procedure of a district."""
    for procedure in procedures_of(guide):
        process = guide.procedures[procedure]
        if process.same_as:
            continue
        title = f"{district.name}{name_of(procedure, process)}"
        folded = [name_of(other, guide.procedures[other]) for other in folded_into(guide, procedure)]
        body = render(
            "checklist.md",
            title=title,
            district=district,
            href=links.district(district.id),
            across=links.procedure(procedure),
            common=words.PROCEDURES[procedure],
            age=guide.source.age,
            standing=standing(book, guide),
            term=term(book, guide),
            process=process,
            folded=folded,
            tools=tools(guide, procedure),
            limits=limit_views(book, guide, procedure),
            groups=paper_groups(book, guide, procedure),
            general=general_of(guide, procedure),
            notes=notes_of(guide, procedure),
            office=guide.office,
            borrowed=words.FROM_THE_LIST,
            actors=words.WHO_ACTS,
            of=Citations(book, guide.id),
        )
        yield Page(f"districts/{district.id}/{procedure}.md", title, body, guide.source.checked_on)
