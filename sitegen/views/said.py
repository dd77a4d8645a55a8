"""What each text says of a question or a word, with its clauses or with the reader's own look at what it leaves out."""

from dataclasses import dataclass

from policy.model.documents import Guide
from policy.model.faq import Said, Way
from sitegen.book import Book
from sitegen.views import links
from sitegen.views.cite import Cite, cited

OLD = "旧规"
"""What stands for the name of a document that is no guide of a district."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One text's words: whose, what, where; without citations it is a silence."""

    who: str
    text: str
    cites: list[Cite]
    href: str
    """The text's own page."""


def spoken(book: Book, said: Said) -> Spoken:
    """A line of an answer."""
    guide = isinstance(book.documents[said.of], Guide)
    who = book.short_name(said.of) if guide else OLD
    return Spoken(who, said.text, cited(book, said.of, said.clause or ()), links.source(said.of))


def address(way: Way) -> str:
    """Where to read on, from the site's root."""
    return f"@/{way.to}"
