"""Figures that no text could mean: a slip of a digit, another unit, a year in place of a length."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from checker.money.amounts import plain
from policy.checks.report import Report
from policy.model.base import Row
from policy.model.conditions import Leaf
from policy.model.covered import Validity, Window, Within
from policy.model.data import Data
from policy.model.documents import Printed
from policy.model.entries import Document
from policy.model.figures import Track, Wage
from policy.model.limits import DocumentRule, IncomeWindow, Milestone, Shift
from policy.model.offices import Decision
from policy.model.papers import Paper
from policy.walk import rows_of


class Span(NamedTuple):
    """What a figure may be, whichever way it counts, and what it is."""

    low: int
    high: int
    what: str


DAYS = Span(0, 366, "天数")
WORKING_DAYS = Span(0, 60, "工作日数")
MONTHS = Span(0, 36, "月数")
BEHIND = Span(1, 3, "申报前第几个月")
TENURE = Span(0, 120, "满多少个月")
AGE = Span(14, 80, "岁数")
YEAR = Span(1990, 2100, "年份")
YEARS = Span(1, 10, "年数")
TIMES = Span(0, 10, "平均工资的倍数")
WAGE = Span(3000, 60000, "月平均工资（元）")
COPIES = Span(1, 10, "份数")
STEP = Span(1, 12, "推迟一个月的间隔月数")
DELAY = Span(1, 120, "推迟的月数")
MONEY = Span(1000, 10**12, "金额（元，20 万元写 200000）")
SHARE = Span(0, 100, "百分数")
OF_ROW: tuple[tuple[type[Row], dict[str, Span]], ...] = (
    (Shift, {"days": DAYS, "working_days": WORKING_DAYS, "months": MONTHS}),
    (Within, {"days": DAYS, "months": MONTHS}),
    (Window, {"months": MONTHS, "years": YEARS}),
    (IncomeWindow, {"months": MONTHS, "years": YEARS}),
    (DocumentRule, {"months_after_filing": MONTHS}),
    (Validity, {"months_after_filing": MONTHS}),
    (Milestone, {"age": AGE, "male": AGE, "female": AGE}),
    (Decision, {"working_days": WORKING_DAYS}),
    (Document, {"year": YEAR}),
    (Printed, {"base_year": YEAR, "base": WAGE}),
    (Wage, {"year": YEAR, "monthly": WAGE}),
    (Track, {"original": AGE, "every_months": STEP, "max_delay": DELAY, "until": AGE}),
    (Paper, {"copies": COPIES}),
)
OF_OPERATOR: dict[str, dict[str, Span]] = {
    "for_months": {"": TENURE},
    "experience_months": {"": TENURE},
    "younger_than": {"": AGE},
    "any_child_older_than": {"": AGE},
    "any_child_younger_than": {"": AGE},
    "not_over_age": {"male": AGE, "female": AGE},
    "monthly_wage": {"months": MONTHS, "times": TIMES},
    "yearly_wage": {"years": YEARS, "times": TIMES},
    "yearly": {"years": YEARS, "at_least": MONEY},
}
"""Of a rule, by the key below its operator; an empty one is the operator's own figure."""
LINES = ("at_least", "more_than", "at_most")


def check(data: Data, report: Report) -> None:
    """Report every figure out of its span, at its own place."""
    kinds = {row.key: (row.type, row.unit) for row in data.questions.questions}
    for path, row in rows_of(data):
        found = _of_leaf(row, *kinds.get(str(row.question), ("", None))) if isinstance(row, Leaf) else _of_row(row)
        for place, figure, span in found:
            if not span.low <= abs(figure) <= span.high and not (span is MONEY and figure == 0):
                wrong = f"{plain(Decimal(figure))} 不像{span.what}"
                report((*path, *place), wrong, f"应在 {span.low} 到 {span.high} 之间；核对原文、单位和位数")


def _of_row(row: Row) -> Iterator[tuple[tuple[str | int, ...], Any, Span]]:
    for kind, spans in OF_ROW:
        if isinstance(row, kind):
            values = ((key, getattr(row, key), span) for key, span in spans.items())
            yield from (((key,), value, span) for key, value, span in values if value is not None)
    if isinstance(row, IncomeWindow):
        yield from (
            (("ends_before_filing", place), month, BEHIND) for place, month in enumerate(row.ends_before_filing)
        )


def _of_leaf(leaf: Leaf, kind: str, unit: str | None) -> Iterator[tuple[tuple[str, ...], Any, Span]]:
    for operator in leaf.operators:
        rule = leaf.given()[operator]
        for key, span in OF_OPERATOR.get(operator, {}).items():
            yield ((operator, key), rule[key], span) if key else ((operator,), rule, span)
        if operator in LINES and (kind == "money" or unit == "%"):
            yield (operator,), rule, MONEY if kind == "money" else SHARE
