"""Every row of data/ with its path, however deep it stands."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import NoneType
from typing import Any

from policy.model.base import Row, spelled
from policy.model.data import FILES, FOLDERS, Data
from policy.problems import Path

PLAIN = (str, int, Decimal, date, NoneType)
"""What holds no row; most of what there is, and so told by its type before it is looked into."""


def walk(value: Any, path: Path) -> Iterator[tuple[Path, Row]]:
    """The rows in a value, outer ones first, each with its path as data spells it."""
    if isinstance(value, Row):
        yield path, value
    for key, part in _parts(value):
        if not isinstance(part, PLAIN):
            yield from walk(part, (*path, key))


def _parts(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, Row):
        return [(key, getattr(value, name)) for key, name in spelled(type(value)).items()]
    return ()


@lru_cache(maxsize=2)
def rows_of(data: Data) -> tuple[tuple[Path, Row], ...]:
    """Every row of all files and documents; walked once, though many checks look at it."""
    return tuple(row for kind in (*FILES, *FOLDERS) for row in walk(getattr(data, kind), (kind,)))


def lists_of(data: Data) -> Iterator[tuple[Path, tuple[Any, ...]]]:
    """Every list in a row, with its path."""
    for path, row in rows_of(data):
        for key, name in spelled(type(row)).items():
            value = getattr(row, name)
            if isinstance(value, tuple):
                yield (*path, key), value
            elif isinstance(value, dict):
                yield from (((*path, key, part), inner) for part, inner in value.items() if isinstance(inner, tuple))


def texts_of(row: Row) -> Iterator[tuple[str, str]]:
    """The texts of a row itself, by key."""
    for key, name in spelled(type(row)).items():
        value = getattr(row, name)
        if isinstance(value, str):
            yield key, value
