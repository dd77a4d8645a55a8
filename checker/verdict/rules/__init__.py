"""The closed vocabulary of conditions. A leaf names one operator; `read_rule` finds its meaning."""

import json
from collections.abc import Mapping
from typing import Any

from checker.verdict.rules import age, amount, birthdays, choice, duration, income, wage_years
from checker.verdict.rules.base import Rule

OPERATORS: Mapping[str, type[Rule]] = {
    operator.name: operator
    for room in (choice, amount, duration, birthdays, age, income, wage_years)
    for operator in vars(room).values()
    if isinstance(operator, type) and issubclass(operator, Rule) and hasattr(operator, "name")
}
"""Every operator by its key in data: the classes of these modules that have a name."""
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
