"""The income of recent months against a multiple of the average wage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from checker.answers.periods import amounts_in, last_named
from checker.answers.phrases import window
from checker.answers.questions import Question
from checker.days.dates import first_day, month_of, month_text
from checker.money.amounts import in_full, plain
from checker.money.lines import WageLine, WageRule, filing_lines, no_line
from checker.verdict.case import Case
from checker.verdict.rules.amount import Amounts, each_reaches, new_years, sum_reaches
from checker.verdict.rules.base import Rule, Shape
from checker.verdict.truth import DISCRETION, MET, UNKNOWN, UNMET, Truth, any_of, within
from checker.words import EARNED, INCOME_TESTS


def between(strict: Truth, lenient: Truth) -> Truth:
    """The truth while it is open which line applies: what the highest and the lowest disagree on is discretion."""
    return max(strict[0], min(lenient[0], DISCRETION)), max(strict[1], min(lenient[1], DISCRETION))


@dataclass(frozen=True, eq=False)
class MonthlyWage(Rule):
    """The last `months` months, by `total`, `average` or `each` of them.

    The window ends with the month before filing or the one before that, since
    the tax system lags; it holds if either does. With `zero_month` a month
    without income leaves a sufficient total to the office.
    """

    name = "monthly_wage"
    takes = ("month_money",)
    shape: ClassVar[Shape] = {
        "months": "count",
        "test": ("total", "average", "each"),
        "times": "figure",
        "who?": ("enterprise", "institution", "key_field"),
        "zero_month?": ("discretion",),
    }
    question: str
    months: int
    test: str
    times: Decimal
    who: str | None
    zero_month: str | None
    wage_rule: WageRule

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any], *further: Any) -> Self:
        printed = leaf[cls.name].get("wage_rule")
        return super().from_leaf(leaf, WageRule.from_mapping(printed) if printed else WageRule(), *further)

    def windows(self, case: Case) -> list[range]:
        """The two windows of month numbers, the later one first."""
        return [range(end - self.months, end) for end in (month_of(case.day), month_of(case.day) - 1)]

    def lines(self, case: Case) -> tuple[WageLine, ...]:
        """The lines that a filing on the case's day is measured by, highest first."""
        return filing_lines(self.wage_rule, case.wages, case.day.year, case.known_on, self.times)

    def judged(self, answer: object, case: Case) -> Truth:
        lines = self.lines(case)
        if not lines:
            return UNKNOWN
        truth = any_of(self.window_truth(answer, window, lines) for window in self.windows(case))
        return within(truth, UNMET, DISCRETION) if lines[0].overdue else truth

    def window_truth(self, answer: object, window: range, lines: Sequence[WageLine]) -> Truth:
        amounts = amounts_in(answer, window).values()
        strict = self._reaches(amounts, lines[0].monthly)
        return between(strict, self._reaches(amounts, lines[-1].monthly)) if len(lines) > 1 else strict

    def best_window(self, case: Case) -> range:
        """Of the two windows the one that does better, the later of equal ones."""
        lines, answer = self.lines(case), case.answers.get(self.question)
        return max(self.windows(case), key=lambda window: self.window_truth(answer, window, lines))

    def _reaches(self, amounts: Amounts, line: Decimal) -> Truth:
        if self.test == "each":
            return each_reaches(amounts, line)
        low, high = sum_reaches(amounts, line * self.months)
        best = DISCRETION if self.zero_month and 0 in amounts else MET
        worst = DISCRETION if self.zero_month and None in amounts else best  # a month not given may turn out empty
        return min(low, worst), min(high, best)

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """No answer helps while no wage is known."""
        return super().open_questions(case) if self.lines(case) else ()

    def days(self, answer: object, case: Case) -> Iterable[date]:
        yield from map(first_day, range(month_of(case.day) + 1, last_named(answer) + self.months + 3))
        if self.wage_rule != WageRule():
            yield from new_years(case, self.wage_rule.last_change(case.wages))

    def reason(self, case: Case) -> str:
        lines, answer = self.lines(case), case.answers.get(self.question)
        if not lines:
            return no_line(case.wages, case.known_on)
        amounts = amounts_in(answer, self.best_window(case))
        empty = [month_text(month) for month, amount in amounts.items() if amount == 0 and self.zero_month]
        zero = f"；{'、'.join(empty)} 收入为零，合计够也要由窗口认定" if empty else ""
        wanted = "；若按 ".join(f"{line.told()}，{self._wanted(line)}" for line in lines)
        doubt = "；用哪一年的工资还不能确定，落在这几个数之间的由窗口认定" if len(lines) > 1 else ""
        told = window(f"{EARNED}{case.noun(self.question)}", amounts, self.test)
        return f"{told}；按 {wanted}{doubt}{zero}{lines[0].warning}"

    def _wanted(self, line: WageLine) -> str:
        amount = line.monthly * (self.months if self.test == "total" else 1)
        return f"{INCOME_TESTS[self.test]}要不少于 {in_full(amount)}"

    def wording(self, question: Question) -> str:
        how = INCOME_TESTS[self.test]
        return f"近 {self.months} 个月{EARNED}{question.noun}{how}达到月平均工资的 {plain(self.times)} 倍"
