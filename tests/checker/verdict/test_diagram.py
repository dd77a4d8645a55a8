"""Decision diagrams: equal functions are one object, and what is read off them is what trying everything gives."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.policy import Policy
from checker.verdict.diagram import Diagram, Fork, Function
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node

DAY = date(2025, 11, 3)

A, B, C = ({"question": key, "is": [True]} for key in ("employer_quota", "employer_fits_plan", "employer_clean_record"))
HIGH, LOW = (
    {"question": "annual_income", "yearly_wage": {"years": 3, "times": times, "line": "inclusive"}} for times in (8, 4)
)
GRADUATE = {"question": "degree", "is": ["bachelor", "master", "doctor"]}
MASTER = {"question": "degree", "is": ["master", "doctor"]}


def _node(row: dict[str, Any]) -> Node:
    return Node.from_mapping(_row(row), "")


def _row(row: dict[str, Any]) -> dict[str, Any]:
    inner: dict[str, Any] = {kind: [_row(part) for part in row[kind]] for kind in ("all", "any") if kind in row}
    return {"id": "x", "label": "", "cites": [], **row, **inner}


def _functions(policy: Policy, *rows: dict[str, Any]) -> tuple[Diagram, list[Function]]:
    nodes = [_node(row) for row in rows]
    evaluation = Evaluation(policy.case({}, DAY))
    levels = {below: level for node in nodes for below, level in node.levels(evaluation).items()}
    diagram = Diagram([rule for node in nodes for rule in node.rules], evaluation, levels)
    return diagram, [diagram.function(node) for node in nodes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"all": [{"any": [A, B]}, A]}, A),
        ({"any": [{"all": [A, B]}, {"all": [A, C]}]}, {"all": [A, {"any": [B, C]}, {"any": [A, C]}]}),
        (
            {"any": [{"all": [A, B]}, {"all": [B, C]}, {"all": [A, C]}]},
            {"all": [{"any": [A, B]}, {"any": [B, C]}, {"any": [A, C]}]},
        ),
        ({"all": [HIGH, LOW]}, HIGH),
        ({"any": [HIGH, LOW]}, LOW),
        ({"all": [GRADUATE, MASTER]}, MASTER),
        ({"any": [GRADUATE, {"question": "degree", "is": ["none", "associate"]}]}, {"any": [A, {**A, "is": [False]}]}),
    ],
)
def test_functions_that_say_the_same_are_one(policy: Policy, one: dict[str, Any], other: dict[str, Any]) -> None:
    _, (left, right) = _functions(policy, one, other)
    assert left is right


def test_a_choice_that_cannot_satisfy_two_rules_at_once_leaves_nothing_open(policy: Policy) -> None:
    _, (never,) = _functions(policy, {"all": [MASTER, {"question": "degree", "is": ["none"]}]})
    assert never == 0


def test_a_rule_in_principle_ends_at_discretion(policy: Policy) -> None:
    diagram, (function,) = _functions(
        policy, {"all": [{**A, "strictness": "in_principle"}, {**B, "gives": "discretion"}]}
    )
    ends = {end for fork in diagram.forks(function) for end in fork.below if isinstance(end, int)}
    assert ends == {0, 1}


@pytest.mark.parametrize("district", ["dongcheng", "xicheng", "shijingshan", "haidian"])
def test_a_diagram_stays_small_where_nothing_is_answered(district: str, policy: Policy) -> None:
    """It is what the page draws first; in another order of the variables it has thousands of forks."""
    guide = policy.guide_on(district, DAY)
    assert guide
    evaluation = Evaluation(policy.case({}, DAY))
    diagram = Diagram(guide.root.rules, evaluation, guide.root.levels(evaluation))
    function = diagram.function(guide.root)
    assert len(list(diagram.forks(function))) < 300
    assert diagram.ends(function) == {0, 1, 2}


def test_every_path_ends_where_the_answers_lead(policy: Policy) -> None:
    row = {"any": [{"all": [A, B, {**C, "strictness": "in_principle"}]}, {"all": [C, GRADUATE]}, {"all": [MASTER, A]}]}
    diagram, (function,) = _functions(policy, row)
    node = _node(row)
    keys = ("employer_quota", "employer_fits_plan", "employer_clean_record", "degree")
    for values in product((True, False), (True, False), (True, False), ("none", "bachelor", "doctor")):
        answers = read_answers(policy.questions, dict(zip(keys, values, strict=True)))
        evaluation = Evaluation(policy.case(answers, DAY))
        assert node.truth(evaluation) == (_end(diagram, function, evaluation),) * 2


def _end(diagram: Diagram, function: Function, evaluation: Evaluation) -> int:
    while isinstance(function, Fork):
        outcomes = diagram.variables[function.variable]
        here = next(
            place
            for place, outcome in enumerate(outcomes)
            if all(evaluation.truth(rule) == (level, level) for rule, level in outcome.items())
        )
        function = function.below[here]
    return function
