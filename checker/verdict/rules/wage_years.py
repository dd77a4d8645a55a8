"""The income of each of the last calendar years against a multiple of the average wage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from checker.days.retirement import Retirement
from checker.money.amounts import plain, yuan
from checker.money.lines import WageLine, year_lines
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule, Shape
from checker.verdict.rules.income import between
from checker.verdict.rules.years import ByPeriod, amount_in, new_years
from checker.verdict.truth import UNKNOWN, Truth, all_of, certain


@dataclass(frozen=True, slots=True, eq=False)
class YearlyWage(ByPeriod):
    """Every one of the last years is above (or on, if `line` is inclusive) the line.

    Each year is held against the average wage of the year before it, twelve
    months of it; a year whose wage is not in the table leaves all unknown.
    """

    name = "yearly_wage"
    takes = ("year_money",)
    shape: ClassVar[Shape] = {
        "years": "count",
        "times": "figure",
        "line": ("inclusive", "exclusive"),
        "who?": ("innovation_body", "service_body"),
    }
    question: str
    years: int
    times: Decimal
    line: str
    who: str | None

    def income_years(self, case: Case) -> range:
        """The calendar years measured, oldest first."""
        return range(case.day.year - self.years, case.day.year)

    def lines(self, case: Case) -> list[tuple[WageLine, ...]]:
        """The lines of each year measured; none for a year whose wage is not in the table."""
        return [year_lines(case.wages, year, case.known_on, self.times) for year in self.income_years(case)]

    def judged(self, answer: object, case: Case) -> Truth:
        lines = self.lines(case)
        if not all(lines):
            return UNKNOWN
        years = zip(self.income_years(case), lines, strict=True)
        return all_of(self._year_truth(amount_in(answer, year), of) for year, of in years)

    def _year_truth(self, income: Decimal | None, lines: Sequence[WageLine]) -> Truth:
        if income is None:
            return UNKNOWN
        strict, lenient = (self._holds(income, of.monthly * 12) for of in (lines[0], lines[-1]))
        return between(certain(strict), certain(lenient))

    def _holds(self, income: Decimal, line: Decimal) -> bool:
        return income >= line if self.line == "inclusive" else income > line

    def days(self, answer: object, case: Case) -> Iterable[date]:
        yield from new_years(case, answer, self.years)
        if isinstance(answer, Decimal):
            last = case.wages.rows[-1].year + self.years + 3
            yield from (date(year, 1, 1) for year in range(case.day.year + 1, last))

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """No answer helps while a wage is missing."""
        return (self.question,) if all(self.lines(case)) else ()

    def implies(self, other: Rule, _: Retirement) -> bool:
        """Who passes the higher line passes the lower one."""
        return isinstance(other, YearlyWage) and other.times < self.times and other._alike() == self._alike()

    def _alike(self) -> tuple[str, int, str]:
        return self.question, self.years, self.line

    def reason(self, case: Case) -> str:
        answer, years = case.answers.get(self.question), self.income_years(case)
        return "；".join(
            self._told(year, amount_in(answer, year), of) for year, of in zip(years, self.lines(case), strict=True)
        )

    def _told(self, year: int, income: Decimal | None, lines: Sequence[WageLine]) -> str:
        told = "不清楚" if income is None else yuan(income)
        if not lines:
            return f"{year} 年 {told}，{year - 1} 年平均工资没有收录，无法比较"
        word = "不少于" if self.line == "inclusive" else "超过"
        wanted = "，或".join(f"{yuan(line.monthly * 12)}（{line.told()} × 12）" for line in lines)
        return f"{year} 年 {told}，要求{word} {wanted}"

    def wording(self, questions: Questions) -> str:
        word = "达到" if self.line == "inclusive" else "超过"
        noun = questions[self.question].noun
        return f"近 {self.years} 年每年的{noun}{word}上一年平均工资的 {plain(self.times)} 倍"
