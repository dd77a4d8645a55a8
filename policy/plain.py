"""Rows of data/ as plain values, and conditions as the checker's nodes."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from policy.model.base import Row
from policy.model.conditions import Condition, Leaf, Requirement

Labels = Mapping[str, Mapping[str, str]]
"""The printed label of every clause, by document."""


def cites(own: str, clauses: Iterable[str], labels: Labels) -> list[dict[str, str]]:
    """Clause references as the contract's cites."""
    rows = []
    for reference in clauses:
        source, _, name = reference.rpartition(":")
        rows.append({"source": source or own, "clause": name, "label": labels[source or own][name]})
    return rows


def plain(row: Row) -> dict[str, Any]:
    """What data spells out in a row, as JSON values with exact numbers as strings."""
    values: dict[str, Any] = _plain(row.given())
    return values


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal | date):
        return str(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value


def node_of(node: Requirement, own: str, labels: Labels, wages: Mapping[str, Any], name: str = "") -> dict[str, Any]:
    """A node of the checker's tree; rules on recent months carry the guide's base wage, so that they say all."""
    compiled = {"id": name, **_leaf(node)} | {"cites": cites(own, node.clause, labels)}
    compiled.pop("clause")
    if "monthly_wage" in compiled:
        compiled["monthly_wage"]["wage_rule"] = wages
    return compiled | _parts(node, lambda part: node_of(part, own, labels, wages))


def bare(condition: Condition) -> dict[str, Any]:
    """A condition without label and clause, as the checker's node."""
    return {"id": "when", "label": "", "cites": [], **_leaf(condition)} | _parts(condition, bare)


def _leaf(condition: Leaf) -> dict[str, Any]:
    return {key: value for key, value in plain(condition).items() if key not in ("all", "any")}


def _parts(condition: Any, compiled: Any) -> dict[str, Any]:
    kind = "all" if condition.all_of else "any"
    return {kind: [compiled(part) for part in condition.parts]} if condition.parts else {}
