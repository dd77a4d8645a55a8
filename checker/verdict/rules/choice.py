"""Rules on choices and on yes or no."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from checker.answers.questions import Answer, Question
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule
from checker.verdict.truth import IS_DISCRETION, IS_MET, IS_UNMET, Truth

YES_NO = {True: "是", False: "否"}


def named(question: Question, values: tuple[Answer, ...]) -> str:
    """Options of a question in words."""
    return "、".join(YES_NO[value] if isinstance(value, bool) else question.choices[str(value)] for value in values)


@dataclass(frozen=True, slots=True, eq=False)
class _Choice(Rule):
    takes = ("choice", "bool")
    shape = "options"
    question: str

    def told(self, _: Answer, case: Case) -> str:
        return f"{case.noun(self.question)}：{case.choice_label(self.question)}"


@dataclass(frozen=True, slots=True, eq=False)
class Among(_Choice):
    """The answer is one of `met`; those in `discretion` are left to the office."""

    name = "is"
    beside: ClassVar[Mapping[str, str]] = {"discretion": "options"}
    met: tuple[Answer, ...]
    discretion: tuple[Answer, ...] = ()

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "Among":
        return cls(leaf["question"], tuple(leaf["is"]), tuple(leaf.get("discretion", ())))

    def judged(self, answer: Answer, _: Case) -> Truth:
        if answer in self.met:
            return IS_MET
        return IS_DISCRETION if answer in self.discretion else IS_UNMET

    def wanted(self, case: Case) -> str:
        return f"要求：{named(case.questions[self.question], self.met)}"

    def closing(self, answer: Answer, _: Case) -> str:
        return "；原文没有写明这一种，由窗口认定" if answer in self.discretion else ""

    def wording(self, questions: Questions) -> str:
        question = questions[self.question]
        return question.noun if self.met == (True,) else f"{question.noun}：{named(question, self.met)}"


@dataclass(frozen=True, slots=True, eq=False)
class NotAmong(_Choice):
    """The answer is anything but these."""

    name = "is_not"
    unmet: tuple[Answer, ...]

    def judged(self, answer: Answer, _: Case) -> Truth:
        return IS_UNMET if answer in self.unmet else IS_MET

    def wanted(self, case: Case) -> str:
        return f"不能是：{named(case.questions[self.question], self.unmet)}"

    def wording(self, questions: Questions) -> str:
        question = questions[self.question]
        return f"{question.noun}：不是{named(question, self.unmet)}"
