"""Rules on a birthday: whether the applicant, or any child, is past it. One on 29 February may fall on 28 February."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from operator import gt, lt
from typing import ClassVar

from checker.answers.questions import Question
from checker.days.dates import birthday
from checker.days.retirement import Retirement
from checker.verdict.case import Case
from checker.verdict.rules.age import BelowRetirementAge
from checker.verdict.rules.base import Rule
from checker.verdict.truth import Truth, certain

Born = date | tuple[date, ...]


@dataclass(frozen=True, eq=False)
class _Birthday(Rule):
    shape = "count"
    question: str
    years: int

    HOLDS: ClassVar[Callable[[date, date], bool]]
    """Of the day judged and the birthday of anybody asked about."""
    WORD: ClassVar[str]

    def _birthdays(self, answer: Born) -> list[date]:
        return [birthday(born, self.years) for born in (answer if isinstance(answer, tuple) else (answer,))]

    def judged(self, answer: Born, case: Case) -> Truth:
        return certain(any(type(self).HOLDS(case.day, day) for day in self._birthdays(answer)))

    def days(self, answer: Born, _: Case) -> Iterable[date]:
        for day in self._birthdays(answer):
            yield day
            yield date.fromordinal(day.toordinal() + 1)

    def told(self, answer: Born, case: Case) -> str:
        told = "、".join(f"{day} 满 {self.years} 周岁" for day in self._birthdays(answer)) or "没有"
        born = f" {answer}，" if isinstance(answer, date) else "："
        return f"{case.noun(self.question)}{born}{told}"

    def wanted(self, _: Case) -> str:
        return f"要求有孩子{self.WORD} {self.years} 周岁"

    def wording(self, question: Question) -> str:
        return f"有{self.WORD} {self.years} 周岁的{question.noun}"


class YoungerThan(_Birthday):
    """Until the day before that birthday ("35 included" is younger than 36)."""

    name = "younger_than"
    takes = ("date",)
    HOLDS = lt

    def implies(self, other: Rule, retirement: Retirement) -> bool:
        """Nobody that young has reached a retirement age."""
        retires = min(track.original for track in retirement.tracks)
        return isinstance(other, BelowRetirementAge) and self.years <= retires

    def wanted(self, _: Case) -> str:
        return f"要求不满 {self.years} 周岁"

    def wording(self, _: Question) -> str:
        return f"未满 {self.years} 周岁"


class AnyChildOlderThan(_Birthday):
    """Some child is past that birthday, from the day after it."""

    name = "any_child_older_than"
    takes = ("dates",)
    HOLDS, WORD = gt, "超过"


class AnyChildYoungerThan(_Birthday):
    """Some child has not reached that birthday."""

    name = "any_child_younger_than"
    takes = ("dates",)
    HOLDS, WORD = lt, "未满"
