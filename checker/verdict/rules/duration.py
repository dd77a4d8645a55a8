"""Rules on how long ago something was, and on which side of a fixed day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.answers.questions import Question
from checker.days.dates import add_months, whole_months
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule
from checker.verdict.truth import Truth, certain


@dataclass(frozen=True, eq=False)
class _Waiting(Rule):
    shape = "count"
    question: str
    months: int

    def _from(self, answer: Any, case: Case) -> date:
        """The first day on which the rule holds."""
        raise NotImplementedError

    def judged(self, answer: Any, case: Case) -> Truth:
        return certain(self._from(answer, case) <= case.day)

    def days(self, answer: Any, case: Case) -> Iterable[date]:
        return (self._from(answer, case),)

    def closing(self, answer: Any, case: Case) -> str:
        start = self._from(answer, case)
        return "" if start <= case.day else f"，{start} 起满足"

    def wanted(self, _: Case) -> str:
        return f"要求满 {self.months} 个月"

    def wording(self, question: Question) -> str:
        return f"{question.noun}满 {self.months} 个月"


class HeldFor(_Waiting):
    """The state that began on the day asked for has lasted so many calendar months (0: has begun)."""

    name = "for_months"
    takes = ("date",)

    def _from(self, answer: date, _: Case) -> date:
        return add_months(answer, self.months)

    def wanted(self, case: Case) -> str:
        return super().wanted(case) if self.months else "要求到判断日已经开始"

    def told(self, answer: date, case: Case) -> str:
        noun = case.noun(self.question)
        if answer > case.day:
            return f"{noun} {answer}，在判断日 {case.day} 之后"
        lasted = f"，到 {case.day} 满 {whole_months(answer, case.day)} 个月" if self.months else ""
        return f"{noun} {answer}{lasted}"

    def closing(self, answer: date, case: Case) -> str:
        return "" if answer > case.day else super().closing(answer, case)

    def wording(self, question: Question) -> str:
        return f"从{question.noun}算满 {self.months} 个月" if self.months else f"{question.noun}已经到了"


class Experience(_Waiting):
    """Months of work, as counted on the profile's own day and growing from there."""

    name = "experience_months"
    takes = ("integer",)

    def _from(self, answer: int, case: Case) -> date:
        return add_months(case.counted_on, self.months - answer)

    def told(self, answer: int, case: Case) -> str:
        now = answer + whole_months(case.counted_on, case.day)
        return f"{case.noun(self.question)}：到 {case.day} 有 {now} 个月"


@dataclass(frozen=True, eq=False)
class Before(Rule):
    """A date that was answered lies before a fixed day."""

    name = "before"
    takes = ("date",)
    shape = "day"
    question: str
    limit: date

    def judged(self, answer: date, _: Case) -> Truth:
        return certain(answer < self.limit)

    def told(self, answer: date, case: Case) -> str:
        return f"{case.noun(self.question)} {answer}"

    def wanted(self, _: Case) -> str:
        return f"要求早于 {self.limit}"

    def wording(self, question: Question) -> str:
        return f"{question.noun}早于 {self.limit}"
