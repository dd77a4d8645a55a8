"""The rule on the statutory retirement age."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.verdict.case import Case
from checker.verdict.rules.base import Timeless, not_answered
from checker.verdict.truth import UNKNOWN, Truth, certain, hull


@dataclass(frozen=True, slots=True)
class BelowRetirementAge(Timeless):
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
