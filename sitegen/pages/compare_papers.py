"""Materials and time limits of all covered districts side by side, one table a procedure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker import words
from policy.model.documents import Guide
from sitegen.book import Book
from sitegen.render import render
from sitegen.views.absence import Told, limits_told, papers_told, way
from sitegen.views.cite import Cite, merged
from sitegen.views.limits import LimitView, limit_views
from sitegen.views.papers import PaperView, paper_groups


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: papers or time limits, and what else there is to say."""

    found: Sequence[PaperView] | Sequence[LimitView]
    told: list[Told]

    @property
    def cites(self) -> list[Cite]:
        """One citation for all of it."""
        return merged(cite for row in self.found for cite in row.cites)


@dataclass(frozen=True, slots=True)
class Column:
    """A district's head, and its cells from top to bottom."""

    name: str
    href: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One procedure across districts."""

    id: str
    name: str
    columns: list[Column]


def material_tables(book: Book) -> str:
    """What has to be handed in, procedure by procedure."""
    providers = list(words.PROVIDERS.values())
    return render("materials.html", tables=_tables(book, _papers), kind="材料", providers=providers)


def deadline_tables(book: Book) -> str:
    """What has to be done by when, procedure by procedure."""
    return render("deadlines.html", tables=_tables(book, _limits), kind="时限")


def _tables(book: Book, cells: Callable[[Book, Guide, str], list[Cell]]) -> list[Table]:
    """The procedures of which some guide has something to show."""
    tables = []
    for procedure, name in words.PROCEDURES.items():
        guides = [(row.name, book.guides[row.id]) for row in book.covered]
        columns = [Column(head, way(guide, procedure), cells(book, guide, procedure)) for head, guide in guides]
        if any(cell.found for column in columns for cell in column.cells):
            tables.append(Table(procedure, name, columns))
    return tables


def _papers(book: Book, guide: Guide, procedure: str) -> list[Cell]:
    """A cell for each party."""
    groups = paper_groups(book, guide, procedure) if procedure in guide.procedures else []
    found = {group.provider: group.papers for group in groups}
    return [
        Cell(found.get(party, []), papers_told(book, guide, procedure, party, full=party in found))
        for party in words.PROVIDERS
    ]


def _limits(book: Book, guide: Guide, procedure: str) -> list[Cell]:
    found = limit_views(book, guide, procedure) if procedure in guide.procedures else []
    return [Cell(found, limits_told(book, guide, procedure, full=bool(found)))]
