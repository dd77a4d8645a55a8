"""Condition trees as readers see them, and the blocks that comparisons are made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sitegen.book import Book
from sitegen.views.cite import cited

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Block:
    """One requirement with all its exceptions.

    `scope` holds the numbers of the routes that it belongs to, empty where it
    binds every applicant; `inside` tells a route's own requirement from one
    that several routes share.
    """

    scope: tuple[str, ...]
    inside: bool
    node: Node

    @property
    def question(self) -> str:
        """What it is about: the question of its first leaf."""
        return str(next(leaves(self.node))["question"])


def children(node: Node) -> list[Node]:
    """The parts of an all-of or any-of; none for a leaf."""
    return list(node.get("all") or node.get("any") or ())


def leaves(node: Node) -> Iterator[Node]:
    """The nodes that ask a question."""
    parts = children(node)
    if not parts:
        yield node
    for part in parts:
        yield from leaves(part)


def routes(node: Node) -> Iterator[Node]:
    """The nodes that are routes, in the order of their numbers."""
    yield from sorted(_routes(node), key=lambda route: (len(route["route"]), route["route"]))


def _routes(node: Node) -> Iterator[Node]:
    if "route" in node:
        yield node
    for part in children(node):
        yield from _routes(part)


def blocks(side: Node) -> Iterator[Block]:
    """The requirements of one side, in the order of the text."""
    for part in children(side):
        yield from _blocks(part, ())


def _blocks(node: Node, scope: tuple[str, ...]) -> Iterator[Block]:
    if "route" in node:
        own = (node["route"],)
        for part in children(node) if "all" in node else [node]:
            yield Block(own, True, part)
    elif any(True for _ in _routes(node)):
        for part in children(node):
            yield from _blocks(part, _numbers(part) if "any" in node else scope)
    else:
        yield Block(scope, False, node)


def _numbers(node: Node) -> tuple[str, ...]:
    return tuple(route["route"] for route in routes(node))


def shown(book: Book, own: str, node: Node, depth: int = 9) -> dict[str, Any]:
    """A tree for the template: label, mode, remarks, citations and parts, `depth` levels of them."""
    parts = children(node) if depth else []
    mode = ("以下都要满足" if "all" in node else "以下满足一项即可") if len(parts) > 1 else ""
    return {
        "label": node["label"],
        "brief": _brief(node),
        "route": node.get("route"),
        "mode": mode,
        "remarks": _remarks(book, node),
        "cites": cited(book, own, node),
        "parts": [shown(book, own, part, depth - 1) for part in parts],
    }


def _brief(node: Node) -> str:
    """The label with its alternatives or parts in one line."""
    joint = "；或 " if "any" in node else "；"
    parts = joint.join(part["label"] for part in children(node))
    return f"{node['label']}：{parts}" if parts else str(node["label"])


def _remarks(book: Book, node: Node) -> list[str]:
    found = []
    if node.get("strictness") == "in_principle":
        found.append("达不到时由窗口认定")
    if node.get("gives") == "discretion":
        found.append("能否算数由窗口认定")
    if "discretion" in node:
        found.append(f"由窗口认定：{named(book, node['question'], node['discretion'])}")
    if "unless" in node:
        found.append(f"不适用于：{named(book, node['unless']['question'], node['unless']['is'])}")
    return found


def named(book: Book, question: str, options: list[Any]) -> str:
    """Options of a question in words."""
    labels = book.choices[question]
    yes_no = {True: "是", False: "否"}
    return "、".join(yes_no[option] if isinstance(option, bool) else labels[option] for option in options)
