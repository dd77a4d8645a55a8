"""Which questions can still change a verdict."""

from collections.abc import Iterator, Mapping
from itertools import product

from checker.case import Case
from checker.formula import Formula, formula, rules_in
from checker.questions import Answer
from checker.rules.base import Rule
from checker.tree import Node


Cell = tuple[Answer | None, ...]


def open_questions(root: Node, case: Case) -> list[str]:
    """The questions for which two completions of the answers differ in that one alone and give different verdicts.

    A choice that several rules look at is tried in each of its meanings, so
    that rules which exclude each other are never taken for independent. The
    result is in the order of the questions; it is empty where the verdict is
    certain. (contract, section 3, `ask`)
    """
    low, high = root.truth(case)
    if low == high:
        return []
    found: set[str] = set()
    shared = [key for key in shared_choices(root) if key not in case.answers]
    meanings = [list(_meanings(key, root, case)) for key in shared]
    for level in range(low + 1, high + 1):
        formulas: dict[Cell, Formula] = {}
        for cell in product(*meanings):
            there = case.given(dict(zip(shared, cell, strict=True)))
            formulas[cell] = formula(root, level, there)
            found.update(key for rule in rules_in(formulas[cell]) for key in rule.open_questions(there))
        found.update(key for place, key in enumerate(shared) if _decides(place, formulas))
    return [key for key in case.questions if key in found]


def _rules(root: Node) -> Iterator[Rule]:
    for node in root.walk():
        if node.rule:
            yield node.rule
        if node.unless:
            yield node.unless


def shared_choices(root: Node) -> list[str]:
    """Questions that more than one different rule looks at and that have finitely many answers."""
    rules: dict[str, set[Rule]] = {}
    for rule in _rules(root):
        if hasattr(rule, "met") or hasattr(rule, "unmet"):
            rules.setdefault(rule.questions[0], set()).add(rule)
    return sorted(key for key, found in rules.items() if len(found) > 1)


def _meanings(key: str, root: Node, case: Case) -> Iterator[Answer]:
    """One answer for each way in which the rules tell the answers apart."""
    values: Mapping[str, str] | tuple[bool, ...] = case.questions[key].choices or (True, False)
    rules = [rule for rule in _rules(root) if rule.questions == (key,)]
    seen = set()
    for value in values:
        effect = tuple(rule.truth(case.given({key: value})) for rule in rules)
        if effect not in seen:
            seen.add(effect)
            yield value


def _decides(place: int, formulas: Mapping[Cell, Formula]) -> bool:
    """Whether two cells that differ at one place alone have different formulas."""
    groups: dict[Cell, set[Formula]] = {}
    for cell, value in formulas.items():
        groups.setdefault(cell[:place] + cell[place + 1 :], set()).add(value)
    return any(len(values) > 1 for values in groups.values())
