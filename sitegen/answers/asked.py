"""Which questions matter for time limits and for materials."""

from collections.abc import Iterator, Mapping
from typing import Any

from sitegen.book import Book
from sitegen.views.conditions import routes

ALWAYS = frozenset({"as_of", "employer_district"})
OF_AGE = {"children": {"children"}, None: {"birth_date", "sex", "female_retirement_track"}}
"""Questions behind a milestone: a child's birthday, or the applicant's retirement age."""


def asked_by_deadlines(book: Book) -> frozenset[str]:
    """The questions that time limits start from or depend on."""
    limits = [limit for guide in book.guides.values() for limit in guide.get("deadlines", [])]
    ages = [OF_AGE[limit["milestone"].get("of")] for limit in limits if "milestone" in limit]
    return ALWAYS.union(_keys(limits), *ages)


def asked_by_materials(book: Book) -> frozenset[str]:
    """The questions that papers depend on, by themselves or through the applicant's route."""
    papers = [guide.get("materials", {}) for guide in book.guides.values()]
    ways = [node for guide in book.guides.values() for node in routes(guide["conditions"]["applicant"])]
    return ALWAYS.union({"children"}, _keys(papers), _keys(ways))


def _keys(part: Any) -> Iterator[str]:
    """Questions named anywhere inside, as a condition or as the event of a limit."""
    if isinstance(part, Mapping):
        yield from (part[name] for name in ("question", "event") if isinstance(part.get(name), str))
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _keys(inner)
