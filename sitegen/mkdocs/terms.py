"""Words of the field lead to their explanation where a page first uses them."""

import re
from collections.abc import Mapping

from markupsafe import escape

from sitegen.book import Book

Terms = Mapping[str, str]
"""The address of every word's explanation, from the site's root."""

PAGE = "@/reference/glossary/"
OFF = 'data-terms="off"'
"""Stands in a page that explains words itself."""
_PARTS = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>", re.DOTALL)
_CLOSED = frozenset(
    {
        *("a", "abbr", "button", "caption", "code", "dt", "form", "h1", "h2", "h3", "h4", "label", "legend", "option"),
        *("pre", "script", "style", "summary", "template", "th"),
    }
)
"""What already leads somewhere, names something, or is no text for readers."""


def terms_of(book: Book) -> dict[str, str]:
    """The words to be explained, longest first, so that 延期注销 is not taken for another."""
    terms = sorted(book.data.glossary.terms, key=lambda row: -len(row.term))
    return {row.term: f"{PAGE}#{row.id}" for row in terms if not row.plain}


def explained(html: str, terms: Terms) -> str:
    """`html` with a link at the first place where a word stands in running text."""
    if not terms or OFF in html:
        return html
    left, made, closed, start = dict(terms), [], 0, 0
    for found in _PARTS.finditer(html):
        text = html[start : found.start()]
        made += [_linked(text, left) if not closed else text, found[0]]
        if found[2] and found[2].lower() in _CLOSED:
            closed += -1 if found[1] else 1
        start = found.end()
    return "".join([*made, html[start:]])


def _linked(text: str, left: dict[str, str]) -> str:
    """Text without tags; a word that it links is no longer `left`."""
    named = [term for term in left if term in text]
    if not named:
        return text
    pattern = "|".join(re.escape(term) for term in named)

    def link(found: re.Match[str]) -> str:
        href = left.pop(found[0], None)
        return f'<a class="g-term" href="{escape(href)}">{found[0]}</a>' if href else found[0]

    return re.sub(pattern, link, text)
