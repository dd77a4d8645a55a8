"""Policies with made-up districts, as different from each other as real ones are."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from decimal import Decimal
from typing import Any

FIGURES = ("at_least", "more_than", "at_most", "for_months", "experience_months", "younger_than", "yearly")
SHARED = 3
"""Every third figure is the model's: a fifth of all conditions stand in one guide alone then, as in the real ones."""


def with_districts(policy: Mapping[str, Any], count: int) -> dict[str, Any]:
    """The policy with made-up districts after the model of the real ones, until `count` of them have a guide."""
    guides = policy["guides"]
    made = [_made(guides[place % len(guides)], place) for place in range(count - len(guides))]
    districts = [{"id": guide["district"], "name": f"示例{guide['district']}"} for guide in made]
    return {**policy, "guides": [*guides, *made], "districts": [*policy["districts"], *districts]}


def _made(model: Mapping[str, Any], place: int) -> dict[str, Any]:
    guide = {**model, "id": f"made-{place}", "district": f"made{place}", "root": deepcopy(model["root"])}
    figures = [leaf for leaf in _leaves(guide["root"]) if any(name in leaf for name in FIGURES)]
    for number, leaf in enumerate(figures):
        if (number + place) % SHARED == 0:
            continue
        name = next(name for name in FIGURES if name in leaf)
        holder, key = (leaf["yearly"], "at_least") if name == "yearly" else (leaf, name)
        figure = holder[key]
        holder[key] = figure + place + 1 if isinstance(figure, int) else str(Decimal(figure) + place + 1)
    return guide


def _leaves(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    parts = node.get("all") or node.get("any") or ()
    if not parts:
        yield node
    for part in parts:
        yield from _leaves(part)
