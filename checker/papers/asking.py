"""What it hangs on whether papers are needed: questions, or what no answer can settle."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.papers.paper import Paper
from checker.papers.route import Routes, judged, with_an_employer
from checker.policy import Guide
from checker.verdict.ask import open_questions
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET

BY_ROUTE, BY_SIDE = "要看按哪一条申报，", "要看单位算不算符合条件，"


@dataclass(frozen=True)
class Asking:
    """A guide, the papers whose need is open, and the person."""

    guide: Guide
    papers: Sequence[Paper]
    routes: Routes
    evaluation: Evaluation

    @cached_property
    def questions(self) -> list[str]:
        """The questions that open needs hang on, in the order of the questions."""
        conditions = [node for paper in self.papers for node in _conditions(paper)]
        lacking = {paper.unless_met for paper in self.papers}
        others = self._judged if any(paper.routes for paper in self.papers) else []
        others = [*others, *(side for name, side in self.guide.sides.items() if name in lacking)]
        found = {*_open(conditions, self.evaluation), *_open(others, self._employed)}
        return [key for key in self.evaluation.case.questions if key in found]

    def unsettled(self, *, routes_told: bool) -> Iterator[str]:
        """A sentence on the papers of which nothing else says why they are open, where no answer can settle it.

        `routes_told` says that which route it will be is told elsewhere.
        """
        found: dict[str, list[str]] = {}
        for paper in self.papers:
            if not (paper.in_case or _told_of_itself(paper, self.evaluation) or (routes_told and paper.routes)):
                found.setdefault(self._why(paper), []).append(f"“{paper.shown['name']}”")
        found.pop("", None)
        for why, names in found.items():
            yield f"{''.join(names)}还没定：{why}再填别的也定不下来，请先问窗口。"

    def _why(self, paper: Paper) -> str:
        """What a paper hangs on that no question asks; nothing where one does."""
        if _open(_conditions(paper), self.evaluation):
            return ""
        if paper.routes:
            return "" if self._by_route else BY_ROUTE
        side = paper.unless_met
        return BY_SIDE if side and not _open([self.guide.sides[side]], self._employed) else ""

    @cached_property
    def _employed(self) -> Evaluation:
        return with_an_employer(self.guide, self.evaluation)

    @cached_property
    def _judged(self) -> list[Node]:
        return judged(self.guide, self.routes, self._employed)

    @cached_property
    def _by_route(self) -> list[str]:
        return _open(self._judged, self._employed)


def _conditions(paper: Paper) -> list[Node]:
    return [node for node in (paper.when, paper.not_if) if node]


def _told_of_itself(paper: Paper, evaluation: Evaluation) -> bool:
    """Whether the paper's own words say that the text is silent on the person's case."""
    return paper.open_if is not None and paper.open_if.truth(evaluation) == IS_MET


def _open(nodes: Iterable[Node], evaluation: Evaluation) -> list[str]:
    asked = list(nodes)
    levels = {below: level for node in asked for below, level in node.levels(evaluation).items()}
    return open_questions(asked, evaluation, levels)
