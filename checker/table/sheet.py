"""The rows of a table file, whatever its kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.table.people import Row
from checker.table.problems import Problem

MEGABYTE = 1024 * 1024
Known = Callable[[Row], int]
"""How many columns of a row are known by name."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows as they stand, the header first; what the reader should know; lines that are no rows at all."""

    rows: Sequence[Row]
    notes: Sequence[str] = ()
    problems: Sequence[Problem] = ()
