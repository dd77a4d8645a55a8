"""Rules on children."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from checker.days.dates import add_months
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule
from checker.verdict.truth import Truth, certain


@dataclass(frozen=True, slots=True, eq=False)
class _AnyChild(Rule):
    takes = ("dates",)
    shape = "count"
    question: str
    years: int

    WORD: ClassVar[str]

    def _birthdays(self, children: tuple[date, ...]) -> list[date]:
        return [add_months(born, self.years * 12) for born in children]

    def _holds(self, birthday: date, day: date) -> bool:
        raise NotImplementedError

    def judged(self, answer: tuple[date, ...], case: Case) -> Truth:
        return certain(any(self._holds(birthday, case.day) for birthday in self._birthdays(answer)))

    def days(self, answer: tuple[date, ...], _: Case) -> Iterable[date]:
        for day in self._birthdays(answer):
            yield day
            yield date.fromordinal(day.toordinal() + 1)

    def told(self, answer: tuple[date, ...], case: Case) -> str:
        told = "、".join(f"{day} 满 {self.years} 周岁" for day in self._birthdays(answer)) or "没有"
        return f"{case.noun(self.question)}：{told}"

    def wanted(self, _: Case) -> str:
        return f"要求有孩子{self.WORD} {self.years} 周岁"

    def wording(self, questions: Questions) -> str:
        return f"{questions[self.question].noun}{self.WORD} {self.years} 周岁"


class AnyChildOlderThan(_AnyChild):
    """Some child is past that birthday, from the day after it."""

    __slots__ = ()
    name = "any_child_older_than"
    WORD = "超过"

    def _holds(self, birthday: date, day: date) -> bool:
        return birthday < day


class AnyChildYoungerThan(_AnyChild):
    """Some child has not reached that birthday."""

    __slots__ = ()
    name = "any_child_younger_than"
    WORD = "未满"

    def _holds(self, birthday: date, day: date) -> bool:
        return day < birthday
