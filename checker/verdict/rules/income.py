"""The income of recent months against a multiple of the average wage."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from checker.days.dates import first_day, month_of, month_text
from checker.money.amounts import plain, yuan
from checker.money.lines import WageLine, WageRule, filing_lines
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Shape, values
from checker.verdict.rules.years import ByPeriod, amount_in
from checker.verdict.truth import DISCRETION, IS_MET, IS_UNMET, MET, UNKNOWN, UNMET, Truth, any_of


def between(strict: Truth, lenient: Truth) -> Truth:
    """The truth while it is open which line applies: what the highest and the lowest disagree on is discretion."""
    return max(strict[0], min(lenient[0], DISCRETION)), max(strict[1], min(lenient[1], DISCRETION))


@dataclass(frozen=True, slots=True, eq=False)
class MonthlyWage(ByPeriod):
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
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "MonthlyWage":
        spec = leaf["monthly_wage"]
        wages = WageRule.from_mapping(spec["wage_rule"]) if "wage_rule" in spec else WageRule()
        make: Callable[..., MonthlyWage] = cls
        return make(leaf["question"], *values(cls.shape, spec), wages)

    def windows(self, case: Case) -> list[range]:
        """The two windows of month numbers, the later one first."""
        filing = month_of(case.day)
        return [range(end - self.months, end) for end in (filing, filing - 1)]

    def lines(self, case: Case) -> tuple[WageLine, ...]:
        """The lines that a filing on the case's day is measured by, highest first."""
        return filing_lines(self.wage_rule, case.wages, case.day.year, case.known_on, self.times)

    def judged(self, answer: object, case: Case) -> Truth:
        lines = self.lines(case)
        if not lines:
            return UNKNOWN
        return any_of(self._window_truth(answer, window, lines) for window in self.windows(case))

    def _window_truth(self, answer: object, window: range, lines: Sequence[WageLine]) -> Truth:
        amounts = [amount_in(answer, month) for month in window]
        known = [amount for amount in amounts if amount is not None]
        test = self._each if self.test == "each" else self._total
        strict = test(known, lines[0].monthly)
        return between(strict, test(known, lines[-1].monthly)) if len(lines) > 1 else strict

    def _each(self, known: list[Decimal], line: Decimal) -> Truth:
        if any(amount < line for amount in known):
            return IS_UNMET
        return IS_MET if len(known) == self.months else UNKNOWN

    def _total(self, known: list[Decimal], line: Decimal) -> Truth:
        complete = len(known) == self.months
        reached = sum(known) >= line * self.months
        if complete and not reached:
            return IS_UNMET
        best = DISCRETION if self.zero_month and 0 in known else MET
        worst = DISCRETION if self.zero_month and not complete else best  # a month not given may turn out empty
        return worst if reached else UNMET, best

    def flips(self, case: Case) -> Iterable[date]:
        answer = case.answers.get(self.question)
        if isinstance(answer, dict) and answer:
            yield from (first_day(month) for month in range(month_of(case.day) + 1, max(answer) + self.months + 3))
        if self.wage_rule != WageRule():
            yield from (date(year, 1, 1) for year in range(case.day.year + 1, case.wages.rows[-1].year + 4))

    def reason(self, case: Case) -> str:
        lines, answer = self.lines(case), case.answers.get(self.question)
        if not lines:
            return f"{case.day} 之前没有收录平均工资，无法计算收入线"
        best = max(self.windows(case), key=lambda window: self._window_truth(answer, window, lines))
        wanted = "；若按 ".join(f"{line.told()}，{self._wanted(line)}" for line in lines)
        doubt = "；适用哪一年的工资未定，介于两者之间由窗口认定" if len(lines) > 1 else ""
        return f"{self._told(answer, best, case)}；按 {wanted}{doubt}{self._zero(answer, best)}"

    def _wanted(self, line: WageLine) -> str:
        if self.test == "each":
            return f"每个月都要不少于 {yuan(line.monthly)}"
        if self.test == "average":
            return f"月均要不少于 {yuan(line.monthly)}"
        return f"合计要不少于 {yuan(line.monthly * self.months)}"

    def _told(self, answer: object, window: range, case: Case) -> str:
        amounts = {month: amount_in(answer, month) for month in window}
        known = [amount for amount in amounts.values() if amount is not None]
        span = f"近 {self.months} 个月（{month_text(window[0])} 至 {month_text(window[-1])}）"
        if not known:
            return f"还不知道{span}的{case.noun(self.question)}"
        missing = [month_text(month) for month, amount in amounts.items() if amount is None]
        lack = f"，还缺 {'、'.join(missing)}" if missing else ""
        if self.test == "each":
            return f"{span}最低一个月 {yuan(min(known))}{lack}"
        if self.test == "average" and not missing:
            return (
                f"{span}合计 {yuan(sum(known, Decimal(0)))}，月均 {yuan(_cents(sum(known, Decimal(0)) / self.months))}"
            )
        return f"{span}合计 {yuan(sum(known, Decimal(0)))}{lack}"

    def _zero(self, answer: object, window: range) -> str:
        empty = [month_text(month) for month in window if amount_in(answer, month) == 0]
        return f"；{'、'.join(empty)} 收入为零，合计够也要由窗口认定" if empty and self.zero_month else ""

    def wording(self, questions: Questions) -> str:
        how = {"each": "每个月都", "average": "月平均", "total": "合计"}[self.test]
        noun = questions[self.question].noun
        return f"近 {self.months} 个月{noun}{how}达到月平均工资的 {plain(self.times)} 倍"


def _cents(amount: Decimal) -> Decimal:
    """Cut to the cent for showing; the test itself compares exact totals."""
    return amount.quantize(Decimal("0.01"), rounding="ROUND_DOWN")
