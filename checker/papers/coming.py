"""Where no route holds: those by which the applicant will come to file, as far as anybody can tell."""

from collections.abc import Iterator, Sequence

from checker.papers.paper import Paper
from checker.papers.scope import Scope
from checker.policy import Guide
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.rules.duration import Experience, HeldFor
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.rules.wage_years import YearlyWage
from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, IS_MET, IS_UNMET, Truth

GROWS = (Experience, HeldFor, MonthlyWage, YearlyWage)
"""What working on mends: time and income."""


def coming(guide: Guide, evaluation: Evaluation) -> tuple[Node, ...]:
    """The routes that want nothing but time or income; where only one is for such people, that one."""
    theirs = _theirs(guide, evaluation)
    if len(theirs) == 1:
        return theirs
    grown: dict[Rule, Truth] = {rule: IS_MET for node in theirs for rule in node.rules if isinstance(rule, GROWS)}
    later = evaluation.supposing(grown)
    return tuple(node for node in theirs if node.truth(later)[1] >= DISCRETION)


def none_yet(guide: Guide, papers: Sequence[Paper], evaluation: Evaluation, scope: Scope) -> Iterator[str]:
    """That no route holds, and what the list's papers of routes are then: else it would look complete."""
    if not any(paper.routes for paper in papers) or any(
        node.truth(evaluation)[1] >= DISCRETION for node in guide.routes
    ):
        return
    told = f"您填的情况，第 1 至 {len(guide.routes)} 条申请条件现在一条都不满足。"
    later = coming(guide, evaluation)
    if not later:
        yield f"{told}清单里只有某一条才要的材料都标着不用交，不是免交：以后按哪一条申报，就备那一条的。"
        return
    if {str(node.route) for node in later} <= scope.elsewhere:
        yield told
        return
    named = "、".join(str(node.route) for node in later)
    choice = "：按哪一条申报，就交哪一条的" if len(_theirs(guide, evaluation)) > 1 else ""
    yield f"{told}按条交的材料，这里先照第 {named} 条列{choice}。"


def _theirs(guide: Guide, evaluation: Evaluation) -> tuple[Node, ...]:
    """The routes that are for such people at all."""
    return tuple(node for node in guide.routes if not node.whose or evaluation.truth(node.whose) != IS_UNMET)
