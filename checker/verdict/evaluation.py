"""What rules say of one case, each asked once."""

from collections.abc import Mapping
from datetime import date

from checker.verdict.case import Case
from checker.verdict.rules.base import Rule
from checker.verdict.truth import Truth


class Evaluation:
    """A case under judgement.

    Guides share most of their rules, and one judgement walks their trees
    several times: what a rule has said is kept here, by the rule, for as long as
    the judgement lasts.
    """

    __slots__ = ("_reasons", "_truths", "case")

    def __init__(self, case: Case) -> None:
        self.case = case
        self._truths: dict[Rule, Truth] = {}
        self._reasons: dict[Rule, str] = {}

    def truth(self, rule: Rule) -> Truth:
        """All levels that the rule can still have."""
        known = self._truths.get(rule)
        if known is None:
            known = self._truths[rule] = rule.truth(self.case)
        return known

    def reason(self, rule: Rule) -> str:
        """Why, in words."""
        known = self._reasons.get(rule)
        if known is None:
            known = self._reasons[rule] = rule.reason(self.case)
        return known

    def at(self, day: date, known: Mapping[Rule, Truth]) -> "Evaluation":
        """The same person on another day; of some rules it is known already what they say there."""
        other = Evaluation(self.case.at(day))
        other._truths = dict(known)
        return other
