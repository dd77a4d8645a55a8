"""The worked cases: what a policy reader wrote down from the sources must come out."""

from typing import Any

import pytest

from checker.assess import assess
from checker.policy import Policy
from tests.casebook import WorkedCase, worked_cases


def _nodes(node: dict[str, Any]) -> dict[str, str]:
    found = {node["id"]: node["verdict"]}
    for child in node["children"]:
        found |= _nodes(child)
    return found


@pytest.mark.parametrize("case", list(worked_cases()), ids=str)
def test_case_comes_out_as_written(case: WorkedCase, policy: Policy) -> None:
    (result,) = assess(policy, case.answers(policy), case.as_of(policy), [case.district])["results"]
    got: dict[str, Any] = {}
    for key, expected in case.expect.items():
        if key == "leaves":
            nodes = _nodes(result["finding"])
            got[key] = {leaf: nodes.get(f"{case.district}/{leaf}", "no such leaf") for leaf in expected}
        elif key == "routes":
            verdicts = {row["route"]: row["verdict"] for row in result["routes"]}
            got[key] = {route: verdicts[route] for route in expected}
        elif key == "closest":
            got[key] = [[leaf.removeprefix(f"{case.district}/") for leaf in way] for way in result[key]]
        else:
            got[key] = result[key]
    assert got == case.expect
