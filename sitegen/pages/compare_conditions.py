"""Conditions of all covered districts side by side: one row a question, one row a route."""

from collections.abc import Iterable
from typing import Any

from sitegen.book import Book, Row
from sitegen.render import render
from sitegen.views import links
from sitegen.views.conditions import Block, blocks, routes, shown

DEPTH, ROUTE_DEPTH = 1, 2
"""Levels that a cell shows; labels name the figures of what lies below, and the district's page has all of it."""


def condition_table(book: Book) -> str:
    """Three tables: the employer's side, what binds applicants, and the routes."""
    employer = _rows(book, "employer", _questions(book, "employer"))
    applicant = _rows(book, "applicant", _questions(book, "applicant"))
    columns = [{"name": "条件", "href": "", "note": ""}, *_columns(book)]
    return render("conditions.html", columns=columns, employer=employer, applicant=applicant, routes=_route_rows(book))


def condition_rules(book: Book) -> str:
    """The same rules for people whose browser cannot run the checker."""
    return f'<div id="rules">\n{condition_table(book)}\n</div>'


def _columns(book: Book) -> list[dict[str, str]]:
    return [
        {
            "name": row["name"],
            "href": links.district(row["id"]),
            "note": f"{book.guides[row['id']]['source']['year']} 年文本",
        }
        for row in book.covered
    ]


def _blocks(guide: Row, side: str) -> list[Block]:
    return list(blocks(guide["conditions"][side]))


def _questions(book: Book, side: str) -> list[str]:
    """What some guide asks of everybody on this side, in the order of the questions."""
    asked = {block.question for guide in book.guides.values() for block in _blocks(guide, side) if not block.inside}
    return [question for question in book.questions if question in asked]


def _rows(book: Book, side: str, questions: Iterable[str]) -> list[dict[str, Any]]:
    found = {district["id"]: _blocks(book.guides[district["id"]], side) for district in book.covered}
    return [
        {
            "name": book.questions[question]["noun"],
            "cells": [_cell(book, district["id"], question, found[district["id"]]) for district in book.covered],
        }
        for question in questions
    ]


def _cell(book: Book, district: str, question: str, found: list[Block]) -> list[dict[str, Any]]:
    """Requirements about a question; equal ones of several routes are told once."""
    merged: list[tuple[list[str], Row]] = []
    for block in found:
        if block.question != question:
            continue
        same = next((numbers for numbers, node in merged if _bare(node) == _bare(block.node)), None)
        if same is None:
            merged.append((list(block.scope), block.node))
        else:
            same += block.scope
    own = book.guides[district]["id"]
    return [{"scope": "、".join(numbers), "node": shown(book, own, node, DEPTH)} for numbers, node in merged]


def _bare(node: Row) -> Any:
    """A node without its citations, so that the same words in two routes count as equal."""
    if isinstance(node, dict):
        return {key: _bare(value) for key, value in node.items() if key not in ("clause", "route")}
    return [_bare(part) for part in node] if isinstance(node, list) else node


def _route_rows(book: Book) -> list[dict[str, Any]]:
    by_district = {
        district: {
            route["route"]: shown(book, guide["id"], {**route, "route": None}, ROUTE_DEPTH)
            for route in routes(guide["conditions"]["applicant"])
        }
        for district, guide in book.guides.items()
    }
    numbers = sorted(
        {number for found in by_district.values() for number in found}, key=lambda number: (len(number), number)
    )
    return [
        {
            "name": f"第 {number} 条",
            "cells": [
                [{"scope": "", "node": by_district[row["id"]][number]}] if number in by_district[row["id"]] else []
                for row in book.covered
            ],
        }
        for number in numbers
    ]
