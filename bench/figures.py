"""What is measured, side by side, and whether the aim is reached."""

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

RUNS = int(os.environ.get("BENCH_RUNS", "5"))
"""Measurements behind each median."""


@dataclass(frozen=True)
class Figure:
    """One line of the report; `aim` is the most that `value` should be."""

    name: str
    value: float
    unit: str = ""
    aim: float | None = None
    remark: str = ""

    def __str__(self) -> str:
        reached = "" if self.aim is None else f"  aim {self.aim:g}: {'reached' if self.value <= self.aim else 'MISSED'}"
        remark = f"  ({self.remark})" if self.remark else ""
        return f"  {self.name:<52}{self.value:>12,.2f} {self.unit:<3}{reached}{remark}"


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def ratio(name: str, ours: Sequence[float], other: Sequence[float], aim: float, unit: str = "ms") -> Figure:
    """Medians against each other, with both shown."""
    mine, theirs = median(ours), median(other)
    return Figure(name, mine / theirs, "x", aim, f"{mine:,.0f} {unit} against {theirs:,.0f} {unit}")


def show(title: str, figures: Sequence[Figure]) -> None:
    """Print a part of the report."""
    print(f"\n{title}", *figures, sep="\n", flush=True)
