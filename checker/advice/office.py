"""What exactly the text leaves to the office, where the verdict is that it decides."""

from collections.abc import Mapping, Sequence

from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, IS_DISCRETION, IS_MET, MET, Truth


def left_to_office(root: Node, levels: Mapping[Node, Truth]) -> list[str]:
    """Ids of the fewest leaves by which the guide comes to `discretion`, in the order of the text.

    Where all parts are needed, each that comes to it; where one suffices, the part that is the person's own (see
    `_distance`) and the other lines on the same question that may be. A part that is not settled is looked into only
    where no other comes to it for certain.
    """
    return [node.id for node in _deciding(root, levels)]


def _deciding(node: Node, levels: Mapping[Node, Truth]) -> list[Node]:
    certain = [child for child in node.children if levels[child] == IS_DISCRETION]
    parts = certain or [child for child in node.children if levels[child][0] <= DISCRETION <= levels[child][1]]
    found = [(part, leaves) for part in parts if (leaves := _deciding(part, levels))]
    if not found:
        return [node] if levels[node] == IS_DISCRETION else []
    if node.needs_all:
        return [leaf for _, leaves in found for leaf in leaves]
    _, own = min(found, key=lambda way: _distance(way[0], way[1], levels))
    return own + (_others(node, own, levels) if certain else [])


def _distance(part: Node, leaves: Sequence[Node], levels: Mapping[Node, Truth]) -> tuple[int, bool, int]:
    """How far a part is from the person: what the office decides there, whether it always does, what they meet of it.

    A line relaxed for some people stands beside a condition that only they meet, so it is theirs first.
    """
    always = any(leaf.children or leaf.ceiling < MET for leaf in leaves)
    return len(leaves), always, -sum(levels[below] == IS_MET for below in part.walk() if below.rule)


def _others(node: Node, own: Sequence[Node], levels: Mapping[Node, Truth]) -> list[Node]:
    """Lines on the same questions in the parts that are open: they are the person's own if what is not known holds."""
    lines = {leaf.rule for leaf in own if leaf.rule}
    questions = {rule.question for rule in lines}
    open_parts = [child for child in node.children if levels[child][0] < DISCRETION == levels[child][1]]
    leaves = [leaf for part in open_parts for leaf in _deciding(part, levels)]
    return [leaf for leaf in leaves if leaf.rule and leaf.rule not in lines and leaf.rule.question in questions]
