"""Which questions can still change a verdict."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations, product

from checker.case import Case
from checker.formula import Formula, Weaker, formula, rules_in
from checker.questions import Answer
from checker.rules.base import Rule
from checker.rules.choice import Among, NotAmong
from checker.tree import Node
from checker.truth import Truth

Cell = tuple[Answer | None, ...]


def open_questions(root: Node, case: Case, truths: Mapping[Node, Truth]) -> list[str]:
    """The questions for which two completions of the answers differ in that one alone and give different verdicts.

    A choice that is looked at in several places is tried in each of its
    meanings, so that rules which exclude each other are never taken for
    independent. `truths` holds the level of every leaf. The result is in the
    order of the questions; it is empty where the verdict is certain.
    (contract, section 3, `ask`)
    """
    low, high = root.fold(truths.__getitem__, case)
    if low == high:
        return []
    found: set[str] = set()
    rules = list(_rules(root))
    shared = [key for key in _shared_choices(rules) if key not in case.answers]
    weaker = _weaker(rules, case)
    touched = [node for node in truths if node.rule and not set(shared).isdisjoint(node.rule.questions)]
    formulas: dict[int, dict[Cell, Formula]] = {level: {} for level in range(low + 1, high + 1)}
    for cell in product(*(_meanings(key, rules, case) for key in shared)):
        there = case.given(dict(zip(shared, cell, strict=True)))
        known = {**truths, **{node: node.rule_truth(there) for node in touched}}
        for level, by_cell in formulas.items():
            by_cell[cell] = formula(root, level, known, there, weaker)
            found.update(key for rule in rules_in(by_cell[cell]) for key in rule.open_questions(there))
    for by_cell in formulas.values():
        found.update(key for place, key in enumerate(shared) if _decides(place, by_cell))
    return [key for key in case.questions if key in found]


def _rules(root: Node) -> Iterator[Rule]:
    for node in root.walk():
        if node.rule:
            yield node.rule
        if node.unless:
            yield node.unless


def _weaker(rules: Iterable[Rule], case: Case) -> Weaker:
    """What follows from each rule; only rules on one question can follow from each other."""
    alike: dict[str, set[Rule]] = {}
    for rule in rules:
        alike.setdefault(rule.questions[0], set()).add(rule)
    pairs = (pair for group in alike.values() for pair in permutations(group, 2))
    implied: dict[Rule, set[Rule]] = {}
    for rule, other in pairs:
        if rule.implies(other, case):
            implied.setdefault(rule, set()).add(other)
    return {rule: frozenset(others) for rule, others in implied.items()}


def _shared_choices(rules: Iterable[Rule]) -> list[str]:
    """Questions with finitely many answers that are looked at in more than one place."""
    places = Counter(rule.question for rule in rules if isinstance(rule, (Among, NotAmong)))
    return [key for key, count in places.items() if count > 1]


def _meanings(key: str, rules: Iterable[Rule], case: Case) -> Iterator[Answer]:
    """One answer for each way in which the rules tell the answers apart."""
    values: Mapping[str, str] | tuple[bool, ...] = case.questions[key].choices or (True, False)
    asking = [rule for rule in rules if rule.questions == (key,)]
    seen = set()
    for value in values:
        effect = tuple(rule.truth(case.given({key: value})) for rule in asking)
        if effect not in seen:
            seen.add(effect)
            yield value


def _decides(place: int, formulas: Mapping[Cell, Formula]) -> bool:
    """Whether two cells that differ at one place alone have different formulas."""
    groups: dict[Cell, set[Formula]] = {}
    for cell, value in formulas.items():
        groups.setdefault(cell[:place] + cell[place + 1 :], set()).add(value)
    return any(len(values) > 1 for values in groups.values())
