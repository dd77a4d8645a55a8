"""What every rule can do."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from checker.days.retirement import Retirement
from checker.verdict.case import Case
from checker.verdict.truth import Truth


class Rule(Protocol):
    """One test of the answers. Rules are values: equal rules ask the same thing."""

    def __hash__(self) -> int:
        """Equal rules are one in a set."""

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question that the rule looks at."""

    def truth(self, case: Case) -> Truth:
        """All levels that the rule can still have, given the answers."""

    def reason(self, case: Case) -> str:
        """Why, in Chinese: the person's answer, the rule's figure, the day where it matters."""

    def flips(self, case: Case, /) -> Iterable[date]:
        """Every day on which passing time alone may change the truth, in any order."""

    def open_questions(self, case: Case, /) -> tuple[str, ...]:
        """The unanswered questions that can still change an uncertain truth."""

    def implies(self, other: "Rule", retirement: Retirement, /) -> bool:
        """Whether the other rule, on the same question, reaches every level that this one reaches."""


class Timeless:
    """A rule on one question that the passing of days does not touch."""

    __slots__ = ()
    question: str

    @property
    def questions(self) -> tuple[str, ...]:
        return (self.question,)

    def flips(self, _: Case) -> Iterable[date]:
        return ()

    def open_questions(self, _: Case) -> tuple[str, ...]:
        return (self.question,)

    def implies(self, _other: Rule, _: Retirement) -> bool:
        return False


def not_answered(case: Case, question: str) -> str:
    """The reason's opening where the answer is missing."""
    return f"还不知道{case.noun(question)}"
