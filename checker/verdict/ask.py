"""Which questions can still change a verdict."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from checker.answers.questions import Answer
from checker.verdict.case import Case
from checker.verdict.formula import Formula, Known, formula, rules_in
from checker.verdict.outline import outline
from checker.verdict.rules.base import Rule
from checker.verdict.tree import Node
from checker.verdict.truth import Truth

Cell = tuple[Answer | None, ...]


def open_questions(root: Node, case: Case, truths: Mapping[Node, Truth], levels: Mapping[Node, Truth]) -> list[str]:
    """The questions for which two completions of the answers differ in that one alone and give different verdicts.

    A choice that is looked at in several places is tried in each of its
    meanings, so that rules which exclude each other are never taken for
    independent. `truths` holds the own level of every leaf, `levels` what became
    of every node. The result is in the order of the questions; it is empty
    where the verdict is certain.
    (contract, section 3, `ask`)
    """
    low, high = levels[root]
    if low == high:
        return []
    found: set[str] = set()
    plan = outline(root, case.retirement)
    shared = [key for key in plan.shared if key not in case.answers]
    touched = {node for key in shared for node in plan.shared[key]}
    formulas: dict[int, dict[Cell, Formula]] = {level: {} for level in range(low + 1, high + 1)}
    for cell in product(*(_meanings(key, plan.rules, case) for key in shared)):
        there = case.given(dict(zip(shared, cell, strict=True)))
        known = Known(there, {**truths, **{node: node.rule_truth(there) for node in touched}}, levels, plan.weaker)
        for level, by_cell in formulas.items():
            by_cell[cell] = formula(root, level, known)
            found.update(key for rule in rules_in(by_cell[cell]) for key in rule.open_questions(there))
    for by_cell in formulas.values():
        found.update(key for place, key in enumerate(shared) if _decides(place, by_cell))
    return [key for key in case.questions if key in found]


def _meanings(key: str, rules: Iterable[Rule], case: Case) -> Iterator[Answer]:
    """One answer for each way in which the rules tell the answers apart."""
    values: Mapping[str, str] | tuple[bool, ...] = case.questions[key].choices or (True, False)
    asking = [rule for rule in rules if rule.questions == (key,)]
    seen = set()
    for value in values:
        there = case.given({key: value})
        effect = tuple(rule.truth(there) for rule in asking)
        if effect not in seen:
            seen.add(effect)
            yield value


def _decides(place: int, formulas: Mapping[Cell, Formula]) -> bool:
    """Whether two cells that differ at one place alone have different formulas."""
    groups: dict[Cell, set[Formula]] = {}
    for cell, value in formulas.items():
        groups.setdefault(cell[:place] + cell[place + 1 :], set()).add(value)
    return any(len(values) > 1 for values in groups.values())
