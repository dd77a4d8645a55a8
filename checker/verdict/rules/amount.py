"""Rules that hold a number, or the amounts of the last calendar years, against a line."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import ge, gt, le
from typing import Any, ClassVar

from checker.answers.periods import amounts_in, last_named
from checker.answers.phrases import against, number
from checker.answers.questions import Question
from checker.money.amounts import of_year, yuan
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule, Shape
from checker.verdict.truth import IS_MET, IS_UNMET, UNKNOWN, Truth, certain

YEAR = 12
Amounts = Collection[Decimal | None]
"""One for each month or year measured; None where it is not known."""


def each_reaches(amounts: Amounts, line: Decimal) -> Truth:
    """Whether every amount is at least the line."""
    if any(amount is not None and amount < line for amount in amounts):
        return IS_UNMET
    return UNKNOWN if None in amounts else IS_MET


def sum_reaches(amounts: Amounts, line: Decimal) -> Truth:
    """Whether the amounts together are at least the line; those not known may be zero, or anything."""
    if sum(filter(None, amounts)) >= line:
        return IS_MET
    return UNKNOWN if None in amounts else IS_UNMET


def new_years(case: Case, last: int) -> Iterable[date]:
    """Each 1 January after the case's day, up to the year `last`."""
    return (date(year, 1, 1) for year in range(case.day.year + 1, last + 1))


@dataclass(frozen=True, eq=False)
class _Line(Rule):
    takes = ("money", "number", "integer")
    shape = "figure"
    question: str
    line: Decimal

    WORD: ClassVar[str]
    """The comparison."""
    HOLDS: ClassVar[Callable[[Any, Any], bool]]

    def judged(self, answer: Decimal | int, _: Case) -> Truth:
        return certain(type(self).HOLDS(answer, self.line))

    def told(self, answer: Decimal | int, case: Case) -> str:
        return f"{case.noun(self.question)}：{number(case.questions[self.question], answer)}"

    def wanted(self, case: Case) -> str:
        return f"要求{against(case.questions[self.question], self.WORD, self.line)}"

    def wording(self, question: Question) -> str:
        return f"{question.noun}{against(question, self.WORD, self.line)}"


class AtLeast(_Line):
    """The line itself suffices."""

    name = "at_least"
    WORD, HOLDS = "不少于", ge


class MoreThan(_Line):
    """The line itself does not suffice."""

    name = "more_than"
    WORD, HOLDS = "超过", gt


class AtMost(_Line):
    """Up to and with the line, as ranks are counted."""

    name = "at_most"
    WORD, HOLDS = "不超过", le

    def wording(self, question: Question) -> str:
        """Up to 23 months is under two years to people."""
        months = int(self.line) + 1
        if question.unit == "个月" and months % YEAR == 0:
            return f"{question.noun}不满 {months} 个月（{months // YEAR} 年）"
        return super().wording(question)


@dataclass(frozen=True, eq=False)
class Yearly(Rule):
    """The last `years` years, by their `total`, their `average` or `each` of them, reach the line."""

    name = "yearly"
    takes = ("year_money",)
    shape: ClassVar[Shape] = {"years": "count", "test": ("total", "average", "each"), "at_least": "figure"}
    question: str
    years: int
    test: str
    line: Decimal

    def _amounts(self, answer: object, case: Case) -> dict[int, Decimal | None]:
        return amounts_in(answer, range(case.day.year - self.years, case.day.year))

    def judged(self, answer: object, case: Case) -> Truth:
        amounts = self._amounts(answer, case).values()
        if self.test == "each":
            return each_reaches(amounts, self.line)
        return sum_reaches(amounts, self.line * self.years if self.test == "average" else self.line)

    def days(self, answer: object, case: Case) -> Iterable[date]:
        return new_years(case, last_named(answer) + self.years + 1)

    def reason(self, case: Case) -> str:
        """A missing answer is told year by year."""
        return f"{self.told(case.answers.get(self.question), case)}，{self.wanted(case)}"

    def told(self, answer: object, case: Case) -> str:
        amounts = self._amounts(answer, case)
        return f"{case.noun(self.question)}：{'、'.join(map(of_year, amounts, amounts.values()))}"

    def _measured(self) -> str:
        how = {"each": "每年都", "average": "平均每年", "total": "合计" if self.years > 1 else ""}[self.test]
        return f"{how}不少于 {yuan(self.line)}"

    def wanted(self, _: Case) -> str:
        return f"要求{self._measured()}"

    def wording(self, question: Question) -> str:
        span = f"近 {self.years} 年" if self.years > 1 else "上一年"
        return f"{span}{question.noun}{self._measured()}"
