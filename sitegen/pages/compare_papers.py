"""Materials and time limits of all covered districts side by side, one table a procedure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker import words
from policy.expand import stands_for
from policy.model.documents import Guide
from sitegen.book import Book
from sitegen.render import render
from sitegen.views import links
from sitegen.views.limits import LimitView, limit_views
from sitegen.views.papers import PaperGroup, paper_groups

Cells = Sequence[PaperGroup] | Sequence[LimitView]


@dataclass(frozen=True, slots=True)
class Filled:
    """A district's column with what stands in it."""

    name: str
    href: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Table:
    """One procedure across districts."""

    id: str
    name: str
    columns: list[Filled]


def material_tables(book: Book) -> str:
    """What has to be handed in, procedure by procedure."""
    return render("materials.html", tables=_tables(book, paper_groups), kind="材料", providers=words.PROVIDERS.values())


def deadline_tables(book: Book) -> str:
    """What has to be done by when, procedure by procedure."""
    return render("deadlines.html", tables=_tables(book, limit_views), kind="时限")


def _tables(book: Book, cells: Callable[[Book, Guide, str], Cells]) -> list[Table]:
    tables = []
    for procedure, name in words.PROCEDURES.items():
        columns = [_column(book, row.id, row.name, procedure, cells) for row in book.covered]
        if any(column.cells for column in columns):
            tables.append(Table(procedure, name, columns))
    return tables


def _column(book: Book, district: str, name: str, procedure: str, cells: Callable[[Book, Guide, str], Cells]) -> Filled:
    guide = book.guides[district]
    if procedure not in guide.procedures:
        return Filled(name, links.district(district), ())
    return Filled(name, links.checklist(district, stands_for(guide, procedure)), cells(book, guide, procedure))
