"""Conditions: every leaf asks a question that exists, by one operator that understands it, about options it has."""

from collections.abc import Iterable, Mapping
from typing import Any

from checker.errors import shown
from checker.verdict.rules import OPERATORS
from policy.checks.report import Report
from policy.model.conditions import Asked, Leaf
from policy.model.data import Data
from policy.problems import Path
from policy.walk import rows_of


def check(data: Data, report: Report) -> None:
    """Report leaves that nobody could judge."""
    types = {row.key: row.type for row in data.questions.questions}
    for path, row in rows_of(data):
        if isinstance(row, Leaf) and row.question is not None:
            _check_leaf(data, types, path, row, report)
        elif isinstance(row, Asked):
            _check_options(data, types, path, row, report)


def _check_leaf(data: Data, types: Mapping[str, str], path: Path, leaf: Leaf, report: Report) -> None:
    operators = leaf.operators
    kind = types.get(str(leaf.question))
    if kind is None:
        report((*path, "question"), f"没有 {shown(leaf.question)} 这个问题", "用 questions.yaml 里的编号")
    elif len(operators) != 1:
        mend = f"从 {'、'.join(OPERATORS)} 里选一种"
        report(path, f"一个条件只能有一种比较，现在有 {len(operators)} 种", mend)
    elif kind not in OPERATORS[operators[0]].takes:
        wrong = f"{operators[0]} 不能用在 {kind} 类的问题上"
        report((*path, operators[0]), wrong, f"可用于：{'、'.join(OPERATORS[operators[0]].takes)}")
    else:
        _check_options(data, types, path, leaf, report)


def _check_options(data: Data, types: Mapping[str, str], path: Path, row: Any, report: Report) -> None:
    kind = types.get(row.question)
    if kind is None:
        report((*path, "question"), f"没有 {shown(row.question)} 这个问题", "用 questions.yaml 里的编号")
        return
    allowed: tuple[str | bool, ...] = (True, False) if kind == "bool" else tuple(data.choices[row.question])
    given = row.given()
    for key in ("is", "is_not", "discretion"):
        _check_listed((*path, key), row.question, given.get(key, ()), allowed, report)
    for key in ("is", "is_not"):
        if allowed and set(allowed) <= set(given.get(key, ())):
            report((*path, key), f"{row.question} 的每一个选项都列上了，等于没有条件", "只留原文说的那几种")


def _check_listed(
    path: Path, question: str, options: Iterable[str | bool], allowed: tuple[str | bool, ...], report: Report
) -> None:
    for place, option in enumerate(options):
        if not any(option == value and type(option) is type(value) for value in allowed):
            report((*path, place), f"{question} 没有选项 {shown(option)}", f"可选：{_spelled(allowed)}")


def _spelled(options: Iterable[str | bool]) -> str:
    """Options as data writes them."""
    return "、".join(str(option).lower() if isinstance(option, bool) else option for option in options)
