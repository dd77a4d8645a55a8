"""The rule on the statutory retirement age."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule
from checker.verdict.truth import Truth, certain, hull


@dataclass(frozen=True, slots=True, eq=False)
class BelowRetirementAge(Rule):
    """Until the day before the statutory age, its gradual rise counted in."""

    name = "below_retirement_age"
    takes = ("date",)
    shape = "yes"
    question: str

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "BelowRetirementAge":
        return cls(leaf["question"])

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.question, "sex", "female_retirement_track")

    def _days(self, born: date, case: Case) -> list[date]:
        sex, track = case.answers.get("sex"), case.answers.get("female_retirement_track")
        return sorted({line.reached_on(born) for line in case.retirement.possible(sex, track)})

    def judged(self, answer: date, case: Case) -> Truth:
        return hull(certain(case.day < day) for day in self._days(answer, case))

    def flips(self, case: Case) -> Iterable[date]:
        born = case.answers.get(self.question)
        return self._days(born, case) if isinstance(born, date) else ()

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
        days = self._days(answer, case)
        missing = "、".join(map(case.noun, self.open_questions(case))) if len(days) > 1 else ""
        doubt = f"（要看{missing}）" if missing else ""
        return f"{case.noun(self.question)} {answer}，{' 或 '.join(map(str, days))} 达到法定退休年龄{doubt}"

    def wanted(self, case: Case) -> str:
        return "要求在这之前" if self.question in case.answers else "要求未达法定退休年龄"

    def wording(self, _: Questions) -> str:
        return "未达法定退休年龄"
