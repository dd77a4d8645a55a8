"""Labels: a figure that the name of a condition tells is the figure by which the condition is judged."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from checker.money.amounts import plain
from policy.checks.figures import UNITS, named
from policy.checks.report import Report
from policy.model.conditions import Requirement
from policy.model.data import Data
from policy.walk import rows_of

OF_QUESTION = {"项": "项数", "%": "百分数", "个月": "月数", "元": "钱数"}
"""The kind of figure by the unit of the question asked."""
INCLUDED = re.compile(r"岁（含）|不超过|含 ?\d+ ?周?岁")
"""Words by which an age itself still counts, so that the rule names the next one."""
LINES = ("at_least", "more_than", "at_most")
PARTS = (("months", "月数", 1), ("years", "月数", 12), ("times", "倍数", 1), ("at_least", "钱数", 1))
"""Keys of rules that have several, the kind of each, and how many units of that kind one of it is."""
AGES = ("younger_than", "not_over_age")
MONTHS = ("for_months", "experience_months")


def check(data: Data, report: Report) -> None:
    """Report leaves whose label tells another figure than the one that they are judged by."""
    units = units_of(data)
    for path, row in rows_of(data):
        if not isinstance(row, Requirement):
            continue
        for kind, figure, place in figures_of(row, units):
            told = named(row.label, kind)
            wanted = {figure - 1, figure} if place[0] == "younger_than" else {figure}
            if place[0] == "younger_than" and INCLUDED.search(row.label):
                wanted = {figure - 1}
            if told and not wanted & set(told):
                wrong = f"名字“{row.label}”里的{kind}是 {'、'.join(map(plain, told))}，判断用的是 {plain(figure)}"
                report((*path, *place), wrong, "核对原文，把名字和数改成一致")


def units_of(data: Data) -> Mapping[str, str]:
    """The unit in which each question is answered."""
    return {row.key: row.unit or ("名次" if row.key.endswith("rank") else "") for row in data.questions.questions}


def figures_of(leaf: Requirement, units: Mapping[str, str]) -> Iterator[tuple[str, Decimal, tuple[str, ...]]]:
    """The figures by which a leaf is judged: of which kind, how much, and under which keys of it."""
    if len(leaf.operators) == 1:
        (operator,) = leaf.operators
        for kind, figure, key in _figures(operator, leaf.given()[operator], units.get(str(leaf.question), "")):
            yield kind, figure, (operator, *key)


def _figures(operator: str, rule: Any, unit: str) -> Iterator[tuple[str, Decimal, tuple[str, ...]]]:
    """The figures of a rule: of which kind, how much, and under which key below the operator."""
    if operator in LINES:
        kind = OF_QUESTION.get(unit, unit)
        if kind in UNITS:
            yield kind, rule, ()
    elif operator in MONTHS:
        yield "月数", Decimal(rule), ()
    elif operator in AGES:
        ages = rule.items() if isinstance(rule, dict) else (("", rule),)
        yield from (("岁数", Decimal(age), (key,) if key else ()) for key, age in ages)
    elif isinstance(rule, dict):
        for key, kind, times in PARTS:
            if key in rule:
                yield kind, Decimal(rule[key]) * times, (key,)
