"""Rules that hold a number against a line."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from operator import ge, gt, le
from typing import Any, ClassVar

from checker.answers.questions import Question
from checker.money.amounts import plain, yuan
from checker.verdict.case import Case
from checker.verdict.rules.base import Questions, Rule
from checker.verdict.truth import Truth, certain


@dataclass(frozen=True, slots=True, eq=False)
class _Line(Rule):
    takes = ("money", "number", "integer")
    shape = "figure"
    question: str
    line: Decimal

    ASKED: ClassVar[str]
    """The comparison in a reason."""
    STATED: ClassVar[str]
    """The comparison on a page."""
    HOLDS: ClassVar[Callable[[Any, Any], bool]]

    def judged(self, answer: Decimal | int, _: Case) -> Truth:
        return certain(type(self).HOLDS(answer, self.line))

    def told(self, answer: Decimal | int, case: Case) -> str:
        return f"{case.noun(self.question)}：{_shown(answer, case.questions[self.question])}"

    def wanted(self, case: Case) -> str:
        return f"要求{self.ASKED} {_shown(self.line, case.questions[self.question])}"

    def wording(self, questions: Questions) -> str:
        question = questions[self.question]
        return f"{question.noun}{self.STATED} {_shown(self.line, question)}"


def _shown(number: Decimal | int, question: Question) -> str:
    return yuan(number) if question.type == "money" else plain(number)


class AtLeast(_Line):
    """The line itself suffices."""

    __slots__ = ()
    name = "at_least"
    ASKED, STATED, HOLDS = "不少于", "不少于", ge


class MoreThan(_Line):
    """The line itself does not suffice."""

    __slots__ = ()
    name = "more_than"
    ASKED, STATED, HOLDS = "超过", "多于", gt


class AtMost(_Line):
    """Up to and with the line, as ranks are counted."""

    __slots__ = ()
    name = "at_most"
    ASKED, STATED, HOLDS = "不超过", "不多于", le
