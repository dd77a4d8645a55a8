"""Rules that hold a number, or the amounts of the last calendar years, against a line."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import ge, gt, le
from typing import Any, ClassVar

from checker.answers.periods import amounts_in, last_named
from checker.answers.questions import Question
from checker.money.amounts import plain, yuan
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule, Shape
from checker.verdict.truth import IS_MET, IS_UNMET, UNKNOWN, Truth, certain

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

    ASKED: ClassVar[str]
    """The comparison in a reason."""
    STATED: ClassVar[str]
    """The comparison on a page."""
    HOLDS: ClassVar[Callable[[Any, Any], bool]]

    def judged(self, answer: Decimal | int, _: Case) -> Truth:
        return certain(type(self).HOLDS(answer, self.line))

    def told(self, answer: Decimal | int, case: Case) -> str:
        return f"{case.noun(self.question)}：{_shown(answer, case.questions[self.question])}"

    def wanted(self, case: Case) -> str:
        return f"要求{self.ASKED} {_shown(self.line, case.questions[self.question])}"

    def wording(self, question: Question) -> str:
        return f"{question.noun}{self.STATED} {_shown(self.line, question)}"


def _shown(number: Decimal | int, question: Question) -> str:
    return yuan(number) if question.type == "money" else plain(number)


class AtLeast(_Line):
    """The line itself suffices."""

    name = "at_least"
    ASKED, STATED, HOLDS = "不少于", "不少于", ge


class MoreThan(_Line):
    """The line itself does not suffice."""

    name = "more_than"
    ASKED, STATED, HOLDS = "超过", "多于", gt


class AtMost(_Line):
    """Up to and with the line, as ranks are counted."""

    name = "at_most"
    ASKED, STATED, HOLDS = "不超过", "不多于", le


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
        amounts = self._amounts(answer, case).items()
        rows = (f"{year} 年 {'不清楚' if amount is None else yuan(amount)}" for year, amount in amounts)
        return f"{case.noun(self.question)}：{'、'.join(rows)}"

    def _measured(self) -> str:
        how = {"each": "每年都", "average": "平均每年", "total": "合计" if self.years > 1 else ""}[self.test]
        return f"{how}不少于 {yuan(self.line)}"

    def wanted(self, _: Case) -> str:
        return f"要求{self._measured()}"

    def wording(self, question: Question) -> str:
        span = f"近 {self.years} 年" if self.years > 1 else "上一年"
        return f"{question.noun}：{span}{self._measured()}"
