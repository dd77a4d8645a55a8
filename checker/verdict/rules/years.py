"""Rules on amounts by calendar year, the years being the last full ones before the day of filing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from checker.money.amounts import yuan
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule, Shape
from checker.verdict.truth import IS_MET, IS_UNMET, UNKNOWN, Truth


def amount_in(answer: object, period: int) -> Decimal | None:
    """The amount for a year (or month number): one number stands for all; None where it is not known."""
    if isinstance(answer, dict):
        return answer.get(period)
    return answer if isinstance(answer, Decimal) else None


def new_years(case: Case, answer: object, window: int) -> Iterable[date]:
    """Each 1 January on which named years move in or out of a window of `window` years."""
    if isinstance(answer, dict) and answer:
        for year in range(case.day.year + 1, max(answer) + window + 2):
            yield date(year, 1, 1)


def told_years(answer: object, years: Iterable[int]) -> str:
    """The person's figures year by year, in words."""
    rows = ((year, amount_in(answer, year)) for year in years)
    return "、".join(f"{year} 年 {'不清楚' if amount is None else yuan(amount)}" for year, amount in rows)


class ByPeriod(Rule):
    """A rule on amounts by month or year: those that are not given are not known, be it some of them or all."""

    __slots__ = ()

    def truth(self, case: Case) -> Truth:
        return self.judged(case.answers.get(self.question), case)

    def reason(self, case: Case) -> str:
        answer = case.answers.get(self.question)
        return f"{self.told(answer, case)}，{self.wanted(case)}"


@dataclass(frozen=True, slots=True, eq=False)
class Yearly(ByPeriod):
    """The last `years` years, by their `total`, their `average` or `each` of them, reach the line."""

    name = "yearly"
    takes = ("year_money",)
    shape: ClassVar[Shape] = {"years": "count", "test": ("total", "average", "each"), "at_least": "figure"}
    question: str
    years: int
    test: str
    line: Decimal

    def _years(self, case: Case) -> range:
        return range(case.day.year - self.years, case.day.year)

    def judged(self, answer: object, case: Case) -> Truth:
        amounts = [amount_in(answer, year) for year in self._years(case)]
        known = [amount for amount in amounts if amount is not None]
        if self.test == "each":
            if any(amount < self.line for amount in known):
                return IS_UNMET
            return IS_MET if len(known) == self.years else UNKNOWN
        needed = self.line * self.years if self.test == "average" else self.line
        if sum(known) >= needed:
            return IS_MET
        return IS_UNMET if len(known) == self.years else UNKNOWN

    def days(self, answer: object, case: Case) -> Iterable[date]:
        return new_years(case, answer, self.years)

    def told(self, answer: object, case: Case) -> str:
        return f"{case.noun(self.question)}：{told_years(answer, self._years(case))}"

    def _measured(self) -> str:
        how = {"each": "每年都", "average": "平均每年", "total": "合计" if self.years > 1 else ""}[self.test]
        return f"{how}不少于 {yuan(self.line)}"

    def wanted(self, _: Case) -> str:
        return f"要求{self._measured()}"

    def wording(self, questions: Questions) -> str:
        span = f"近 {self.years} 年" if self.years > 1 else "上一年"
        return f"{questions[self.question].noun}：{span}{self._measured()}"
