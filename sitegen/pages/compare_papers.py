"""Materials and time limits of all covered districts side by side, one table a procedure."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.render import render
from sitegen.views import links, words
from sitegen.views.limits import limit_views
from sitegen.views.papers import paper_groups
from sitegen.views.procedures import folded_into


def material_tables(book: Book) -> str:
    """What has to be handed in, procedure by procedure."""
    return render("materials.html", tables=_tables(book, _papers), kind="材料")


def deadline_tables(book: Book) -> str:
    """What has to be done by when, procedure by procedure."""
    return render("deadlines.html", tables=_tables(book, _limits), kind="时限")


def _tables(book: Book, cell: Any) -> list[dict[str, Any]]:
    tables = []
    for procedure, name in words.PROCEDURES.items():
        columns = [
            {
                "name": row["name"],
                "href": _href(book, row["id"], procedure),
                "cells": cell(book, book.guides[row["id"]], procedure),
            }
            for row in book.covered
        ]
        if any(column["cells"] for column in columns):
            tables.append({"id": procedure, "name": name, "columns": columns})
    return tables


def _href(book: Book, district: str, procedure: str) -> str:
    guide = book.guides[district]
    if procedure in guide.get("procedures", {}):
        return links.checklist(district, folded_into(guide, procedure))
    return links.district(district)


def _papers(book: Book, guide: Row, procedure: str) -> list[dict[str, Any]]:
    return paper_groups(book, guide, procedure)


def _limits(book: Book, guide: Row, procedure: str) -> list[dict[str, Any]]:
    return limit_views(book, guide, procedure)
