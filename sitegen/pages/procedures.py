"""A page for each procedure across districts, and their index."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker import words
from policy.expand import stands_for
from policy.model.faq import Term
from sitegen.book import Book
from sitegen.pages.page import Page
from sitegen.render import render
from sitegen.views import links
from sitegen.views.absence import Told, filled
from sitegen.views.cite import Cite, cited
from sitegen.views.procedures import described, procedure_row


@dataclass(frozen=True, slots=True)
class Remark:
    """A fact about a procedure: who says it, what, where."""

    who: str
    title: str
    text: str
    cites: list[Cite]


def procedure_pages(book: Book) -> Iterator[Page]:
    """A page for each procedure that some guide describes, and their index."""
    for procedure in described(book):
        with_it = [row for row in book.covered if procedure in book.guides[row.id].procedures]
        rows = [(row, book.guides[row.id], procedure_row(book, book.guides[row.id], procedure)) for row in with_it]
        missing = [(row.name, _untold(book, row.id, procedure)) for row in book.covered if row not in with_it]
        facts = list(_facts(book, procedure)) or ([] if with_it else list(_old_facts(book, procedure)))
        view = {"rows": rows, "missing": missing, "facts": facts, "term": term_of(book, procedure)}
        body = render("procedure.md", name=words.PROCEDURES[procedure], **view)
        yield Page(f"procedures/{procedure}.md", words.PROCEDURES[procedure], body, boost=2)
    yield _index(book)


def term_of(book: Book, procedure: str) -> Term | None:
    """What a procedure is, and what people call it, where the glossary has it."""
    return next((term for term in book.data.glossary.terms if term.procedure == procedure), None)


def _untold(book: Book, district: str, procedure: str) -> list[Told]:
    """What a guide that does not describe a procedure says of it, or that it is silent."""
    return filled(book, book.guides[district], (f"procedure:{procedure}",), links.district(district), full=False)


def _facts(book: Book, procedure: str) -> Iterator[Remark]:
    for district in book.covered:
        guide = book.guides[district.id]
        for fact in guide.facts:
            if fact.procedure == procedure:
                yield Remark(district.name, fact.title, fact.text, cited(book, guide.id, fact.clause))


def _old_facts(book: Book, procedure: str) -> Iterator[Remark]:
    """What superseded texts tell, and what replaced it: shown only where no guide says a word."""
    for document in book.data.sources.values():
        for fact in document.facts:
            if fact.procedure == procedure:
                text = f"{fact.text} 现在：{fact.replaced_by or '请问窗口。'}"
                yield Remark("旧规，不要照办", fact.title, text, cited(book, document.id, fact.clause))


def _index(book: Book) -> Page:
    rows = []
    for procedure in described(book):
        districts = [
            (row.name, links.checklist(row.id, stands_for(book.guides[row.id], procedure)))
            for row in book.covered
            if procedure in book.guides[row.id].procedures
        ]
        untold = [_untold(book, row.id, procedure) for row in book.covered]
        silent = all(line.kind == "silent" for lines in untold for line in lines)
        also = term.also if (term := term_of(book, procedure)) else ()
        rows.append((words.PROCEDURES[procedure], links.procedure(procedure), also, districts, silent))
    return Page("procedures/index.md", "办事流程", render("procedures.md", rows=rows))
