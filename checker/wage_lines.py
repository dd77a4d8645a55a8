"""The lines in yuan that a multiple of the average wage makes, with every base that may apply."""

from dataclasses import dataclass
from decimal import Decimal

from checker.amounts import plain, yuan
from checker.case import Case


@dataclass(frozen=True, slots=True)
class WageLine:
    """One possible monthly line: `monthly` yuan is `times` the average wage `base` of `base_year`.

    `cut` says that a guide prints the line with its decimals cut off.
    """

    base_year: int
    base: Decimal
    times: Decimal
    monthly: Decimal
    confirmed: bool
    cut: bool = False

    def told(self) -> str:
        """How the line comes about, in words."""
        doubt = "" if self.confirmed else "，待核实"
        printed = f"，指南印为每月 {plain(self.monthly)} 元" if self.cut else ""
        return f"{self.base_year} 年月平均工资 {yuan(self.base)} 的 {plain(self.times)} 倍{printed}{doubt}"


def filing_lines(case: Case, times: Decimal) -> list[WageLine]:
    """Lines for a filing on the case's day, highest first; empty where no wage was published yet.

    The figure that the guide prints for the year of filing wins. Else it is the
    last one published, with every candidate where that is not certain, and in
    guides that go by the year before last that one too. (contract, section 2)
    """
    printed = case.wage_rule.printed.get(case.day.year)
    if printed:
        exact = printed.base * times
        monthly = printed.lines.get(times, exact)
        return [WageLine(printed.base_year, printed.base, times, monthly, True, monthly != exact)]
    candidates = set(case.wages.last_published(case.known_on))
    if candidates and case.wage_rule.two_years_before:
        year = case.day.year - 2
        candidates.update(wage for wage in case.wages.rows if wage.year == year and wage.earliest <= case.known_on)
    lines = [WageLine(wage.year, wage.monthly, times, wage.monthly * times, wage.confirmed) for wage in candidates]
    return sorted(lines, key=lambda line: (line.monthly, line.base_year), reverse=True)


def year_lines(case: Case, income_year: int, times: Decimal) -> list[WageLine]:
    """Lines for one calendar year's income, against the wage of the year before it, highest first."""
    wages = case.wages.of_year(income_year - 1, case.known_on)
    lines = [WageLine(wage.year, wage.monthly, times, wage.monthly * times, wage.confirmed) for wage in wages]
    return sorted(lines, key=lambda line: line.monthly, reverse=True)
