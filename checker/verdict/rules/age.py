"""Rules on age. A birthday on 29 February falls on 28 February in other years."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.days.dates import add_months
from checker.days.retirement import Retirement
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule, Timeless, not_answered
from checker.verdict.rules.retirement_age import BelowRetirementAge
from checker.verdict.truth import DISCRETION, MET, UNKNOWN, UNMET, Truth, certain, hull


@dataclass(frozen=True, slots=True)
class YoungerThan(Timeless):
    """`younger_than`: until the day before that birthday ("35 included" is younger than 36)."""

    question: str
    years: int

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "YoungerThan":
        """Read ``{question, younger_than: years}``."""
        return cls(leaf["question"], leaf["younger_than"])

    def truth(self, case: Case) -> Truth:
        born = case.answers.get(self.question)
        return certain(case.day < add_months(born, self.years * 12)) if isinstance(born, date) else UNKNOWN

    def flips(self, case: Case) -> Iterable[date]:
        born = case.answers.get(self.question)
        return (add_months(born, self.years * 12),) if isinstance(born, date) else ()

    def implies(self, other: Rule, retirement: Retirement) -> bool:
        """Nobody that young has reached a retirement age."""
        retires = min(track.original for track in retirement.tracks)
        return isinstance(other, BelowRetirementAge) and self.years <= retires

    def reason(self, case: Case) -> str:
        wanted = f"要求不满 {self.years} 周岁"
        born = case.answers.get(self.question)
        if not isinstance(born, date):
            return f"{not_answered(case, self.question)}，{wanted}"
        return f"{case.noun(self.question)} {born}，{add_months(born, self.years * 12)} 满 {self.years} 周岁，{wanted}"


@dataclass(frozen=True, slots=True)
class NotOverAge(Timeless):
    """`not_over_age`: met through that birthday, then up to the office for a year, then over."""

    question: str
    male: int
    female: int

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "NotOverAge":
        """Read ``{question, not_over_age: {male: years, female: years}}``."""
        return cls(leaf["question"], leaf["not_over_age"]["male"], leaf["not_over_age"]["female"])

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.question, "sex")

    def _limits(self, case: Case) -> tuple[int, ...]:
        sex = case.answers.get("sex")
        both = {"male": self.male, "female": self.female}
        return tuple(both.values()) if sex is None else (both[str(sex)],)

    @staticmethod
    def _level(born: date, years: int, day: date) -> int:
        if day <= add_months(born, years * 12):
            return MET
        return DISCRETION if day < add_months(born, (years + 1) * 12) else UNMET

    def truth(self, case: Case) -> Truth:
        born = case.answers.get(self.question)
        if not isinstance(born, date):
            return UNKNOWN
        levels = [self._level(born, years, case.day) for years in self._limits(case)]
        return hull((level, level) for level in levels)

    def flips(self, case: Case) -> Iterable[date]:
        born = case.answers.get(self.question)
        if isinstance(born, date):
            for years in self._limits(case):
                yield date.fromordinal(add_months(born, years * 12).toordinal() + 1)
                yield add_months(born, (years + 1) * 12)

    def open_questions(self, case: Case) -> tuple[str, ...]:
        return tuple(key for key in self.questions if key not in case.answers)

    def reason(self, case: Case) -> str:
        wanted = f"要求男不超过 {self.male} 周岁、女不超过 {self.female} 周岁"
        born = case.answers.get(self.question)
        if not isinstance(born, date):
            return f"{not_answered(case, self.question)}，{wanted}"
        told = "，".join(f"{add_months(born, years * 12)} 满 {years} 周岁" for years in self._limits(case))
        low, high = self.truth(case)
        doubt = "；刚过这个生日、不满下一岁，算不算超过由窗口认定" if low == high == DISCRETION else ""
        sex = "" if "sex" in case.answers else "；还不知道性别"
        return f"{case.noun(self.question)} {born}，{told}，{wanted}{doubt}{sex}"
