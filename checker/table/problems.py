"""What cannot be read of a table, where it stands, and how to mend it."""

from dataclasses import dataclass
from typing import Any

from checker.table.columns import Column, letters
from checker.table.plain import Cell, as_text


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that cannot be read: the sheet's row, the column, what stands there, and how to mend it."""

    row: int
    column: str
    value: str
    expected: str
    header: str
    cell: str

    @classmethod
    def at(cls, row: int, column: Column, value: Cell, expected: str) -> "Problem":
        """A problem with one cell."""
        place = f"{letters(column.place)}{row}"
        return cls(row, column.name, as_text(value), expected, column.header, place)

    def as_row(self) -> dict[str, Any]:
        """As the contract has it (section 6), with the header as it is written and the cell's place."""
        return {name: getattr(self, name) for name in ("row", "column", "value", "expected", "header", "cell")}
