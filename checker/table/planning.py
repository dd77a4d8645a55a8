"""Who qualifies in which month of the coming year, as time alone brings it: the yearly demand is filed from that."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from checker.days.dates import month_of, month_text

MONTHS = 12


def planning(people: Sequence[Mapping[str, Any]], as_of: date) -> list[dict[str, Any]]:
    """For each district, the rows of those who qualify now, and in each of twelve months, that of `as_of` first."""
    districts = dict.fromkeys(person["district"] for person in people)
    months = [month_text(month_of(as_of) + ahead) for ahead in range(MONTHS)]
    return [_of([person for person in people if person["district"] == own], own, months) for own in districts]


def _of(people: Sequence[Mapping[str, Any]], district: str, months: Sequence[str]) -> dict[str, Any]:
    return {
        "district": district,
        "now": _rows(person for person in people if person["verdict"] == "met"),
        "months": [
            {"month": month, "rows": _rows(person for person in people if (person["earliest"] or "").startswith(month))}
            for month in months
        ],
    }


def _rows(people: Iterable[Mapping[str, Any]]) -> list[int]:
    return [person["row"] for person in people]
