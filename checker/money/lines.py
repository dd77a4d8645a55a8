"""The lines in yuan that a multiple of the average wage makes, with every base that may apply."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from checker.money.amounts import in_full, plain
from checker.money.wages import Wage, Wages

FEW = 512
"""Lines kept: one verdict asks for the same few many times over, as do the days that are tried for `earliest`."""


@dataclass(frozen=True, slots=True)
class PrintedWage:
    """What a guide prints for filings of one year: the base, and the multiples that it cuts."""

    filing_year: int
    base_year: int
    base: Decimal
    lines: tuple[tuple[Decimal, Decimal], ...]


@dataclass(frozen=True, slots=True)
class WageRule:
    """How a guide picks its base wage: figures printed by year of filing, and what else may be one.

    `two_years_before` makes the wage of the year before last a candidate, and
    `last_printed_lasts` the last printed figure in the year after it.
    """

    printed: tuple[PrintedWage, ...] = ()
    two_years_before: bool = False
    last_printed_lasts: bool = False

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "WageRule":
        """Build from a leaf of the compiled policy."""
        printed = (
            PrintedWage(
                int(year),
                entry["base_year"],
                Decimal(entry["base"]),
                tuple((Decimal(times), Decimal(line)) for times, line in entry["lines"].items()),
            )
            for year, entry in row["printed"].items()
        )
        return cls(tuple(printed), row["two_years_before"], row["last_printed_lasts"])

    def last_change(self, wages: Wages) -> int:
        """The last year of filing that may have other lines than the year before it."""
        return max([wages.rows[-1].year + 3, *(row.filing_year + 2 for row in self.printed)])


@dataclass(frozen=True, slots=True)
class WageLine:
    """One possible monthly line: `monthly` yuan is `times` the average wage `base` of `base_year`.

    `cut` says that a guide prints the line with its decimals cut off, `overdue`
    names the year whose wage ought to be out and is not in the table.
    """

    base_year: int
    base: Decimal
    times: Decimal
    monthly: Decimal
    confirmed: bool
    cut: bool = False
    overdue: int | None = None

    @property
    def warning(self) -> str:
        """That the table is behind, in words, at the end of a reason; empty where it is not."""
        late = f"；{self.overdue} 年平均工资应已公布，这里还没有收录，按旧数达到的也要由窗口认定"
        return late if self.overdue else ""

    def told(self) -> str:
        """How the line comes about, in words."""
        doubt = "" if self.confirmed else "（待核实）"
        printed = f"（指南印的是每月 {plain(self.monthly)} 元）" if self.cut else ""
        return f"{self.base_year} 年月平均工资 {in_full(self.base)}{doubt}的 {plain(self.times)} 倍{printed}"


@lru_cache(FEW)
def filing_lines(rule: WageRule, wages: Wages, year: int, known_on: date, times: Decimal) -> tuple[WageLine, ...]:
    """Lines for a filing in `year`, highest first, by the wages known on a day; empty where none was published yet.

    The figure that the guide prints for the year of filing wins. Else it is the
    last one published, with every candidate where that is not certain, and in
    guides that go by the year before last that one too. A table that lacks the
    wage of more than one year gives none. (contract, section 2)
    """
    printed = {row.filing_year: row for row in rule.printed}
    if year in printed:
        return (_printed_line(printed[year], times),)
    overdue = wages.overdue(known_on)
    if overdue and overdue < known_on.year - 1:
        return ()
    candidates = set(wages.last_published(known_on))
    if candidates and rule.two_years_before:
        candidates.update(wage for wage in wages.rows if wage.year == year - 2 and wage.earliest <= known_on)
    lines = {line.base_year: line for line in _lines(candidates, times)}
    if rule.last_printed_lasts and year - 1 in printed:
        last = _printed_line(printed[year - 1], times)
        lines.setdefault(last.base_year, last)
    return _highest_first(replace(line, overdue=overdue) for line in lines.values())


def no_line(wages: Wages, known_on: date) -> str:
    """Why there is no line for a filing, in words."""
    overdue = wages.overdue(known_on)
    lacking = f"{overdue} 年起的平均工资还没有收录" if overdue else f"{known_on} 之前没有收录平均工资"
    return f"{lacking}，无法计算收入线"


def _printed_line(printed: PrintedWage, times: Decimal) -> WageLine:
    exact = printed.base * times
    monthly = dict(printed.lines).get(times, exact)
    return WageLine(printed.base_year, printed.base, times, monthly, True, monthly != exact)


@lru_cache(FEW)
def year_lines(wages: Wages, income_year: int, known_on: date, times: Decimal) -> tuple[WageLine, ...]:
    """Lines for one calendar year's income, against the wage of the year before it, highest first."""
    return _lines(wages.of_year(income_year - 1, known_on), times)


def _lines(wages: Iterable[Wage], times: Decimal) -> tuple[WageLine, ...]:
    lines = [WageLine(wage.year, wage.monthly, times, wage.monthly * times, wage.confirmed) for wage in wages]
    return _highest_first(lines)


def _highest_first(lines: Iterable[WageLine]) -> tuple[WageLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.monthly, line.base_year), reverse=True))
