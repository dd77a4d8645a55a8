"""What a guide's conditions ask about, whoever the person is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from checker.days.retirement import Retirement
from checker.verdict.formula import Weaker
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among, NotAmong
from checker.verdict.tree import Node

GUIDES = 512
"""Outlines kept: each is needed again with every answer."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The rules of a tree.

    `shared` names the questions with finitely many answers that are looked at
    in more than one place, with the leaves that look at them; `weaker` says
    which rules follow from each.
    """

    rules: tuple[Rule, ...]
    shared: Mapping[str, tuple[Node, ...]]
    weaker: Weaker


@lru_cache(GUIDES)
def outline(root: Node, retirement: Retirement) -> Outline:
    """The outline of a tree; ages of retirement decide what follows from being young."""
    rules = tuple(_rules(root))
    places = Counter(rule.question for rule in rules if isinstance(rule, (Among, NotAmong)))
    leaves = [(node, node.rule.questions) for node in root.walk() if node.rule]
    shared = {
        key: tuple(node for node, questions in leaves if key in questions) for key, count in places.items() if count > 1
    }
    return Outline(rules, shared, _weaker(rules, retirement))


def _rules(root: Node) -> Iterator[Rule]:
    for node in root.walk():
        if node.rule:
            yield node.rule
        if node.unless:
            yield node.unless


def _weaker(rules: Iterable[Rule], retirement: Retirement) -> Weaker:
    """What follows from each rule; only rules on one question can follow from each other."""
    alike: dict[str, set[Rule]] = {}
    for rule in rules:
        alike.setdefault(rule.questions[0], set()).add(rule)
    pairs = (pair for group in alike.values() for pair in permutations(group, 2))
    implied: dict[Rule, set[Rule]] = {}
    for rule, other in pairs:
        if rule.implies(other, retirement):
            implied.setdefault(rule, set()).add(other)
    return {rule: frozenset(others) for rule, others in implied.items()}
