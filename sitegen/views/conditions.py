"""Condition trees as readers see them, and the blocks that comparisons are made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy.model.conditions import Asked, Requirement
from sitegen.book import Book
from sitegen.views.cite import Cite, cited, fresh


@dataclass(frozen=True, slots=True)
class Block:
    """One requirement with all its exceptions.

    `scope` holds the numbers of the routes that it belongs to, empty where it
    binds every applicant; `inside` tells a route's own requirement from one
    that several routes share.
    """

    scope: tuple[str, ...]
    inside: bool
    node: Requirement

    @property
    def question(self) -> str:
        """What it is about: the question of its first leaf."""
        return str(next(leaves(self.node)).question)


@dataclass(frozen=True, slots=True)
class ConditionView:
    """A condition for templates: its label, how its parts go together, what bends it, who says so."""

    label: str
    brief: str
    route: str | None
    mode: str
    remarks: tuple[str, ...]
    cites: list[Cite]
    parts: "tuple[ConditionView, ...]"


def leaves(node: Requirement) -> Iterator[Requirement]:
    """The nodes that ask a question."""
    if not node.parts:
        yield node
    for part in node.parts:
        yield from leaves(part)


def routes(node: Requirement) -> Iterator[Requirement]:
    """The nodes that are routes, in the order of their numbers."""
    yield from sorted(_routes(node), key=lambda route: (len(str(route.route)), str(route.route)))


def _routes(node: Requirement) -> Iterator[Requirement]:
    if node.route:
        yield node
    for part in node.parts:
        yield from _routes(part)


def blocks(side: Requirement) -> Iterator[Block]:
    """The requirements of one side, in the order of the text."""
    for part in side.parts:
        yield from _blocks(part, ())


def _blocks(node: Requirement, scope: tuple[str, ...]) -> Iterator[Block]:
    if node.route:
        for part in node.all_of or (node,):
            yield Block((node.route,), True, part)
    elif any(True for _ in _routes(node)):
        for part in node.parts:
            yield from _blocks(part, _numbers(part) if node.any_of else scope)
    else:
        yield Block(scope, False, node)


def _numbers(node: Requirement) -> tuple[str, ...]:
    return tuple(str(route.route) for route in routes(node))


def shown(book: Book, own: str, node: Requirement, depth: int = 9, above: tuple[Cite, ...] = ()) -> ConditionView:
    """A tree for the template: label, mode, remarks, citations and parts, `depth` levels of them.

    A part that stands in the same clause as what is `above` it cites nothing again.
    """
    own_cites = cited(book, own, node.clause)
    parts = node.parts if depth else ()
    mode = ("以下都要满足" if node.all_of else "以下满足一项即可") if len(parts) > 1 else ""
    return ConditionView(
        label=node.label,
        brief=_brief(node),
        route=node.route,
        mode=mode,
        remarks=tuple(_remarks(book, node)),
        cites=fresh(own_cites, above),
        parts=tuple(shown(book, own, part, depth - 1, (*above, *own_cites)) for part in parts),
    )


def _brief(node: Requirement) -> str:
    """The label with its alternatives or parts in one line."""
    parts = ("；或 " if node.any_of else "；").join(part.label for part in node.parts)
    return f"{node.label}：{parts}" if parts else node.label


def _remarks(book: Book, node: Requirement) -> Iterator[str]:
    if node.strictness == "in_principle":
        yield "达不到时由窗口认定"
    if node.gives:
        yield "能否算数由窗口认定"
    if node.discretion:
        yield f"由窗口认定：{named(book, str(node.question), node.discretion)}"
    if node.unless:
        yield f"不适用于：{named(book, node.unless.question, node.unless.is_)}"
    if node.whose:
        yield _whose(book, node.whose)


def _whose(book: Book, whose: Asked) -> str:
    """For whom a route is; where that is nearly everybody, for whom it is not."""
    others = whose.discretion or ()
    doubt = f"；{named(book, whose.question, others)}算不算，由窗口认定" if others else ""
    left = [option for option in book.data.choices[whose.question] if option not in (*whose.is_, *others)]
    if left and len(left) < len(whose.is_):
        return f"不适用于：{named(book, whose.question, left)}{doubt}"
    return f"只给：{named(book, whose.question, whose.is_)}{doubt}"


def named(book: Book, question: str, options: Iterable[str | bool]) -> str:
    """Options of a question in words."""
    return book.policy.questions[question].labels(*options)
