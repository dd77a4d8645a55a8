"""What a result tells beyond the judgement, as the contract has it (section 3)."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from checker.advice.closest import closest, is_fixed
from checker.advice.earliest import Ahead, Earliest, Edition
from checker.advice.lasting import holds_from
from checker.advice.next import in_turn
from checker.advice.office import left_to_office
from checker.verdict.ask import Settled
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import IS_DISCRETION, IS_MET, IS_UNMET, UNKNOWN, Truth


def advice(
    root: Node,
    evaluation: Evaluation,
    levels: Mapping[Node, Truth],
    settled: Settled,
    editions: Sequence[Edition],
) -> dict[str, Any]:
    """The keys `earliest`, `earliest_if`, `next`, `order`, `closest`, `ways` and `office`.

    `ways` are as `closest`, without what nobody can change, and of those with as many leaves the soonest that
    come by time alone stand first, as `earliest` counts; `office` are the leaves that a `discretion` hangs on.
    Where the guide's text is not confirmed its verdict is never met nor unmet, so there is nothing that keeps it
    unmet, and it becomes met by an edition that is to come or not at all. `editions` are the one in force and
    those that take its place.
    """
    confirmed = editions[0][1] is not None
    is_met = confirmed and settled.truth == IS_MET
    found = Earliest() if is_met else Ahead(editions, evaluation).earliest(settled.truth)
    lacking = closest(root, evaluation, levels) if confirmed and settled.truth == IS_UNMET else []
    stuck = {node.id for node in root.walk() if is_fixed(node, evaluation)}
    open_ways = lacking if stuck.isdisjoint(chain(*lacking)) else closest(root, evaluation, levels, stuck)
    order = in_turn(settled.ask, *settled.hangs_on) if settled.hangs_on else []
    until = editions[1][0] if len(editions) > 1 else date.max
    left = confirmed and settled.truth == IS_DISCRETION
    return {
        "earliest": found.certain.isoformat() if found.certain else None,
        "earliest_if": _possible(found),
        "next": next(iter(order), None),
        "order": order,
        "closest": lacking,
        "ways": _soonest_first(open_ways, root, evaluation, levels, until),
        "office": left_to_office(root, levels) if left else [],
    }


def _soonest_first(
    ways: list[list[str]], root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth], until: date
) -> list[list[str]]:
    """Those that hang on nothing that is open first: a line relaxed for some may not be this person's."""
    rules = {node.id: node.rule for node in root.walk() if node.rule}
    beside = {child.id: node.children for node in root.walk() if node.needs_all for child in node.children}

    def rank(way: list[str]) -> tuple[int, bool, bool, str]:
        days = [holds_from(rules[name], evaluation, until) for name in way]
        hangs = any(levels[part] == UNKNOWN for name in way for part in beside.get(name, ()))
        return len(way), hangs, not all(days), max(days) if all(days) else ""

    return sorted(ways, key=rank)


def _possible(found: Earliest) -> dict[str, Any] | None:
    if found.possible is None:
        return None
    return {"date": found.possible.isoformat(), "assuming": [row.as_row() for row in found.assuming]}
