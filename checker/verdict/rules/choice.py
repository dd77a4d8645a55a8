"""Rules on choices and on yes or no."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.answers.questions import Answer
from checker.verdict.case import Case
from checker.verdict.rules.base import Timeless, not_answered
from checker.verdict.truth import IS_DISCRETION, IS_MET, IS_UNMET, UNKNOWN, Truth


def _told(case: Case, question: str, wanted: str) -> str:
    if question not in case.answers:
        return f"{not_answered(case, question)}，{wanted}"
    return f"{case.noun(question)}：{case.choice_label(question)}，{wanted}"


def _labels(case: Case, question: str, values: tuple[Answer, ...]) -> str:
    if isinstance(values[0], bool):
        return "是" if values[0] else "否"
    choices = case.questions[question].choices
    return "、".join(choices[str(value)] for value in values)


@dataclass(frozen=True, slots=True)
class Among(Timeless):
    """`is`: the answer is one of `met`; those in `discretion` are left to the office."""

    question: str
    met: tuple[Answer, ...]
    discretion: tuple[Answer, ...] = ()

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "Among":
        """Read ``{question, is: [...], discretion: [...]}``."""
        return cls(leaf["question"], tuple(leaf["is"]), tuple(leaf.get("discretion", ())))

    def truth(self, case: Case) -> Truth:
        answer = case.answers.get(self.question)
        if answer is None:
            return UNKNOWN
        if answer in self.met:
            return IS_MET
        return IS_DISCRETION if answer in self.discretion else IS_UNMET

    def reason(self, case: Case) -> str:
        wanted = f"要求：{_labels(case, self.question, self.met)}"
        if case.answers.get(self.question) in self.discretion:
            wanted += "；原文没有写明这一种，由窗口认定"
        return _told(case, self.question, wanted)


@dataclass(frozen=True, slots=True)
class NotAmong(Timeless):
    """`is_not`: the answer is anything but these."""

    question: str
    unmet: tuple[Answer, ...]

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "NotAmong":
        """Read ``{question, is_not: [...]}``."""
        return cls(leaf["question"], tuple(leaf["is_not"]))

    def truth(self, case: Case) -> Truth:
        answer = case.answers.get(self.question)
        if answer is None:
            return UNKNOWN
        return IS_UNMET if answer in self.unmet else IS_MET

    def reason(self, case: Case) -> str:
        return _told(case, self.question, f"不能是：{_labels(case, self.question, self.unmet)}")
