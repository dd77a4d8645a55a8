"""The income of each of the last calendar years against a multiple of the average wage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from checker.days.retirement import Retirement
from checker.money.amounts import yuan
from checker.money.lines import WageLine, year_lines
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule, Timeless
from checker.verdict.rules.income import between
from checker.verdict.rules.years import amount_in, new_years
from checker.verdict.truth import UNKNOWN, Truth, all_of, certain


@dataclass(frozen=True, slots=True)
class YearlyWage(Timeless):
    """`yearly_wage`: every one of the last years is above (or on, if `inclusive`) the line.

    Each year is held against the average wage of the year before it, twelve
    months of it; a year whose wage is not in the table leaves all unknown.
    """

    question: str
    years: int
    times: Decimal
    inclusive: bool

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "YearlyWage":
        """Read ``{question, yearly_wage: {years, times, line}}``."""
        spec = leaf["yearly_wage"]
        return cls(leaf["question"], spec["years"], Decimal(str(spec["times"])), spec["line"] == "inclusive")

    def income_years(self, case: Case) -> range:
        """The calendar years measured, oldest first."""
        return range(case.day.year - self.years, case.day.year)

    def _known_lines(self, case: Case) -> bool:
        return all(year_lines(case, year, self.times) for year in self.income_years(case))

    def truth(self, case: Case) -> Truth:
        answer, years = case.answers.get(self.question), self.income_years(case)
        lines = [year_lines(case, year, self.times) for year in years]
        if not all(lines):
            return UNKNOWN
        return all_of(self._year_truth(amount_in(answer, year), of) for year, of in zip(years, lines, strict=True))

    def _year_truth(self, income: Decimal | None, lines: Sequence[WageLine]) -> Truth:
        if income is None:
            return UNKNOWN
        strict, lenient = (self._holds(income, line.monthly * 12) for line in (lines[0], lines[-1]))
        return between(certain(strict), certain(lenient))

    def _holds(self, income: Decimal, line: Decimal) -> bool:
        return income >= line if self.inclusive else income > line

    def flips(self, case: Case) -> Iterable[date]:
        answer = case.answers.get(self.question)
        yield from new_years(case, answer, self.years)
        if isinstance(answer, Decimal):
            yield from (
                date(year, 1, 1) for year in range(case.day.year + 1, case.wages.rows[-1].year + self.years + 3)
            )

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """No answer helps while a wage is missing."""
        return (self.question,) if self._known_lines(case) else ()

    def implies(self, other: Rule, _: Retirement) -> bool:
        """Who passes the higher line passes the lower one."""
        return isinstance(other, YearlyWage) and other == replace(self, times=other.times) and other.times < self.times

    def reason(self, case: Case) -> str:
        return "；".join(self._told(case, year) for year in self.income_years(case))

    def _told(self, case: Case, year: int) -> str:
        income = amount_in(case.answers.get(self.question), year)
        told = "不清楚" if income is None else yuan(income)
        lines = year_lines(case, year, self.times)
        if not lines:
            return f"{year} 年 {told}，{year - 1} 年平均工资没有收录，无法比较"
        word = "不少于" if self.inclusive else "超过"
        wanted = "，或".join(f"{yuan(line.monthly * 12)}（{line.told()} × 12）" for line in lines)
        return f"{year} 年 {told}，要求{word} {wanted}"
