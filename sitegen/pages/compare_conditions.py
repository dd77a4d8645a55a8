"""Conditions of all covered districts side by side: one row a question, one row a route."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from policy.model.conditions import Requirement
from sitegen.book import Book
from sitegen.pages.columns import Column, district_columns
from sitegen.render import render
from sitegen.views import links
from sitegen.views.absence import Told, filled
from sitegen.views.conditions import Block, ConditionView, blocks, routes, shown

DEPTH, ROUTE_DEPTH = 1, 2
"""Levels that a cell shows; labels name the figures of what lies below, and the district's page has all of it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One requirement in a cell; `scope` names the routes that it belongs to, if not all."""

    scope: str
    node: ConditionView


@dataclass(frozen=True, slots=True)
class Cell:
    """What a district requires, and what else there is to say of it."""

    items: list[Item]
    told: list[Told]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a comparison: what it is about, and a cell for each district."""

    name: str
    cells: list[Cell]


def condition_table(book: Book) -> str:
    """Three tables: the employer's side, what binds applicants, and the routes."""
    columns = [Column("条件", ""), *district_columns(book)]
    employer, applicant = (_rows(book, side, _questions(book, side)) for side in ("employer", "applicant"))
    return render("conditions.html", columns=columns, employer=employer, applicant=applicant, routes=_route_rows(book))


def condition_rules(book: Book) -> str:
    """The same rules for people whose browser cannot run the checker."""
    return f'<div id="rules">\n{condition_table(book)}\n</div>'


def _blocks(book: Book, district: str, side: str) -> list[Block]:
    return list(blocks(getattr(book.guides[district].conditions, side)))


def _questions(book: Book, side: str) -> list[str]:
    """What some guide asks of everybody on this side, in the order of the questions."""
    asked = {block.question for district in book.guides for block in _blocks(book, district, side) if not block.inside}
    return [question for question in book.questions if question in asked]


def _rows(book: Book, side: str, questions: Iterable[str]) -> list[Line]:
    found = {district.id: _blocks(book, district.id, side) for district in book.covered}
    return [
        Line(
            book.questions[question].noun,
            [_cell(book, district.id, side, question, found[district.id]) for district in book.covered],
        )
        for question in questions
    ]


def _cell(book: Book, district: str, side: str, question: str, found: list[Block]) -> Cell:
    """Requirements about a question, equal ones of several routes told once, and what else the text says of it."""
    merged: list[tuple[list[str], Requirement]] = []
    for block in found:
        if block.question != question:
            continue
        same = next((numbers for numbers, node in merged if _bare(node) == _bare(block.node)), None)
        if same is None:
            merged.append((list(block.scope), block.node))
        else:
            same += block.scope
    guide = book.guides[district]
    items = [Item("、".join(numbers), shown(book, guide.id, node, DEPTH)) for numbers, node in merged]
    href = f"{links.district(district)}#{side}"
    return Cell(items, filled(book, guide, (f"question:{question}",), href, full=bool(items)))


def _bare(node: Requirement) -> Any:
    """A node without its citations, so that the same words in two routes count as equal."""
    return _without(node.given())


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without(part) for key, part in value.items() if key not in ("clause", "route")}
    return [_without(part) for part in value] if isinstance(value, list | tuple) else value


def _route_rows(book: Book) -> list[Line]:
    by_district = {
        district: {
            str(route.route): shown(book, guide.id, route.model_copy(update={"route": None}), ROUTE_DEPTH)
            for route in routes(guide.conditions.applicant)
        }
        for district, guide in book.guides.items()
    }
    numbers = {number for found in by_district.values() for number in found}
    return [
        Line(
            f"第 {number} 条",
            [_route_cell(book, row.id, number, by_district[row.id].get(number)) for row in book.covered],
        )
        for number in sorted(numbers, key=lambda number: (len(number), number))
    ]


def _route_cell(book: Book, district: str, number: str, view: ConditionView | None) -> Cell:
    items = [Item("", view)] if view else []
    href = f"{links.district(district)}#routes"
    return Cell(items, filled(book, book.guides[district], (f"route:{number}",), href, full=bool(items)))
