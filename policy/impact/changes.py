"""One change of what people get, and how the changes of many people are gathered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from checker.money.amounts import shortest
from policy.impact.people import Person

BY_PERSON = ("deadline", "material")


@dataclass(frozen=True)
class Change:
    """What became different: `what` is verdict, threshold, deadline, material or text, `cause` names the entries.

    `district` is None for what goes for the whole city.
    """

    district: str | None
    what: str
    cause: tuple[str, ...]
    before: str | None
    after: str | None

    @property
    def alike(self) -> tuple[object, ...]:
        """What changes of one row have in common. Days and papers differ from person to person, verdicts do not."""
        own = (self.before, self.after) if self.what not in BY_PERSON else ()
        return (self.district, self.what, self.cause, *own)


Touched = tuple[Change, Person | None]
"""A change, and one whom it touches; None where it is the same for everybody."""


def gathered(touched: Iterable[Touched]) -> list[dict[str, Any]]:
    """A row for each change: how many it touches, the first of them, and what becomes of that one."""
    alike: dict[tuple[object, ...], list[Touched]] = {}
    for change, person in touched:
        alike.setdefault(change.alike, []).append((change, person))
    return [_row(rows) for rows in alike.values()]


def _row(rows: list[Touched]) -> dict[str, Any]:
    change, example = rows[0]
    return {
        "district": change.district,
        "what": change.what,
        "count": len(rows),
        "cause": list(change.cause),
        "before": change.before,
        "after": change.after,
        "example": plain_profile(example.profile) if example else None,
    }


def plain_profile(profile: Mapping[str, Any]) -> dict[str, Any]:
    """A profile as JSON, numbers in their shortest form."""
    return {key: _plain(value) for key, value in profile.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return shortest(value)
    return {key: _plain(part) for key, part in value.items()} if isinstance(value, Mapping) else value


def paired(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> Iterator[tuple[Any, Any, Any]]:
    """Keys of both with what stands under each, where that differs; None where there is nothing."""
    for key in {**old, **new}:
        if old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key)
