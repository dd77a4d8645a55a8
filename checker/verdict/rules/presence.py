"""Rules on whether a thing exists at all, and on which side of a fixed day it lies."""

from dataclasses import dataclass
from datetime import date

from checker.answers.questions import Answer
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule
from checker.verdict.truth import Truth, certain


@dataclass(frozen=True, slots=True, eq=False)
class Answered(Rule):
    """The question has an answer, and it is not an empty list."""

    name = "answered"
    takes = ("date", "dates", "choice", "bool", "money", "number", "integer", "month_money", "year_money")
    shape = "yes"
    question: str

    def judged(self, answer: Answer, _: Case) -> Truth:
        return certain(answer != ())

    def told(self, _: Answer, case: Case) -> str:
        return f"{case.noun(self.question)}：已经填写"

    def wanted(self, _: Case) -> str:
        return "要求有这一项"

    def wording(self, questions: Questions) -> str:
        return f"填了{questions[self.question].noun}"


@dataclass(frozen=True, slots=True, eq=False)
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

    def wording(self, questions: Questions) -> str:
        return f"{questions[self.question].noun}早于 {self.limit}"
