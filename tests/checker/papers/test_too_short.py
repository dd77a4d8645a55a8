"""A paper of the person's own that ends too soon is told as such."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy


def _contract(policy: Policy, district: str, until: str) -> str:
    answers = read_answers(policy.questions, {"contract_until": until})
    items = materials(policy, answers, date(2026, 6, 1), district, "new")["items"]
    return next(str(item["too_short"]) for item in items if item["id"] == "contract")


@pytest.mark.parametrize(
    ("district", "enough", "short"),
    [
        ("haidian", "2026-09-01", "2026-08-31"),
        ("dongcheng", "2026-12-01", "2026-11-30"),
        ("xicheng", "2026-12-01", "2026-11-30"),
    ],
)
def test_a_contract_on_both_sides_of_its_edge(policy: Policy, district: str, enough: str, short: str) -> None:
    assert _contract(policy, district, enough) == ""
    assert f"劳动合同到期日是 {short}，不够长" in _contract(policy, district, short)
