"""What an entry of data/ is called where clauses are listed, and what it says."""

from typing import Any

from checker import words
from policy.expand import papers_of
from policy.model.documents import Source
from policy.model.limits import Limit
from policy.model.papers import PaperReference
from sitegen.book import Book
from sitegen.views.limits import rule_words

NAMING = ("name", "title", "label", "text", "note", "number", "address", "days")
"""Where a row says what it is, by preference."""
SAYING = ("requirement", "summary", "text", "use", "note", "for_")
"""Where a row says what it is about, by preference."""


def label_of(document: Source, path: tuple[str, ...], row: Any) -> str:
    """What a row is called: by itself, by its procedure, or by the papers that it takes from another list."""
    if path[0] == "procedures" and len(path) == 2:
        return words.PROCEDURES[path[1]]
    if isinstance(row, PaperReference):
        return _borrowed(document, row)
    return str(next((value for name in NAMING if (value := getattr(row, name, None))), path[-1]))


def _borrowed(document: Source, row: PaperReference) -> str:
    taken = [paper.name for paper in papers_of(document, row.items_of) if row.only is None or paper.id in row.only]
    case = f"{row.in_case}的，" if row.in_case else ""
    some = f"等 {len(taken)} 样" if len(taken) > 1 else ""
    return f"{case}照{words.PROCEDURES[row.items_of]}的材料准备：{taken[0]}{some}"


def text_of(book: Book, row: Any, label: str) -> str:
    """How a time limit is counted; of others the first sentences that are not the label."""
    if isinstance(row, Limit):
        return rule_words(book, row)
    told = (str(value) for name in SAYING if (value := getattr(row, name, None)))
    return next((value for value in told if value != label), "")
