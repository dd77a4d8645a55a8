"""The Markdown extension for every page: links from the site's root, and the foot.

Works in whatever renders with Python-Markdown. What it has to know of a page
stands in the page itself, in a comment that `Mark` writes and reads.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from sitegen.book import Book
from sitegen.mkdocs.terms import Terms, explained, terms_of
from sitegen.render import render
from sitegen.views import links

NAME = __name__
"""What Python-Markdown calls the extension."""

_MARK = re.compile(r"<!--page depth=(\d+) checked=(\d{4}-\d{2}-\d{2})-->")
FIRST, LAST = 200, -10
"""Places among Python-Markdown's own steps: before it sets raw HTML aside, and after all else."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`depth` counts the folders between a page and the site's root; `checked` is the day for its foot."""

    depth: int
    checked: date

    def __str__(self) -> str:
        return f"<!--page depth={self.depth} checked={self.checked}-->"


def settings(extra: Mapping[str, Any], book: Book) -> dict[str, Any]:
    """The extension's settings, from ``extra`` in mkdocs.yml and from data."""
    return {"report_url": extra.get("report_url") or "", "terms": terms_of(book)}


class _Read(Preprocessor):
    """Takes the page's mark out of its text and keeps it."""

    mark: Mark | None = None

    def run(self, lines: list[str]) -> list[str]:
        self.mark, kept = None, []
        for line in lines:
            found = _MARK.fullmatch(line.strip())
            if found:
                self.mark = Mark(int(found[1]), date.fromisoformat(found[2]))
            else:
                kept.append(line)
        return kept


class _Foot(Treeprocessor):
    """Adds the foot to a page that has a mark."""

    def __init__(self, md: Markdown, read: _Read, report_url: str) -> None:
        super().__init__(md)
        self.read, self.report_url = read, report_url

    def run(self, root: Element) -> None:
        if self.read.mark:
            foot = render("foot.html", day=self.read.mark.checked, report_url=self.report_url)
            SubElement(root, "p").text = self.md.htmlStash.store(foot)  # raw HTML, put back when all is done


class _Links(Postprocessor):
    """Links words to their explanation and makes links relative, on a page that has a mark."""

    def __init__(self, md: Markdown, read: _Read, terms: Terms) -> None:
        super().__init__(md)
        self.read, self.terms = read, terms

    def run(self, text: str) -> str:
        mark = self.read.mark
        return links.made_relative(explained(text, self.terms), mark.depth) if mark else text


class PageExtension(Extension):
    """`report_url`: where readers report mistakes, empty where there is no such place; `terms`: words to explain."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"report_url": ["", "where readers report mistakes"], "terms": [{}, "words to explain"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name for it
        """Called by Python-Markdown."""
        read = _Read(md)
        md.preprocessors.register(read, "page-mark", FIRST)
        md.treeprocessors.register(_Foot(md, read, str(self.getConfig("report_url"))), "page-foot", LAST)
        md.postprocessors.register(_Links(md, read, self.getConfig("terms")), "page-links", LAST)


def makeExtension(**settings: Any) -> PageExtension:  # noqa: N802 - Python-Markdown's name for it
    """Called by Python-Markdown."""
    return PageExtension(**settings)
