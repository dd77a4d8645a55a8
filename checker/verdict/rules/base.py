"""What every rule can do, and how it treats an answer that is missing."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from checker.answers.phrases import lacking
from checker.answers.questions import Question
from checker.days.dates import parse_day
from checker.days.retirement import Retirement
from checker.verdict.case import Case
from checker.verdict.truth import UNKNOWN, Truth

Shape = str | Mapping[str, str | tuple[str, ...]]
"""What stands under an operator's key: one of the words ``options`` (a list of choices), ``count`` (a whole number),
``figure`` (an exact number), ``day`` and ``yes`` (nothing but true); or a mapping of keys to such words or to the
choices allowed. A key that ends in ``?`` may be left out. The policy model makes its types of this."""


class Rule:
    """One question put to one operator. A class owns the operator's name, shape, meaning and words.

    `name` is its key in data, `takes` the types of question that it understands,
    `also` names further questions that it looks at.
    Rules that `read_rule` gives are values: of equal ones there is one object.
    """

    __slots__ = ()
    name: ClassVar[str]
    takes: ClassVar[tuple[str, ...]]
    shape: ClassVar[Shape]
    beside: ClassVar[Mapping[str, str]] = {}
    """Shapes of further keys of the leaf, which may be left out."""
    also: ClassVar[tuple[str, ...]] = ()
    question: str

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any], *further: Any) -> Self:
        """Read a leaf of the compiled policy: the question, what `shape` and `beside` name, and more."""
        make: Callable[..., Self] = cls
        return make(leaf["question"], *values(cls.shape, leaf[cls.name]), *values(cls.beside, leaf), *further)

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question that the rule looks at, its own first."""
        return (self.question, *self.also)

    def truth(self, case: Case) -> Truth:
        """All levels that the rule can still have, given the answers."""
        answer = case.answers.get(self.question)
        return UNKNOWN if answer is None else self.judged(answer, case)

    def judged(self, answer: Any, case: Case) -> Truth:
        """The levels, where the question has an answer (of a type that `takes` names)."""
        raise NotImplementedError

    def reason(self, case: Case) -> str:
        """Why, in Chinese: the person's answer, the rule's figure, the day where it matters."""
        answer = case.answers.get(self.question)
        if answer is None:
            return f"{lacking(case.questions[self.question])}，{self.wanted(case)}"
        return f"{self.told(answer, case)}，{self.wanted(case)}{self.closing(answer, case)}"

    def told(self, answer: Any, case: Case) -> str:
        """What the person answered, in words."""
        raise NotImplementedError

    def wanted(self, case: Case) -> str:
        """What the rule asks for, in words."""
        raise NotImplementedError

    def closing(self, _answer: Any, _case: Case) -> str:
        """What else there is to say at the end of a reason."""
        return ""

    def wording(self, question: Question) -> str:
        """The rule as a page states it, of anybody: ``租房合同到期日早于 2026-01-01``."""
        raise NotImplementedError

    def flips(self, case: Case) -> Iterable[date]:
        """Every day on which passing time alone may change the truth, in any order."""
        answer = case.answers.get(self.question)
        return () if answer is None else self.days(answer, case)

    def days(self, _answer: Any, _case: Case) -> Iterable[date]:
        """The same, where the question has an answer."""
        return ()

    def open_questions(self, case: Case) -> tuple[str, ...]:
        """The unanswered questions that can still change an uncertain truth."""
        answers = {key: case.answers.get(key) for key in self.questions}
        return tuple(key for key, answer in answers.items() if answer is None or isinstance(answer, dict))

    def implies(self, _other: "Rule", _retirement: Retirement) -> bool:
        """Whether the other rule, on the same question, reaches every level that this one reaches."""
        return False


_READ: Mapping[str, Callable[[Any], Any]] = {"count": int, "figure": Decimal, "day": parse_day, "options": tuple}
"""Values of the compiled policy as rules hold them; choices stay as they are."""


def values(shape: Shape, value: Any) -> list[Any]:
    """What stands under an operator's key, as rules hold it, in the order of the shape."""
    if isinstance(shape, str):
        return [] if shape == "yes" else [_READ[shape](value)]
    found = ((inner, value.get(key.removesuffix("?"))) for key, inner in shape.items())
    return [_READ[inner](part) if isinstance(inner, str) and part is not None else part for inner, part in found]
