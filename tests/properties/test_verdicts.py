"""Verdicts as algebra: order changes nothing, knowing more only narrows, and `ask` keeps its promise."""

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.answers.questions import Answer
from checker.assess import assess
from checker.policy import Guide
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import NAMES, Truth, verdict
from tests.casebook import load_policy
from tests.properties.strategies import AS_OF, answers_to, profiles

POLICY = load_policy()
GUIDES = st.sampled_from([guide.id for guide in POLICY.guides]).map(
    lambda name: next(g for g in POLICY.guides if g.id == name)
)
FEW = 40
"""Enough answers that verdicts are not all unknown."""


def _case(answers: Mapping[str, Answer]) -> Case:
    return POLICY.case(answers, AS_OF)


def _truth(node: Node, case: Case) -> Truth:
    return node.truth(Evaluation(case))


def _shuffled(node: Node, chance: random.Random) -> Node:
    children = [_shuffled(child, chance) for child in node.children]
    chance.shuffle(children)
    return replace(node, children=tuple(children))


def _without_cause(value: Any) -> Any:
    """A result without what may well follow the order of the text."""
    return {key: value[key] for key in ("verdict", "ask", "earliest")}


@settings(deadline=None, max_examples=60)
@given(profiles(POLICY), st.randoms(use_true_random=False), GUIDES)
def test_the_order_of_conditions_changes_nothing(
    answers: dict[str, Answer], chance: random.Random, guide: Guide
) -> None:
    root = _shuffled(guide.root, chance)
    routes = tuple(sorted((node for node in root.walk() if node.route), key=lambda node: str(node.route)))
    other = replace(POLICY, guides=(replace(guide, root=root, routes=routes),))
    (before,) = assess(POLICY, answers, AS_OF, [guide.district])["results"]
    (after,) = assess(other, answers, AS_OF, [guide.district])["results"]
    assert _without_cause(before) == _without_cause(after)


@settings(deadline=None, max_examples=40)
@given(profiles(POLICY), st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(answers: dict[str, Answer], chance: random.Random) -> None:
    items = list(answers.items())
    chance.shuffle(items)
    assert assess(POLICY, dict(items), AS_OF) == assess(POLICY, answers, AS_OF)


@settings(deadline=None, max_examples=150)
@given(st.data(), profiles(POLICY), GUIDES)
def test_one_more_answer_only_narrows(data: st.DataObject, answers: dict[str, Answer], guide: Guide) -> None:
    unanswered = [key for key in POLICY.questions if key not in answers and key not in ("as_of", "employer_district")]
    if not unanswered:
        return
    key = data.draw(st.sampled_from(unanswered))
    more = {**answers, key: data.draw(answers_to(POLICY.questions[key]))}
    for node in guide.root.walk():
        low, high = _truth(node, _case(answers))
        lower, higher = _truth(node, _case(more))
        assert low <= lower <= higher <= high, node.id


@settings(deadline=None, max_examples=150)
@given(st.data(), profiles(POLICY, fewest=FEW), GUIDES)
def test_every_completion_stays_inside_and_ask_misses_nothing(
    data: st.DataObject, answers: dict[str, Answer], guide: Guide
) -> None:
    (result,) = assess(POLICY, answers, AS_OF, [guide.district])["results"]
    low, high = NAMES.index(result["finding"]["low"]), NAMES.index(result["finding"]["high"])
    missing = [key for key in POLICY.questions if key not in answers and key not in ("as_of", "employer_district")]
    full = {**answers, **{key: data.draw(answers_to(POLICY.questions[key])) for key in missing}}
    level = _truth(guide.root, _case(full))
    assert low <= level[0] <= level[1] <= high
    for key in missing:
        other = {**full, key: data.draw(answers_to(POLICY.questions[key]))}
        if _truth(guide.root, _case(other)) != level:
            assert key in result["ask"]


@settings(deadline=None, max_examples=150)
@given(profiles(POLICY, fewest=FEW), GUIDES)
def test_something_is_asked_exactly_where_the_verdict_is_open(answers: dict[str, Answer], guide: Guide) -> None:
    (result,) = assess(POLICY, answers, AS_OF, [guide.district])["results"]
    assert bool(result["ask"]) == (result["verdict"] == "unknown")


@settings(deadline=None, max_examples=150)
@given(profiles(POLICY, fewest=FEW), GUIDES)
def test_the_earliest_day_is_the_first_one(answers: dict[str, Answer], guide: Guide) -> None:
    (result,) = assess(POLICY, answers, AS_OF, [guide.district])["results"]
    case = _case(answers)
    if result["earliest"] is None:
        return
    days = [
        day
        for day in range(1, 800)
        if verdict(_truth(guide.root, case.at(AS_OF.fromordinal(AS_OF.toordinal() + day)))) == "met"
    ]
    first = AS_OF.fromordinal(AS_OF.toordinal() + days[0]).isoformat() if days else None
    assert result["earliest"] == first or result["earliest"] > "2027-12-01"
