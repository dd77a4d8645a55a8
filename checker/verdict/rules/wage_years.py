"""The income of each of the last calendar years against a multiple of the average wage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from checker.answers.periods import amounts_in, last_named
from checker.answers.questions import Question
from checker.days.retirement import Retirement
from checker.money.amounts import in_full, plain
from checker.money.lines import WageLine, year_lines
from checker.verdict.case import Case
from checker.verdict.rules.amount import new_years
from checker.verdict.rules.base import Rule, Shape
from checker.verdict.rules.income import between
from checker.verdict.truth import UNKNOWN, Truth, all_of, certain
from checker.words import EARNED, INCOME_LINES


@dataclass(frozen=True, eq=False)
class YearlyWage(Rule):
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

    def lines(self, case: Case) -> dict[int, tuple[WageLine, ...]]:
        """The lines of each year measured, oldest first; none for a year whose wage is not in the table."""
        years = range(case.day.year - self.years, case.day.year)
        return {year: year_lines(case.wages, year, case.known_on, self.times) for year in years}

    def judged(self, answer: object, case: Case) -> Truth:
        lines = self.lines(case)
        if not all(lines.values()):
            return UNKNOWN
        return all_of(map(self._year_truth, amounts_in(answer, lines).values(), lines.values()))

    def _year_truth(self, income: Decimal | None, lines: Sequence[WageLine]) -> Truth:
        if income is None:
            return UNKNOWN
        strict, lenient = (self._holds(income, of.monthly * 12) for of in (lines[0], lines[-1]))
        return between(certain(strict), certain(lenient))

    def _holds(self, income: Decimal, line: Decimal) -> bool:
        return income >= line if self.line == "inclusive" else income > line

    def is_on_line(self, income: Decimal | None, lines: Sequence[WageLine]) -> bool:
        """Whether a year's income is exactly on a line where more is asked for."""
        return self.line == "exclusive" and income in [line.monthly * 12 for line in lines]

    def days(self, answer: object, case: Case) -> Iterable[date]:
        last = case.wages.rows[-1].year + 1 if isinstance(answer, Decimal) else last_named(answer)
        return new_years(case, last + self.years + 1)

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """No answer helps while a wage is missing."""
        return super().open_questions(case) if all(self.lines(case).values()) else ()

    def implies(self, other: Rule, _: Retirement) -> bool:
        """Who passes the higher line passes the lower one."""
        alike = isinstance(other, YearlyWage) and (other.years, other.line) == (self.years, self.line)
        return isinstance(other, YearlyWage) and alike and other.times < self.times

    def reason(self, case: Case) -> str:
        lines = self.lines(case)
        incomes = amounts_in(case.answers.get(self.question), lines).values()
        told = map(self._year_told, lines, incomes, lines.values())
        return f"{EARNED}{case.noun(self.question)}：{'；'.join(told)}"

    def _year_told(self, year: int, income: Decimal | None, lines: Sequence[WageLine]) -> str:
        told = f"{year} 年{'还不知道' if income is None else f' {in_full(income)}'}"
        if not lines:
            return f"{told}，{year - 1} 年平均工资没有收录，无法比较"
        word = INCOME_LINES[self.line]
        wanted = "，或者 ".join(f"{in_full(line.monthly * 12)}（{line.told()}，乘 12 个月）" for line in lines)
        exactly = f"，正好在线上，不算{word}" if self.is_on_line(income, lines) else ""
        return f"{told}，要求{word} {wanted}{exactly}"

    def wording(self, question: Question) -> str:
        word = "达到" if self.line == "inclusive" else "超过"
        return f"近 {self.years} 年每年的{EARNED}{question.noun}{word}上一年平均工资的 {plain(self.times)} 倍"
