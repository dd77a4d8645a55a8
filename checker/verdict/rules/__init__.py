"""The closed vocabulary of conditions. A leaf names one operator; `read_rule` finds its meaning."""

import json
from collections.abc import Mapping
from typing import Any

from checker.verdict.rules.age import NotOverAge, YoungerThan
from checker.verdict.rules.amount import AtLeast, AtMost, MoreThan
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among, NotAmong
from checker.verdict.rules.duration import Experience, HeldFor
from checker.verdict.rules.family import AnyChildOlderThan, AnyChildYoungerThan
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.rules.presence import Answered, Before
from checker.verdict.rules.retirement_age import BelowRetirementAge
from checker.verdict.rules.wage_years import YearlyWage
from checker.verdict.rules.years import Yearly

OPERATORS: Mapping[str, type[Rule]] = {
    operator.name: operator
    for operator in (
        Among,
        NotAmong,
        AtLeast,
        MoreThan,
        AtMost,
        HeldFor,
        Experience,
        YoungerThan,
        NotOverAge,
        BelowRetirementAge,
        AnyChildOlderThan,
        AnyChildYoungerThan,
        Answered,
        Before,
        Yearly,
        MonthlyWage,
        YearlyWage,
    )
}
"""Every operator by its key in data."""

_known: dict[str, Rule] = {}


def read_rule(leaf: Mapping[str, Any]) -> Rule:
    """The rule of a leaf; it has exactly one operator (data validation sees to that).

    Equal leaves give the same object: guides share most of their rules, and
    what one says of a person is worked out once.
    """
    (name,) = OPERATORS.keys() & leaf.keys()
    operator = OPERATORS[name]
    key = json.dumps([leaf["question"], name, leaf[name], *map(leaf.get, operator.beside)])
    if key not in _known:
        _known[key] = operator.from_leaf(leaf)
    return _known[key]
