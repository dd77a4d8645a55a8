"""The order in which people are asked and the advice that they get, by a table over a made-up guide."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.answers.profile import Answers, read_answers
from checker.assess import assess
from checker.policy import Policy
from policy.yamlio import parse_yaml
from tests.golden import golden_book

TABLE = parse_yaml(Path(__file__).with_name("walks.yaml").read_text("utf-8")).value
DAY = date.fromisoformat(TABLE["as_of"])
ADVICE = {"asked", "verdict", "closest", "earliest_if", "assuming", "who"}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Policy:
    return golden_book(tmp_path_factory.mktemp("golden")).policy


@pytest.mark.parametrize("row", TABLE["people"], ids=lambda row: str(row["who"]))
def test_what_is_asked_and_advised(row: dict[str, Any], made_up: Policy) -> None:
    own = {key: value for key, value in row.items() if key not in ADVICE}
    everything = read_answers(made_up.questions, {**TABLE["everybody"], **own})
    asked, result = _walked(made_up, everything)
    assert asked == row["asked"]
    hoped = result["earliest_if"]
    advice = {
        "verdict": result["verdict"],
        "closest": result["closest"],
        "earliest_if": hoped and hoped["date"],
        "assuming": [item["text"] for item in hoped["assuming"]] if hoped else [],
    }
    assert advice == {
        "verdict": row["verdict"],
        "closest": row.get("closest", []),
        "earliest_if": row.get("earliest_if"),
        "assuming": row.get("assuming", []),
    }


def _walked(policy: Policy, everything: Answers) -> tuple[list[str], dict[str, Any]]:
    """The questions that were put until none was left, and the last reply."""
    known: dict[str, Any] = {}
    while True:
        (result,) = assess(policy, known, DAY, ["golden"])["results"]
        key = result["next"]
        if key is None:
            return list(known), result
        assert key not in known
        known[key] = everything[key]
