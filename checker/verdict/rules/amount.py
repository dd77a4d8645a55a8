"""Rules that hold a number against a line."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from checker.money.amounts import plain, yuan
from checker.verdict.case import Case
from checker.verdict.rules.base import Timeless, not_answered
from checker.verdict.truth import UNKNOWN, Truth, certain


@dataclass(frozen=True, slots=True)
class _Line(Timeless):
    question: str
    line: Decimal

    WORDS: ClassVar[str]

    def _holds(self, number: Decimal) -> bool:
        raise NotImplementedError

    def truth(self, case: Case) -> Truth:
        number = case.answers.get(self.question)
        if not isinstance(number, (int, Decimal)):
            return UNKNOWN
        return certain(self._holds(Decimal(number)))

    def reason(self, case: Case) -> str:
        show = yuan if case.questions[self.question].type == "money" else plain
        wanted = f"要求{self.WORDS} {show(self.line)}"
        number = case.answers.get(self.question)
        if not isinstance(number, (int, Decimal)):
            return f"{not_answered(case, self.question)}，{wanted}"
        return f"{case.noun(self.question)}：{show(number)}，{wanted}"


class AtLeast(_Line):
    """`at_least`: the line itself suffices."""

    __slots__ = ()
    WORDS = "不少于"

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "AtLeast":
        """Read ``{question, at_least: number}``."""
        return cls(leaf["question"], Decimal(leaf["at_least"]))

    def _holds(self, number: Decimal) -> bool:
        return number >= self.line


class MoreThan(_Line):
    """`more_than`: the line itself does not suffice."""

    __slots__ = ()
    WORDS = "超过"

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "MoreThan":
        """Read ``{question, more_than: number}``."""
        return cls(leaf["question"], Decimal(leaf["more_than"]))

    def _holds(self, number: Decimal) -> bool:
        return number > self.line


class AtMost(_Line):
    """`at_most`: up to and with the line, as ranks are counted."""

    __slots__ = ()
    WORDS = "不超过"

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "AtMost":
        """Read ``{question, at_most: number}``."""
        return cls(leaf["question"], Decimal(leaf["at_most"]))

    def _holds(self, number: Decimal) -> bool:
        return number <= self.line
