"""What rules say of one case, each asked once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from checker.verdict.case import Case
from checker.verdict.rules.base import Rule
from checker.verdict.truth import Truth

Said = TypeVar("Said")


class _Kept(dict[Rule, Said]):
    """What each rule has said; one that has not is asked."""

    def __init__(self, ask: Callable[[Rule], Said]) -> None:
        self._ask = ask

    def __missing__(self, rule: Rule) -> Said:
        said = self[rule] = self._ask(rule)
        return said


class Evaluation:
    """A case under judgement.

    Guides share most of their rules, and one judgement walks their trees
    several times: what a rule has said is kept here, by the rule, for as long as
    the judgement lasts. `truth`, `reason`, `flips` and `open_questions` are the
    rule's own methods of these names, for the case.
    """

    __slots__ = ("_days", "case", "flips", "open_questions", "reason", "truth")

    def __init__(self, case: Case, truth: Callable[[Rule], Truth] | None = None) -> None:
        self.case = case
        # Looking up is all that happens nearly always: no function of ours is called for it.
        self.truth: Callable[[Rule], Truth] = _Kept(truth or (lambda rule: rule.truth(case))).__getitem__
        self.reason: Callable[[Rule], str] = _Kept(lambda rule: rule.reason(case)).__getitem__
        self.flips: Callable[[Rule], Sequence[date]] = _Kept(lambda rule: tuple(rule.flips(case))).__getitem__
        self.open_questions: Callable[[Rule], Sequence[str]] = _Kept(lambda rule: rule.open_questions(case)).__getitem__
        self._days: dict[date, Evaluation] = {}

    def at(self, day: date) -> "Evaluation":
        """The same person on a later day, on which rules that time does not flip say what they say today."""
        if day not in self._days:
            case, truth, flips = self.case.at(day), self.truth, self.flips
            self._days[day] = Evaluation(case, lambda rule: rule.truth(case) if flips(rule) else truth(rule))
        return self._days[day]

    def supposing(self, known: Mapping[Rule, Truth]) -> "Evaluation":
        """The same person on the same day, with what some rules are taken to say."""
        truth = self.truth
        return Evaluation(self.case, lambda rule: known[rule] if rule in known else truth(rule))
