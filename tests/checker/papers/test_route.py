"""By which route a person goes, together with what is grouped with it."""

from datetime import date
from typing import Any

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.papers.route import companions
from checker.policy import Policy

DAY = date(2025, 11, 3)
BY_ITEM_4: dict[str, Any] = {
    "employer_kind": "enterprise",
    "degree": "bachelor",
    "work_months": 60,
    "employer_innovation_body": "high_tech_enterprise",
}


def _report(policy: Policy, **profile: Any) -> dict[str, Any]:
    return materials(policy, read_answers(policy.questions, profile), DAY, "haidian", "new")


def test_an_income_test_of_some_items_is_part_of_these(policy: Policy) -> None:
    """海淀 三（二）: the recent months are looked at for every item but 4 and 5."""
    guide = policy.guide_on("haidian", DAY)
    assert guide
    names = {route: [node.id.rpartition("/")[2] for node in nodes] for route, nodes in companions(guide).items()}
    assert names == {route: [] if route in "45" else ["income"] for route in "12345678"}


def test_what_everybody_is_asked_is_no_part_of_a_route(policy: Policy) -> None:
    for district in ("dongcheng", "xicheng", "shijingshan"):
        guide = policy.guide_on(district, DAY)
        assert guide
        assert not any(companions(guide).values())


def test_while_the_income_is_open_it_is_asked_for(policy: Policy) -> None:
    report = _report(policy, **BY_ITEM_4)
    needed = {item["id"]: item["needed"] for item in report["items"]}
    assert needed["unit-qualification"] == "unknown"
    assert {"monthly_income", "annual_income"} <= {*report["ask"]}
    assert "monthly_income" not in _report(policy, **BY_ITEM_4, monthly_income=20000)["ask"]
