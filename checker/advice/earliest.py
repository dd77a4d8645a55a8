"""From which day a person qualifies: by the passing of time alone, or if what is open then turns out well."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date

from checker.advice.assuming import Assumption, assumptions
from checker.days.dates import add_months
from checker.verdict.diagram import Diagram
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET, IS_UNMET, MET, Truth

HORIZON = 120
"""Months to look ahead."""
Holds = Callable[[Rule], bool]


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first day that is certain, and an earlier one that is possible, with what it hangs on."""

    certain: date | None = None
    possible: date | None = None
    assuming: tuple[Assumption, ...] = ()


class Ahead:
    """The days after the case's on which some rule flips, and what the guide comes to on them."""

    def __init__(self, root: Node, evaluation: Evaluation) -> None:
        self._root, self._evaluation = root, evaluation
        self._flips = {rule: days for rule in set(root.rules) if (days := evaluation.flips(rule))}

    def earliest(self, verdict: Truth) -> Earliest:
        """The days on which a verdict that is not met becomes met.

        None where no such day comes within ten years, or where something other
        than time stands in the way. A day that is only
        possible is looked for where no answer could make the verdict met today.
        (contract, section 3, `earliest` and `earliest_if`)
        """
        hopeful = not self._could_be_met(verdict) and _is_met(self._root, _possible(self._evaluation, self._flips))
        waits = _is_met(self._root, _sure(self._evaluation, self._flips))
        found = Earliest()
        for there in self._days() if hopeful or waits else ():
            if waits and _is_met(self._root, _sure(there)):
                return Earliest(there.case.day, found.possible, found.assuming)
            if hopeful and not found.possible and _is_met(self._root, _possible(there)):
                assuming = assumptions(self._diagram(there), self._root)
                found = Earliest(None, there.case.day, assuming) if assuming else found
            if found.possible and not waits:
                return found
        return found

    def _days(self) -> Iterator[Evaluation]:
        today, last = self._evaluation.case.day, add_months(self._evaluation.case.day, HORIZON)
        for day in sorted(set().union(*self._flips.values())):
            if today < day <= last:
                yield self._evaluation.at(day)

    def _could_be_met(self, verdict: Truth) -> bool:
        """Whether some answer makes the guide met today; a figure that is missing is no answer."""
        if verdict[1] < MET or not _lacking(self._root, self._evaluation):
            return verdict[1] == MET
        diagram = self._diagram(self._evaluation)
        return MET in diagram.ends(diagram.function(self._root))

    def _diagram(self, there: Evaluation) -> Diagram:
        """What is open there, with rules that no answer can settle taken for unmet."""
        lacking = _lacking(self._root, there)
        sober = there.supposing(dict.fromkeys(lacking, IS_UNMET)) if lacking else there
        return Diagram(self._root.rules, sober, self._root.levels(sober))


def _is_met(node: Node, holds: Holds) -> bool:
    """Whether the condition is met if rules are where they hold, looking no further than that takes."""
    if node.whose and not holds(node.whose):
        return False
    if node.unless and holds(node.unless):
        return True
    if node.rule:
        return node.ceiling == MET and holds(node.rule)
    enough = all if node.needs_all else any
    return enough(_is_met(child, holds) for child in node.children)


def _sure(evaluation: Evaluation, hoped: Collection[Rule] = ()) -> Holds:
    return lambda rule: rule in hoped or evaluation.truth(rule) == IS_MET


def _possible(evaluation: Evaluation, hoped: Collection[Rule] = ()) -> Holds:
    return lambda rule: rule in hoped or (evaluation.truth(rule)[1] == MET and not _lacks_figure(rule, evaluation))


def _lacking(root: Node, evaluation: Evaluation) -> list[Rule]:
    return [rule for rule in set(root.rules) if _lacks_figure(rule, evaluation)]


def _lacks_figure(rule: Rule, evaluation: Evaluation) -> bool:
    """Whether the rule is open and no answer can change that: a wage is not in the table."""
    low, high = evaluation.truth(rule)
    return low < high and not evaluation.open_questions(rule)
