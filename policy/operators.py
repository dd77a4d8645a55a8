"""Whether a leaf's operator fits its question."""

from collections.abc import Iterable, Mapping
from typing import Any

from checker.errors import shown
from checker.verdict.rules import OPERATORS
from policy.compile import question_choices
from policy.load import Tree
from policy.problems import Path

TYPES: Mapping[str, tuple[str, ...]] = {
    "is": ("choice", "bool"),
    "is_not": ("choice", "bool"),
    "at_least": ("money", "number", "integer"),
    "more_than": ("money", "number", "integer"),
    "at_most": ("money", "number", "integer"),
    "for_months": ("date",),
    "experience_months": ("integer",),
    "younger_than": ("date",),
    "not_over_age": ("date",),
    "below_retirement_age": ("date",),
    "any_child_older_than": ("dates",),
    "any_child_younger_than": ("dates",),
    "answered": ("date", "dates", "choice", "bool", "money", "number", "integer", "month_money", "year_money"),
    "before": ("date",),
    "yearly": ("year_money",),
    "monthly_wage": ("month_money",),
    "yearly_wage": ("year_money",),
}
"""The types of question that each operator understands."""


def check_leaf(tree: Tree, path: Path, leaf: Mapping[str, Any]) -> None:
    """Report a question that does not exist, an operator that does not fit, an option that is not listed."""
    questions = {row["key"]: row for row in tree.values["questions"]["questions"]}
    question = questions.get(leaf["question"])
    operators = [name for name in OPERATORS if name in leaf]
    if question is None:
        tree.report((*path, "question"), f"没有 {shown(leaf['question'])} 这个问题", "用 questions.yaml 里的编号")
    elif len(operators) != 1:
        tree.report(path, f"一个条件只能有一种比较，现在有 {len(operators)} 种", f"从 {'、'.join(OPERATORS)} 里选一种")
    elif question["type"] not in TYPES[operators[0]]:
        tree.report(
            (*path, operators[0]),
            f"{operators[0]} 不能用在 {question['type']} 类的问题上",
            f"可用于：{'、'.join(TYPES[operators[0]])}",
        )
    else:
        for name in ("is", "is_not", "discretion"):
            _check_options(tree, (*path, name), leaf.get(name, ()), question)


def _check_options(tree: Tree, path: Path, options: Iterable[Any], question: Mapping[str, Any]) -> None:
    allowed = (True, False) if question["type"] == "bool" else tuple(question_choices(question, tree.values))
    for place, option in enumerate(options):
        if not any(option == value and type(option) is type(value) for value in allowed):
            tree.report(
                (*path, place), f"{question['key']} 没有选项 {shown(option)}", f"可选：{'、'.join(map(str, allowed))}"
            )
