"""The figures by which people are judged and days are counted, by the clause from which they come."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from policy.checks.clauses import cited
from policy.checks.labels import figures_of, units_of
from policy.model.conditions import Requirement
from policy.model.data import Data
from policy.model.limits import Limit
from policy.walk import rows_of


class Ruled(NamedTuple):
    """A figure in the units that rules are written in, and the name of what is judged or counted by it."""

    figure: Decimal
    label: str


Rules = Mapping[tuple[str, str], Mapping[str, list[Ruled]]]
"""By document and clause, then by kind of figure (`policy.checks.figures`)."""


def rules_of(data: Data) -> Rules:
    """Every figure of conditions, and the months and working days of time limits."""
    units = units_of(data)
    found: dict[tuple[str, str], dict[str, list[Ruled]]] = defaultdict(lambda: defaultdict(list))
    for path, row in rows_of(data):
        if isinstance(row, Requirement | Limit):
            for kind, figure in _figures(row, units):
                for clause in cited(path, row):
                    found[clause][kind].append(Ruled(figure, row.label))
    return found


def _figures(row: Requirement | Limit, units: Mapping[str, str]) -> Iterator[tuple[str, Decimal]]:
    if isinstance(row, Requirement):
        for kind, figure, place in figures_of(row, units):
            yield kind, figure
            if place[0] == "younger_than":  # of whom the year before is the last that counts
                yield kind, figure - 1
        return
    for step in (*(row.opens or ()), *row.due):
        if step.working_days:
            yield "工作日数", Decimal(abs(step.working_days))
        if step.months:
            yield "月数", Decimal(abs(step.months))
