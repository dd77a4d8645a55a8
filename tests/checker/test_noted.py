"""Sentences beside a verdict and beside a list, of what the answers or the text itself put in doubt."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.assess import assess
from checker.materials import materials
from checker.policy import Policy

DAY = date(2026, 11, 26)


def _over(policy: Policy, district: str, **profile: Any) -> str:
    answers = read_answers(policy.questions, profile)
    (result,) = assess(policy, answers, DAY, [district])["results"]
    return "".join(note for note in result["notes"] if "申报时已经到期" in note)


@pytest.mark.parametrize("district", ["xicheng", "shijingshan", "haidian"])
def test_a_permit_that_alone_proves_a_home_and_is_over_is_told(policy: Policy, district: str) -> None:
    homeless: dict[str, Any] = {"residence": "none", "residence_permit": True}
    told = _over(policy, district, **homeless, residence_permit_until="2026-11-25")
    assert told.startswith("您填的居住证有效期到 2026-11-25 为止，2026-11-26 申报时已经到期")
    assert _over(policy, district, **homeless, residence_permit_until="2026-11-26") == ""
    assert _over(policy, district, **homeless) == ""
    assert _over(policy, district, **homeless | {"residence_permit": False}, residence_permit_until="2026-11-25") == ""


def test_nothing_is_said_of_a_permit_on_which_nothing_rests(policy: Policy) -> None:
    over: dict[str, Any] = {"residence_permit": True, "residence_permit_until": "2026-11-25"}
    assert _over(policy, "dongcheng", residence="none", **over) == ""
    assert _over(policy, "haidian", residence="rented", residence_is_dwelling=True, **over) == ""
    assert _over(policy, "haidian", residence="rented", residence_is_dwelling=False, **over)


@pytest.mark.parametrize(
    ("district", "day", "told"),
    [
        ("haidian", "2025-10-15", "这版指南自 2025-10-16 起执行"),
        ("haidian", "2025-10-16", ""),
        ("dongcheng", "2018-12-31", "这份指南是 2019 年前后的"),
        ("dongcheng", "2019-01-01", ""),
    ],
)
def test_a_list_later_than_the_day_of_filing_says_so(policy: Policy, district: str, day: str, told: str) -> None:
    """Contract, section 2."""
    notes = materials(policy, {}, date.fromisoformat(day), district, "renewal")["notes"]
    found = [note for note in notes if "暂时用它" in note]
    assert len(found) == bool(told)
    assert all(note.startswith(told) for note in found)
