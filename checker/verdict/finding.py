"""A condition's result as people and programs read it (contract: NODE)."""

from collections.abc import Mapping
from typing import Any

from checker import words
from checker.answers.phrases import others_excluded, stated
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among
from checker.verdict.tree import Node
from checker.verdict.truth import IS_DISCRETION, IS_MET, IS_UNMET, NAMES, UNKNOWN, VERDICTS, Truth


def find(root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth]) -> dict[str, Any]:
    """The root's result with reasons; `levels` holds what became of it and of each node below it."""
    rows: dict[Node, dict[str, Any]] = {}
    for node in reversed(root.walk()):  # children stand behind their parent
        truth = low, high = levels[node]
        row = rows[node] = {
            "id": node.id,
            "verdict": VERDICTS[truth],
            "low": NAMES[low],
            "high": NAMES[high],
            "label": node.label,
            "reason": reason(node, evaluation, levels) + node.sources,
            "cites": node.cites,
            "children": [rows[child] for child in node.children],
        }
        if node.unless and evaluation.truth(node.unless) == IS_MET:
            row["waived"] = True  # what it is made of then does not matter
    return rows[root]


def reason(node: Node, evaluation: Evaluation, levels: Mapping[Node, Truth]) -> str:
    """Why a node came out as it did, in words, without its sources."""
    told = _leaf_reason(node, node.rule, evaluation) if node.rule else _group_reason(node, levels)
    if node.unless:
        told = _with_exemption(node.unless, told, evaluation)
    return _with_addressees(node.whose, told, evaluation) if node.whose else told


def _leaf_reason(node: Node, rule: Rule, evaluation: Evaluation) -> str:
    reason, (low, high) = evaluation.reason(rule), evaluation.truth(rule)
    if low < node.floor:
        return f"{reason}；原文写“原则上”，达不到时由窗口认定"
    if node.ceiling < high:
        return f"{reason}；原文没有写明，由窗口认定"
    return reason


def _group_reason(node: Node, levels: Mapping[Node, Truth]) -> str:
    parts = [(child.label, VERDICTS[levels[child]]) for child in node.children]
    if not node.needs_all:
        for wanted in ("met", "discretion", "unknown"):
            if labels := [label for label, name in parts if name == wanted]:
                return f"满足其中一项即可，{words.VERDICTS[wanted]}：{'；'.join(labels)}"
        return "满足其中一项即可，目前各项都不符合"
    rest = [f"{label}（{words.VERDICTS[name]}）" for label, name in parts if name != "met"]
    return f"要全部满足，还差：{'；'.join(rest)}" if rest else "要全部满足，各项都符合"


def _with_exemption(unless: Among, reason: str, evaluation: Evaluation) -> str:
    applies, case = evaluation.truth(unless), evaluation.case
    if applies == IS_MET:
        return f"{case.noun(unless.question)}：{case.choice_label(unless.question)}，这里不看这一条"
    if applies == IS_UNMET:
        return reason
    return f"{reason}（{stated(case.questions[unless.question], unless.met)}的，这里不看这一条）"


def _with_addressees(whose: Among, reason: str, evaluation: Evaluation) -> str:
    applies, case = evaluation.truth(whose), evaluation.case
    if applies == IS_MET:
        return reason
    if applies == UNKNOWN:
        return reason + others_excluded(case.questions[whose.question], (*whose.met, *(whose.discretion or ())))
    word = "能不能走这一条，原文没有写清，由窗口认定" if applies == IS_DISCRETION else "不能走这一条"
    return f"{case.noun(whose.question)}：{case.choice_label(whose.question)}，{word}；{reason}"
