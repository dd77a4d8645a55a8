"""What exactly the text leaves to the office, where the verdict is that it decides."""

from collections.abc import Mapping

from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, IS_DISCRETION, Truth


def left_to_office(root: Node, levels: Mapping[Node, Truth]) -> list[str]:
    """Ids of the fewest leaves by which the guide comes to `discretion`, in the order of the text.

    Where all parts are needed, each that comes to it; where one suffices, the part with the fewest. A part that is not
    settled is looked into only where no other comes to it for certain.
    """
    return [node.id for node in _deciding(root, levels)]


def _deciding(node: Node, levels: Mapping[Node, Truth]) -> list[Node]:
    certain = [child for child in node.children if levels[child] == IS_DISCRETION]
    parts = certain or [child for child in node.children if levels[child][0] <= DISCRETION <= levels[child][1]]
    found = [leaves for child in parts if (leaves := _deciding(child, levels))]
    if node.children and found:
        return [leaf for leaves in found for leaf in leaves] if node.needs_all else min(found, key=len)
    return [node] if levels[node] == IS_DISCRETION else []
