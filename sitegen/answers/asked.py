"""Which questions matter for the verdict, for time limits and for materials."""

from collections.abc import Iterable, Iterator
from typing import Any

from policy.walk import walk
from sitegen.book import Book
from sitegen.views.conditions import routes

ALWAYS = frozenset({"as_of", "employer_district"})
OF_AGE = {"children": {"children"}, None: {"birth_date", "sex", "female_retirement_track"}}
"""Questions behind a milestone: a child's birthday, or the applicant's retirement age."""


def asked_by_conditions(book: Book) -> frozenset[str]:
    """The questions that some guide's conditions depend on, whichever edition."""
    return ALWAYS.union(_keys(guide.conditions for guide in book.data.guides.values()))


def asked_by_deadlines(book: Book) -> frozenset[str]:
    """The questions that time limits start from or depend on."""
    limits = [limit for guide in book.guides.values() for limit in guide.deadlines]
    ages = [OF_AGE[limit.milestone.of] for limit in limits if limit.milestone]
    return ALWAYS.union(_keys(limits), *ages)


def asked_by_materials(book: Book) -> frozenset[str]:
    """The questions that papers depend on, by themselves or through the applicant's route."""
    papers = [tuple(guide.materials.values()) for guide in book.guides.values()]
    ways = [tuple(routes(guide.conditions.applicant)) for guide in book.guides.values()]
    return ALWAYS.union({"children"}, _keys(papers), _keys(ways))


def _keys(values: Iterable[Any]) -> Iterator[str]:
    """Questions named anywhere inside: by a condition, as the event of a limit, as the date of a paper."""
    for _, row in walk(tuple(values), ()):
        yield from (key for name in ("question", "event") if (key := getattr(row, name, None)))
