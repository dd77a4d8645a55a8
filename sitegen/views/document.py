"""What readers should know about a document: what it is, how old, where to find it."""

from dataclasses import dataclass

from policy.model.documents import Source
from policy.model.entries import Basis, Document
from sitegen.book import Book
from sitegen.views import links
from sitegen.views.cite import Citations
from sitegen.views.editions import Term, standing, term_among


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document for templates: what data says of it, its page, its standing in words, its term among editions."""

    id: str
    about: Document
    href: str
    standing: str
    term: Term | None
    basis: tuple[Basis, ...]
    clauses: int
    of: Citations


def document_view(book: Book, document: Source) -> DocumentView:
    """A document for templates."""
    return DocumentView(
        id=document.id,
        about=document.source,
        href=links.source(document.id),
        standing=standing(book, document),
        term=term_among(book, document),
        basis=document.basis,
        clauses=len(document.clauses),
        of=Citations(book, document.id),
    )
