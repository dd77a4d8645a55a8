"""Rules on children and on whether a thing exists at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.days.dates import add_months, parse_day
from checker.verdict.case import Case
from checker.verdict.rules.base import Timeless, not_answered
from checker.verdict.truth import UNKNOWN, Truth, certain


@dataclass(frozen=True, slots=True)
class _AnyChild(Timeless):
    question: str
    years: int

    def _birthdays(self, case: Case) -> list[date] | None:
        children = case.answers.get(self.question)
        return [add_months(born, self.years * 12) for born in children] if isinstance(children, tuple) else None

    def _holds(self, birthday: date, day: date) -> bool:
        raise NotImplementedError

    def truth(self, case: Case) -> Truth:
        birthdays = self._birthdays(case)
        return UNKNOWN if birthdays is None else certain(any(self._holds(day, case.day) for day in birthdays))

    def flips(self, case: Case) -> Iterable[date]:
        for day in self._birthdays(case) or ():
            yield day
            yield date.fromordinal(day.toordinal() + 1)

    def reason(self, case: Case) -> str:
        birthdays = self._birthdays(case)
        if birthdays is None:
            return not_answered(case, self.question)
        told = "、".join(f"{day} 满 {self.years} 周岁" for day in birthdays) or "没有"
        return f"{case.noun(self.question)}：{told}"


class AnyChildOlderThan(_AnyChild):
    """`any_child_older_than`: some child is past that birthday, from the day after it."""

    __slots__ = ()

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "AnyChildOlderThan":
        """Read ``{question, any_child_older_than: years}``."""
        return cls(leaf["question"], leaf["any_child_older_than"])

    def _holds(self, birthday: date, day: date) -> bool:
        return birthday < day


class AnyChildYoungerThan(_AnyChild):
    """`any_child_younger_than`: some child has not reached that birthday."""

    __slots__ = ()

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "AnyChildYoungerThan":
        """Read ``{question, any_child_younger_than: years}``."""
        return cls(leaf["question"], leaf["any_child_younger_than"])

    def _holds(self, birthday: date, day: date) -> bool:
        return day < birthday


@dataclass(frozen=True, slots=True)
class Answered(Timeless):
    """`answered`: the question has an answer, and it is not an empty list."""

    question: str

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "Answered":
        """Read ``{question, answered: true}``."""
        return cls(leaf["question"])

    def truth(self, case: Case) -> Truth:
        answer = case.answers.get(self.question)
        return UNKNOWN if answer is None else certain(answer != ())

    def reason(self, case: Case) -> str:
        if self.question not in case.answers:
            return not_answered(case, self.question)
        return f"{case.noun(self.question)}：已经填写"


@dataclass(frozen=True, slots=True)
class Before(Timeless):
    """`before`: a date that was answered lies before a fixed day."""

    question: str
    limit: date

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "Before":
        """Read ``{question, before: day}``."""
        return cls(leaf["question"], parse_day(leaf["before"]))

    def truth(self, case: Case) -> Truth:
        answer = case.answers.get(self.question)
        return certain(answer < self.limit) if isinstance(answer, date) else UNKNOWN

    def reason(self, case: Case) -> str:
        if self.question not in case.answers:
            return not_answered(case, self.question)
        return f"{case.noun(self.question)} {case.answers[self.question]}，分界日 {self.limit}"
