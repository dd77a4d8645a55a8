"""From which day a person qualifies: by the passing of time alone, or if what is open then turns out well."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.advice.assuming import Assumption, assumptions
from checker.days.dates import add_months
from checker.verdict.diagram import Diagram
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET, IS_UNMET, MET, Truth

HORIZON = 120
"""Months to look ahead."""
Edition = tuple[date, Node | None]
"""From which day on which tree judges; none where its text is not confirmed."""
Holds = Callable[[Rule], bool]


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first day that is certain, and an earlier one that is possible, with what it hangs on."""

    certain: date | None = None
    possible: date | None = None
    assuming: tuple[Assumption, ...] = ()


class Ahead:
    """The days after the case's on which something changes, each judged by the edition in force on it."""

    def __init__(self, editions: Sequence[Edition], evaluation: Evaluation) -> None:
        ends = [*(since for since, _ in editions[1:]), date.max]
        self._evaluation, self._now = evaluation, editions[0][1]
        self._spans = [
            _Span(since, end, root, evaluation) for (since, root), end in zip(editions, ends, strict=True) if root
        ]

    def earliest(self, verdict: Truth) -> Earliest:
        """The days on which a verdict that is not met becomes met.

        None where no such day comes within ten years, or where something other
        than time stands in the way. A day that is only
        possible is looked for where no answer could make the verdict met today.
        (contract, section 3, `earliest` and `earliest_if`)
        """
        hopes = not self._could_be_met(verdict)
        found = Earliest()
        for span in self._spans:
            waits, hopeful = span.may_be_met(_sure), hopes and span.may_be_met(_possible)
            for day in span.days if waits or hopeful else ():
                if found.possible and not waits:
                    break
                there = self._evaluation.at(day)
                if waits and _is_met(span.root, _sure(there)):
                    return Earliest(day, found.possible, found.assuming)
                if hopeful and not found.possible and _is_met(span.root, _possible(there)):
                    assuming = assumptions(_diagram(span.root, there), span.root)
                    found = Earliest(None, day, assuming) if assuming else found
        return found

    def _could_be_met(self, verdict: Truth) -> bool:
        """Whether some answer makes the guide met today; a figure that is missing is no answer."""
        if self._now is None or verdict[1] < MET:
            return False
        if not _lacking(self._now, self._evaluation):
            return True
        diagram = _diagram(self._now, self._evaluation)
        return MET in diagram.ends(diagram.function(self._now))


class _Span:
    """An edition while it is in force: its tree, and the days after the case's on which it starts or a rule flips."""

    def __init__(self, since: date, end: date, root: Node, evaluation: Evaluation) -> None:
        today = evaluation.case.day
        last = min(add_months(today, HORIZON), end - timedelta(days=1))
        self.root, self._evaluation = root, evaluation
        self._flips = {rule: days for rule in set(root.rules) if (days := evaluation.flips(rule))}
        found = {since}.union(*self._flips.values())
        self.days = sorted(day for day in found if max(today + timedelta(days=1), since) <= day <= last)

    def may_be_met(self, hold: Callable[[Evaluation, Collection[Rule]], Holds]) -> bool:
        """Whether it is met if every rule that flips holds."""
        return _is_met(self.root, hold(self._evaluation, self._flips))


def _diagram(root: Node, there: Evaluation) -> Diagram:
    """What is open there, with rules that no answer can settle taken for unmet."""
    lacking = _lacking(root, there)
    sober = there.supposing(dict.fromkeys(lacking, IS_UNMET)) if lacking else there
    return Diagram(root.rules, sober, root.levels(sober))


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
