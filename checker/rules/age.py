"""Rules on age. A birthday on 29 February falls on 28 February in other years."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.case import Case
from checker.dates import add_months
from checker.rules.base import Timeless, not_answered
from checker.truth import DISCRETION, MET, UNKNOWN, UNMET, Truth, certain, hull

SEXES = ("male", "female")


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

    def reason(self, case: Case) -> str:
        wanted = f"要求不满 {self.years} 周岁"
        born = case.answers.get(self.question)
        if not isinstance(born, date):
            return f"{not_answered(case, self.question)}，{wanted}"
        return f"{case.noun(self.question)} {born}，{add_months(born, self.years * 12)} 满 {self.years} 周岁，{wanted}"


@dataclass(frozen=True, slots=True)
class NotOverAge:
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


@dataclass(frozen=True, slots=True)
class BelowRetirementAge:
    """`below_retirement_age`: until the day before the statutory age, its gradual rise counted in."""

    question: str

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "BelowRetirementAge":
        """Read ``{question, below_retirement_age: true}``."""
        return cls(leaf["question"])

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.question, "sex", "female_retirement_track")

    def _days(self, case: Case, born: date) -> list[date]:
        sex, track = case.answers.get("sex"), case.answers.get("female_retirement_track")
        return sorted({line.reached_on(born) for line in case.retirement.possible(sex, track)})

    def truth(self, case: Case) -> Truth:
        born = case.answers.get(self.question)
        if not isinstance(born, date):
            return UNKNOWN
        return hull(certain(case.day < day) for day in self._days(case, born))

    def flips(self, case: Case) -> Iterable[date]:
        born = case.answers.get(self.question)
        return self._days(case, born) if isinstance(born, date) else ()

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """Sex or track alone matters where some completion of the other makes them differ."""
        missing = tuple(key for key in self.questions if key not in case.answers)
        born, sex = case.answers.get(self.question), case.answers.get("sex")
        if sex == "male" or not isinstance(born, date):
            return tuple(key for key in missing if sex != "male" or key != "female_retirement_track")
        return tuple(key for key in missing if self._matters(key, case))

    def _matters(self, key: str, case: Case) -> bool:
        values = case.questions[key].choices
        other = "female_retirement_track" if key == "sex" else "sex"
        fixed = [case.answers[other]] if other in case.answers else list(case.questions[other].choices)
        return any(
            len({self.truth(case.given({other: value, key: choice})) for choice in values}) > 1 for value in fixed
        )

    def reason(self, case: Case) -> str:
        born = case.answers.get(self.question)
        if not isinstance(born, date):
            return f"{not_answered(case, self.question)}，要求未达法定退休年龄"
        days = " 或 ".join(str(day) for day in self._days(case, born))
        missing = (
            "、".join(case.noun(key) for key in self.open_questions(case)) if len(self._days(case, born)) > 1 else ""
        )
        doubt = f"（要看{missing}）" if missing else ""
        return f"{case.noun(self.question)} {born}，{days} 达到法定退休年龄{doubt}，要求在这之前"
