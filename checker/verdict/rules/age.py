"""Rules on age. A birthday on 29 February falls on 28 February in other years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any, ClassVar

from checker.answers.questions import Question
from checker.days.dates import birthday
from checker.days.retirement import Track
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule, Shape
from checker.verdict.truth import DISCRETION, IS_DISCRETION, MET, UNMET, Truth, certain, differ, hull


@dataclass(frozen=True, eq=False)
class NotOverAge(Rule):
    """Met through that birthday, then up to the office for a year, then over."""

    name = "not_over_age"
    takes = ("date",)
    shape: ClassVar[Shape] = {"male": "count", "female": "count"}
    also = ("sex",)
    question: str
    male: int
    female: int

    def _limits(self, case: Case) -> tuple[int, ...]:
        limits = {"male": self.male, "female": self.female}
        sex = case.answers.get("sex")
        return tuple(limits.values()) if sex is None else (limits[str(sex)],)

    def judged(self, answer: date, case: Case) -> Truth:
        spans = [(birthday(answer, years), birthday(answer, years + 1)) for years in self._limits(case)]
        levels = [MET if case.day <= last else DISCRETION if case.day < over else UNMET for last, over in spans]
        return min(levels), max(levels)

    def days(self, answer: date, case: Case) -> Iterable[date]:
        for years in self._limits(case):
            yield date.fromordinal(birthday(answer, years).toordinal() + 1)
            yield birthday(answer, years + 1)

    def told(self, answer: date, case: Case) -> str:
        birthdays = "，".join(f"{birthday(answer, years)} 满 {years} 周岁" for years in self._limits(case))
        return f"{case.noun(self.question)} {answer}，{birthdays}"

    def wanted(self, _: Case) -> str:
        return f"要求男不超过 {self.male} 周岁、女不超过 {self.female} 周岁"

    def closing(self, answer: date, case: Case) -> str:
        doubt = "；刚过这个生日、不满下一岁，算不算超过由窗口认定"
        sex = "" if "sex" in case.answers else "；还不知道性别"
        return f"{doubt if self.judged(answer, case) == IS_DISCRETION else ''}{sex}"

    def wording(self, _: Question) -> str:
        return f"男不超过 {self.male} 周岁，女不超过 {self.female} 周岁"


@dataclass(frozen=True, eq=False)
class BelowRetirementAge(Rule):
    """Until the day before the statutory age, its gradual rise counted in."""

    name = "below_retirement_age"
    takes = ("date",)
    shape = "yes"
    also = ("sex", "female_retirement_track")
    question: str

    def _tracks(self, case: Case) -> tuple[Track, ...]:
        return case.retirement.possible(*map(case.answers.get, self.also))

    def days(self, answer: date, case: Case) -> list[date]:
        return sorted({track.reached_on(answer) for track in self._tracks(case)})

    def judged(self, answer: date, case: Case) -> Truth:
        return hull(certain(case.day < day) for day in self.days(answer, case))

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """Sex or track alone matters where some completion of the other makes them differ."""
        given, asked = case.answers, case.questions
        known: list[Any] = [[given[key]] if key in given else asked[key].choices for key in self.also]
        ends = {way: self._end(case.given(dict(zip(self.also, way, strict=True)))) for way in product(*known)}
        by_track, by_sex = ([(way[place], end) for way, end in ends.items()] for place in (1, 0))
        matters = {self.question: True, "sex": differ(by_track), "female_retirement_track": differ(by_sex)}
        return tuple(key for key in super().open_questions(case) if matters[key])

    def _end(self, case: Case) -> object:
        """What sex and track can change: the truth, or whose birthdays count while the day of birth is missing."""
        return self.truth(case) if self.question in case.answers else self._tracks(case)

    def told(self, answer: date, case: Case) -> str:
        days = self.days(answer, case)
        missing = "、".join(map(case.noun, self.open_questions(case))) if len(days) > 1 else ""
        doubt = f"（要看{missing}）" if missing else ""
        return f"{case.noun(self.question)} {answer}，{' 或 '.join(map(str, days))} 达到法定退休年龄{doubt}"

    def wanted(self, case: Case) -> str:
        return "要求在这之前申报" if self.question in case.answers else "要求未达法定退休年龄"

    def wording(self, _: Question) -> str:
        return "未达法定退休年龄"
