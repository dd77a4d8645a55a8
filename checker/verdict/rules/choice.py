"""Rules on what was answered: one of several, yes or no, anything at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from checker.answers import phrases
from checker.answers.questions import Answer, Question
from checker.verdict.case import Case
from checker.verdict.rules.base import Rule
from checker.verdict.truth import IS_DISCRETION, IS_MET, IS_UNMET, Truth, certain


@dataclass(frozen=True, eq=False)
class _Choice(Rule):
    takes = ("choice", "bool")
    shape = "options"
    question: str

    def told(self, _: Answer, case: Case) -> str:
        return f"{case.noun(self.question)}：{case.choice_label(self.question)}"


@dataclass(frozen=True, eq=False)
class Among(_Choice):
    """The answer is one of `met`; those in `discretion` are left to the office."""

    name = "is"
    beside: ClassVar[Mapping[str, str]] = {"discretion": "options"}
    met: tuple[Answer, ...]
    discretion: tuple[Answer, ...] | None

    def judged(self, answer: Answer, _: Case) -> Truth:
        if answer in self.met:
            return IS_MET
        return IS_DISCRETION if answer in (self.discretion or ()) else IS_UNMET

    def wanted(self, case: Case) -> str:
        return phrases.wanted(case.questions[self.question], self.met)

    def closing(self, answer: Answer, case: Case) -> str:
        return "；原文没有写明这一种，由窗口认定" if self.judged(answer, case) == IS_DISCRETION else ""

    def wording(self, question: Question) -> str:
        return phrases.stated(question, self.met)


@dataclass(frozen=True, eq=False)
class NotAmong(_Choice):
    """The answer is anything but these."""

    name = "is_not"
    unmet: tuple[Answer, ...]

    def judged(self, answer: Answer, _: Case) -> Truth:
        return IS_UNMET if answer in self.unmet else IS_MET

    def wanted(self, case: Case) -> str:
        return phrases.unwanted(case.questions[self.question], self.unmet)

    def wording(self, question: Question) -> str:
        return phrases.unstated(question, self.unmet)


@dataclass(frozen=True, eq=False)
class Answered(Rule):
    """The question has an answer, and it is not an empty list."""

    name = "answered"
    takes = ("date", "dates", "choice", "bool", "money", "number", "integer", "month_money", "year_money")
    shape = "yes"
    question: str

    def judged(self, answer: Answer, _: Case) -> Truth:
        return certain(answer != ())

    def told(self, answer: Answer, case: Case) -> str:
        return f"{case.noun(self.question)}：{'已经填写' if answer != () else '没有'}"

    def wanted(self, _: Case) -> str:
        return "要求有这一项"

    def wording(self, question: Question) -> str:
        return phrases.given(question)
