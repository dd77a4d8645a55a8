"""What each rule says of a person, on both sides of its edge: reasons.yaml, word for word."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.money.wages import Wages
from checker.policy import Policy
from checker.verdict.rules import OPERATORS, read_rule
from checker.verdict.truth import VERDICTS
from policy.yamlio import parse_yaml

TABLE = parse_yaml(Path(__file__).with_name("reasons.yaml").read_text("utf-8")).value
DAY = date(2026, 11, 27)


@pytest.mark.parametrize("row", TABLE["rules"], ids=lambda row: str(row["rule"])[:70])
def test_a_rule_says_what_it_makes_of_an_answer(row: dict[str, Any], policy: Policy) -> None:
    own = replace(policy, wages=Wages.from_rows(TABLE["wages"]))
    rule = read_rule(row["rule"])
    for person in row["people"]:
        case = own.case(read_answers(own.questions, person["answers"]), DAY)
        assert (VERDICTS[rule.truth(case)], rule.reason(case)) == (person["verdict"], person["reason"])


def test_every_operator_is_there() -> None:
    assert {name for row in TABLE["rules"] for name in row["rule"]} >= set(OPERATORS)
