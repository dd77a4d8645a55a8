"""Rules on age. A birthday on 29 February falls on 28 February in other years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from checker.days.dates import add_months
from checker.days.retirement import Retirement
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule, Shape
from checker.verdict.truth import DISCRETION, IS_DISCRETION, MET, UNMET, Truth, certain, hull


@dataclass(frozen=True, slots=True, eq=False)
class YoungerThan(Rule):
    """Until the day before that birthday ("35 included" is younger than 36)."""

    name = "younger_than"
    takes = ("date",)
    shape = "count"
    question: str
    years: int

    def _birthday(self, born: date) -> date:
        return add_months(born, self.years * 12)

    def judged(self, answer: date, case: Case) -> Truth:
        return certain(case.day < self._birthday(answer))

    def days(self, answer: date, _: Case) -> Iterable[date]:
        return (self._birthday(answer),)

    def implies(self, other: Rule, retirement: Retirement) -> bool:
        """Nobody that young has reached a retirement age."""
        retires = min(track.original for track in retirement.tracks)
        return isinstance(other, BelowRetirementAge) and self.years <= retires

    def told(self, answer: date, case: Case) -> str:
        return f"{case.noun(self.question)} {answer}，{self._birthday(answer)} 满 {self.years} 周岁"

    def wanted(self, _: Case) -> str:
        return f"要求不满 {self.years} 周岁"

    def wording(self, _: Questions) -> str:
        return f"未满 {self.years} 周岁"


@dataclass(frozen=True, slots=True, eq=False)
class NotOverAge(Rule):
    """Met through that birthday, then up to the office for a year, then over."""

    name = "not_over_age"
    takes = ("date",)
    shape: ClassVar[Shape] = {"male": "count", "female": "count"}
    question: str
    male: int
    female: int

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.question, "sex")

    def _limits(self, case: Case) -> tuple[int, ...]:
        limits = {"male": self.male, "female": self.female}
        sex = case.answers.get("sex")
        return tuple(limits.values()) if sex is None else (limits[str(sex)],)

    @staticmethod
    def _level(born: date, years: int, day: date) -> int:
        if day <= add_months(born, years * 12):
            return MET
        return DISCRETION if day < add_months(born, (years + 1) * 12) else UNMET

    def judged(self, answer: date, case: Case) -> Truth:
        levels = [self._level(answer, years, case.day) for years in self._limits(case)]
        return hull((level, level) for level in levels)

    def days(self, answer: date, case: Case) -> Iterable[date]:
        for years in self._limits(case):
            yield date.fromordinal(add_months(answer, years * 12).toordinal() + 1)
            yield add_months(answer, (years + 1) * 12)

    def open_questions(self, case: Case) -> tuple[str, ...]:
        return tuple(key for key in self.questions if key not in case.answers)

    def told(self, answer: date, case: Case) -> str:
        birthdays = "，".join(f"{add_months(answer, years * 12)} 满 {years} 周岁" for years in self._limits(case))
        return f"{case.noun(self.question)} {answer}，{birthdays}"

    def wanted(self, _: Case) -> str:
        return f"要求男不超过 {self.male} 周岁、女不超过 {self.female} 周岁"

    def closing(self, answer: date, case: Case) -> str:
        doubt = "；刚过这个生日、不满下一岁，算不算超过由窗口认定"
        sex = "" if "sex" in case.answers else "；还不知道性别"
        return f"{doubt if self.judged(answer, case) == IS_DISCRETION else ''}{sex}"

    def wording(self, _: Questions) -> str:
        return f"男不超过 {self.male} 周岁，女不超过 {self.female} 周岁"


@dataclass(frozen=True, slots=True, eq=False)
class BelowRetirementAge(Rule):
    """Until the day before the statutory age, its gradual rise counted in."""

    name = "below_retirement_age"
    takes = ("date",)
    shape = "yes"
    question: str

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.question, "sex", "female_retirement_track")

    def days(self, answer: date, case: Case) -> list[date]:
        sex, track = case.answers.get("sex"), case.answers.get("female_retirement_track")
        return sorted({line.reached_on(answer) for line in case.retirement.possible(sex, track)})

    def judged(self, answer: date, case: Case) -> Truth:
        return hull(certain(case.day < day) for day in self.days(answer, case))

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

    def told(self, answer: date, case: Case) -> str:
        days = self.days(answer, case)
        missing = "、".join(map(case.noun, self.open_questions(case))) if len(days) > 1 else ""
        doubt = f"（要看{missing}）" if missing else ""
        return f"{case.noun(self.question)} {answer}，{' 或 '.join(map(str, days))} 达到法定退休年龄{doubt}"

    def wanted(self, case: Case) -> str:
        return "要求在这之前" if self.question in case.answers else "要求未达法定退休年龄"

    def wording(self, _: Questions) -> str:
        return "未达法定退休年龄"
