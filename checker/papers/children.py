"""Children who join: who still can, and where that matters."""

from collections.abc import Sequence

from checker.days.dates import ADULT, add_months
from checker.papers.paper import Paper
from checker.verdict.case import Case
from checker.verdict.tree import Node

ABOUT = frozenset({"children", "divorced_with_custody", "born_out_of_wedlock"})
"""Questions about the children and their parents."""


def concerned(papers: Sequence[Paper]) -> bool:
    """Whether a list asks for papers of the children."""
    return any(_asks(paper.when) for paper in papers)


def without_adults(case: Case, papers: Sequence[Paper]) -> tuple[Case, list[str]]:
    """A child of 18 or more on the day of filing cannot join, so no paper is asked for it; told where any would be."""
    children = case.answers.get("children")
    if not isinstance(children, tuple):
        return case, []
    minors = tuple(born for born in children if case.day < add_months(born, ADULT * 12))
    gone = [born for born in children if born not in minors] if concerned(papers) else []
    notes = [f"{born} 出生的孩子到 {case.day} 已满 {ADULT} 周岁，不能随往，不用准备材料。" for born in gone]
    return case.given({"children": minors}), notes


def _asks(condition: Node | None) -> bool:
    return condition is not None and any(rule.question in ABOUT for rule in condition.rules)
