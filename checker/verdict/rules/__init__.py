"""The closed vocabulary of conditions. A leaf names one operator; `read_rule` finds its meaning."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from checker.verdict.rules.age import NotOverAge, YoungerThan
from checker.verdict.rules.amount import AtLeast, AtMost, MoreThan
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among, NotAmong
from checker.verdict.rules.duration import Experience, HeldFor
from checker.verdict.rules.family import Answered, AnyChildOlderThan, AnyChildYoungerThan, Before
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.rules.retirement_age import BelowRetirementAge
from checker.verdict.rules.wage_years import YearlyWage
from checker.verdict.rules.years import Yearly

OPERATORS: dict[str, Callable[[Mapping[str, Any]], Rule]] = {
    "is": Among.from_leaf,
    "is_not": NotAmong.from_leaf,
    "at_least": AtLeast.from_leaf,
    "more_than": MoreThan.from_leaf,
    "at_most": AtMost.from_leaf,
    "for_months": HeldFor.from_leaf,
    "experience_months": Experience.from_leaf,
    "younger_than": YoungerThan.from_leaf,
    "not_over_age": NotOverAge.from_leaf,
    "below_retirement_age": BelowRetirementAge.from_leaf,
    "any_child_older_than": AnyChildOlderThan.from_leaf,
    "any_child_younger_than": AnyChildYoungerThan.from_leaf,
    "answered": Answered.from_leaf,
    "before": Before.from_leaf,
    "yearly": Yearly.from_leaf,
    "monthly_wage": MonthlyWage.from_leaf,
    "yearly_wage": YearlyWage.from_leaf,
}


def read_rule(leaf: Mapping[str, Any]) -> Rule:
    """The rule of a leaf; it has exactly one operator (data validation sees to that)."""
    (operator,) = OPERATORS.keys() & leaf.keys()
    return _first(OPERATORS[operator](leaf))


@cache
def _first(rule: Rule) -> Rule:
    """The first of all equal rules: guides share most of theirs, and what one object says is worked out once."""
    return rule
