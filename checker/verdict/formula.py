"""What a verdict still hangs on, as a monotone formula over the rules that are open.

Formulas are kept in a normal form, so that two of them are equal exactly if
they say the same: constants are gone, groups of one kind are merged, and
parts that share a rule, or hold rules of which one follows from another, are
multiplied out into prime implicants. A rule that is left in a formula can
therefore still change its value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from types import MappingProxyType

from checker.verdict.case import Case
from checker.verdict.rules.base import Rule
from checker.verdict.tree import Node
from checker.verdict.truth import Truth

Implicants = frozenset[frozenset[Rule]]
Weaker = Mapping[Rule, frozenset[Rule]]
"""For a rule, those that hold wherever it does: whoever earns eight times the wage earns four times."""

NONE_WEAKER: Weaker = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Group:
    """All-of or any-of at least two formulas that have no rule in common."""

    needs_all: bool
    parts: "frozenset[Formula]"
    rules: frozenset[Rule] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Sum:
    """Any-of several all-ofs, none of which makes another needless."""

    terms: Implicants
    rules: frozenset[Rule] = field(compare=False)


Formula = bool | Rule | Group | Sum


@dataclass(frozen=True, slots=True)
class Known:
    """What a formula may take for settled.

    `truths` holds the own level of every leaf for `case`; `levels` what became
    of every node for these answers or fewer: more of them only narrow it.
    """

    case: Case
    truths: Mapping[Node, Truth]
    levels: Mapping[Node, Truth]
    weaker: Weaker


def formula(node: Node, level: int, known: Known) -> Formula:
    """When the node reaches `level`, in terms of its open rules."""
    settled = _settled(known.levels[node], level)
    if settled is not None:
        return settled
    if node.rule:
        own = _open(node.rule, known.truths[node], level)
    else:
        own = combine(node.needs_all, [formula(child, level, known) for child in node.children], known.weaker)
    if node.unless is None:
        return own
    return combine(False, [own, _open(node.unless, known.case.truth(node.unless), level)], known.weaker)


def _open(rule: Rule, truth: Truth, level: int) -> Formula:
    """The rule, as long as it is open whether it reaches the level."""
    settled = _settled(truth, level)
    return rule if settled is None else settled


def _settled(truth: Truth, level: int) -> bool | None:
    """Whether the level is reached, or None while it is open."""
    low, high = truth
    return low >= level if low >= level or high < level else None


def rules_in(value: Formula) -> frozenset[Rule]:
    """Every rule that the formula still hangs on."""
    if isinstance(value, (Group, Sum)):
        return value.rules
    return frozenset() if isinstance(value, bool) else frozenset((value,))


def combine(needs_all: bool, parts: Iterable[Formula], weaker: Weaker = NONE_WEAKER) -> Formula:
    """The normal form of all-of, or any-of, the parts."""
    flat: set[Formula] = set()
    for part in parts:
        if isinstance(part, bool):
            if part is not needs_all:
                return part
        elif isinstance(part, Group) and part.needs_all is needs_all:
            flat |= part.parts
        else:
            flat.add(part)
    groups = _sharing(flat, weaker)
    separate = {_multiplied(needs_all, group, weaker) if len(group) > 1 else group[0] for group in groups}
    if len(separate) == 1:
        return separate.pop()
    return Group(needs_all, frozenset(separate), _union(separate)) if separate else needs_all


def _union(parts: Iterable[Formula]) -> frozenset[Rule]:
    return frozenset().union(*map(rules_in, parts))


def _sharing(parts: Iterable[Formula], weaker: Weaker) -> list[list[Formula]]:
    """Groups of parts that are connected by common rules, or by what follows from them."""
    groups: list[tuple[frozenset[Rule], list[Formula]]] = []
    for part in parts:
        rules, members = _closed(rules_in(part), weaker), [part]
        apart = []
        for other_rules, others in groups:
            if rules & other_rules:
                rules, members = rules | other_rules, members + others
            else:
                apart.append((other_rules, others))
        groups = [*apart, (rules, members)]
    return [members for _, members in groups]


def _closed(rules: frozenset[Rule], weaker: Weaker) -> frozenset[Rule]:
    """The rules and all that follow from them."""
    if rules.isdisjoint(weaker):
        return rules
    return rules.union(*(weaker[rule] for rule in rules if rule in weaker))


def _multiplied(needs_all: bool, parts: list[Formula], weaker: Weaker) -> Formula:
    product = reduce(_times if needs_all else _plus, map(_implicants, parts))
    terms = _minimal(frozenset(_needed(term, weaker) for term in product), weaker)
    if len(terms) == 1:
        (only,) = terms
        return next(iter(only)) if len(only) == 1 else Group(True, only, only)
    return Sum(terms, frozenset().union(*terms))


def _needed(term: frozenset[Rule], weaker: Weaker) -> frozenset[Rule]:
    """Without the rules that follow from others of the term."""
    return term.difference(*(weaker[rule] for rule in term if rule in weaker))


def _implicants(value: Formula) -> Implicants:
    if isinstance(value, Sum):
        return value.terms
    if isinstance(value, Group):
        return reduce(_times if value.needs_all else _plus, map(_implicants, value.parts))
    assert not isinstance(value, bool), "constants are gone from parts"
    return frozenset((frozenset((value,)),))


def _plus(left: Implicants, right: Implicants) -> Implicants:
    return _minimal(left | right)


def _times(left: Implicants, right: Implicants) -> Implicants:
    return _minimal(frozenset(one | other for one in left for other in right))


def _minimal(terms: Implicants, weaker: Weaker = NONE_WEAKER) -> Implicants:
    """Without the terms that another term makes needless."""
    closed = {term: _closed(term, weaker) for term in terms}
    return frozenset(term for term in terms if not any(other <= closed[term] for other in terms if other is not term))
