"""A verdict's ground in one phrase: what is missing, with the figure and the line."""

from collections.abc import Sequence

from checker import words
from checker.advice.office import left_to_office
from checker.judged import Judged
from checker.verdict.finding import reason
from checker.verdict.tree import Node
from checker.verdict.truth import IS_DISCRETION, IS_MET, IS_UNMET, Truth

FEW = 2
"""Reasons that a phrase can hold, questions that it can name."""


def why(judged: Judged, closest: Sequence[Sequence[str]], following: str | None) -> str:
    """Why the verdict is what it is, by the ways of the advice (else its `closest`) and its `following` question."""
    said = _said(judged, closest, following) or words.OUTCOMES[judged.told]
    if not judged.guide.partial:
        return said
    return f"这个区的资料还没有核实，如果属实：{words.VERDICTS[judged.told]}；{said}"


def _said(judged: Judged, closest: Sequence[Sequence[str]], following: str | None) -> str:
    truth = judged.settled.truth
    if truth == IS_MET:
        return _routes([node for node in judged.guide.routes if _is(node, judged, IS_MET)])
    if following:
        return _unanswered(judged, following)
    nodes = {node.id: node for node in judged.guide.root.walk()}
    if closest:
        return _reasons([nodes[name] for name in closest[0]], judged)
    if truth == IS_DISCRETION:
        return _reasons([nodes[name] for name in left_to_office(judged.guide.root, judged.levels)][:FEW], judged)
    return _reasons(_deciding(judged.guide.root, judged, truth)[:1], judged)


def _routes(met: Sequence[Node]) -> str:
    """By which route it goes: the first, and the numbers of the others."""
    others = "、".join(str(node.route) for node in met[1:])
    return f"第 {met[0].route} 条符合：{met[0].label}{f'（第 {others} 条也符合）' if others else ''}" if met else ""


def _unanswered(judged: Judged, following: str) -> str:
    questions, ask = judged.evaluation.case.questions, judged.settled.ask
    own_side = sorted(ask, key=lambda key: (key != following, questions[key].of_employer))
    named = "、".join(questions[key].noun for key in own_side[:FEW])
    return f"还不知道：{named}{f'等 {len(ask)} 项' if len(ask) > FEW else ''}"


def _reasons(nodes: Sequence[Node], judged: Judged) -> str:
    told = [reason(node, judged.evaluation, judged.levels) for node in nodes[:FEW]]
    return "；".join(told) + (f"；一共差 {len(nodes)} 条" if len(nodes) > FEW else "")


def _deciding(node: Node, judged: Judged, truth: Truth) -> list[Node]:
    """Leaves that come to what the whole comes to, in the order of the text, those whom the text is for first."""
    leaves = [leaf for leaf in node.walk() if leaf.rule and _is(leaf, judged, truth)]
    return sorted(leaves, key=lambda leaf: leaf.whose is not None and judged.evaluation.truth(leaf.whose) == IS_UNMET)


def _is(node: Node, judged: Judged, truth: Truth) -> bool:
    return judged.levels[node] == truth
