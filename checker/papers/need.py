"""Whether a person needs a paper, before one of each group is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.papers.paper import Paper
from checker.papers.route import Routes, by_route
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import DISCRETION, IS_MET, IS_UNMET, MET, UNKNOWN, Truth, all_of


@dataclass(frozen=True, slots=True)
class Needs:
    """What is known of the person: the answers, by which routes they go, and what becomes of each side of the guide."""

    evaluation: Evaluation
    routes: Routes
    sides: Mapping[str, Truth]

    def of(self, paper: Paper) -> Truth:
        """Whether the person needs the paper; of a group of alternatives, whether it is open to them."""
        return IS_UNMET if self.unfit(paper) else self._held(paper)

    def unfit(self, paper: Paper) -> bool:
        """Whether it is a paper that the person has, but that proves nothing."""
        wrong = paper.unfit_if is not None and paper.unfit_if.truth(self.evaluation) == IS_MET
        return wrong and self._held(paper) == IS_MET

    def _held(self, paper: Paper) -> Truth:
        parts = [paper.when.truth(self.evaluation)] if paper.when else []
        if paper.not_if:
            parts.append(_kept(paper, paper.not_if.truth(self.evaluation)))
        if paper.open_if and paper.open_if.truth(self.evaluation) == IS_MET:
            parts.append(UNKNOWN)
        if paper.routes:
            parts.append(by_route(paper.routes, self.routes))
        if paper.unless_met:
            low, high = self.sides[paper.unless_met]
            parts.append(IS_UNMET if low == MET else IS_MET if high < DISCRETION else UNKNOWN)
        return all_of(parts)


def _kept(paper: Paper, done_away: Truth) -> Truth:
    """Whether a paper that some case does away with is needed still; one of several alternatives is until denied."""
    if done_away == IS_MET:
        return IS_UNMET
    return IS_MET if done_away == IS_UNMET or paper.one_of else UNKNOWN
