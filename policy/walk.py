"""Every row of data/ with its path, however deep it stands."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from policy.model.base import Row, spelled
from policy.model.data import FILES, FOLDERS, Data
from policy.problems import Path


def walk(value: Any, path: Path) -> Iterator[tuple[Path, Row]]:
    """The rows in a value, outer ones first, each with its path as data spells it."""
    if isinstance(value, Row):
        yield path, value
        for key, name in spelled(type(value)).items():
            yield from walk(getattr(value, name), (*path, key))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from walk(part, (*path, key))
    elif isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from walk(part, (*path, place))


@lru_cache(maxsize=2)
def rows_of(data: Data) -> tuple[tuple[Path, Row], ...]:
    """Every row of all files and documents; walked once, though many checks look at it."""
    return tuple(row for kind in (*FILES, *FOLDERS) for row in walk(getattr(data, kind), (kind,)))


def lists_of(data: Data) -> Iterator[tuple[Path, tuple[Any, ...]]]:
    """Every list in a row, with its path."""
    for path, row in rows_of(data):
        for key, name in spelled(type(row)).items():
            value = getattr(row, name)
            tables = value.items() if isinstance(value, Mapping) else ((None, value),)
            for part, inner in tables:
                if isinstance(inner, tuple):
                    yield ((*path, key) if part is None else (*path, key, part)), inner


def texts_of(row: Row) -> Iterator[tuple[str, str]]:
    """The texts of a row itself, by key."""
    for key, name in spelled(type(row)).items():
        value = getattr(row, name)
        if isinstance(value, str):
            yield key, value
