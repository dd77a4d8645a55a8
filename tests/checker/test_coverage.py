"""How far a guide can be trusted: one below an official page says what it says, and nothing of it is certain."""

import json
from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.assess import assess
from checker.policy import Policy
from tests.casebook import policy_text

DAY = date(2026, 11, 21)
CITES = [{"source": "huairou-2024", "clause": "1", "label": "一"}]


def _leaf(name: str, question: str, **operator: Any) -> dict[str, Any]:
    return {"id": name, "label": name, "cites": CITES, "question": question, **operator}


ROOT = {
    "id": "huairou",
    "label": "转载的指南",
    "cites": [],
    "all": [
        _leaf("employer", "employer_quota", **{"is": [True]}),
        {
            "id": "applicant",
            "label": "申请人",
            "cites": CITES,
            "all": [
                _leaf("tenure", "employed_since", for_months=6),
                {**_leaf("1", "degree", **{"is": ["bachelor", "master", "doctor"]}), "route": "1"},
            ],
        },
    ],
}


def _policy(*, partial: bool) -> Policy:
    """The policy that ships, with a guide of 怀柔 that is known from a reprint, or from an official page."""
    compiled = json.loads(policy_text())
    rest: dict[str, Any] = {
        "wage_cites": [],
        "notes": [],
        "untreated": {},
        "deadlines": [],
        "papers": [],
        "materials": {},
        "reminders": {},
        "minded": {},
        "general": {},
        "elsewhere": {},
        "unlisted": {},
        "one_needed": {},
    }
    guide = {
        "id": "huairou-2024",
        "district": "huairou",
        "effective_on": None,
        "year": 2024,
        "called": "怀柔区 2024 年的文本",
        "standing": "in_force",
        "partial": partial,
        "root": ROOT,
    }
    return Policy.from_mapping({**compiled, "guides": [{**guide, **rest}, *compiled["guides"]]})


PARTIAL, FULL = _policy(partial=True), _policy(partial=False)
GOOD = {"employer_quota": True, "employed_since": "2020-01-01", "degree": "master"}


@pytest.mark.parametrize(
    ("answers", "told", "verdict"),
    [
        (GOOD, "met", "discretion"),
        ({**GOOD, "degree": "none"}, "unmet", "discretion"),
        ({**GOOD, "employed_since": "2026-10-01"}, "unmet", "discretion"),
        ({**GOOD, "degree": None}, "unknown", "unknown"),
    ],
)
def test_a_partial_guide_tells_and_does_not_decide(answers: dict[str, Any], told: str, verdict: str) -> None:
    profile = read_answers(PARTIAL.questions, answers)
    (result,) = assess(PARTIAL, profile, DAY, ["huairou"])["results"]
    assert (result["coverage"], result["told"], result["verdict"]) == ("partial", told, verdict)
    assert result["finding"]["verdict"] == told
    assert (result["earliest"], result["earliest_if"], result["closest"]) == (None, None, [])
    assert bool(result["ask"]) == (verdict == "unknown") == (result["next"] is not None)
    assert "还没有核实" in result["notes"][0]
    (result,) = assess(FULL, profile, DAY, ["huairou"])["results"]
    assert (result["coverage"], result["told"], result["verdict"]) == ("full", None, told)
    assert bool(result["closest"]) == (told == "unmet")
    assert not [note for note in result["notes"] if "还没有核实" in note]


def test_partial_guides_come_after_full_ones_unless_it_is_the_own_district() -> None:
    def order(policy: Policy, **answers: str) -> list[str]:
        return [row["district"] for row in assess(policy, answers, DAY)["results"]]

    full = ["dongcheng", "xicheng", "shijingshan", "haidian"]
    assert order(PARTIAL) == [*full, "huairou"]
    assert order(FULL) == [*full, "huairou"]  # as the contract lists them
    assert order(PARTIAL, employer_district="huairou") == ["huairou", *full]
    assert order(PARTIAL, employer_district="yanqing") == ["yanqing", *full, "huairou"]
    named = assess(PARTIAL, {}, DAY, ["huairou", "haidian"])["results"]
    assert [row["district"] for row in named] == ["haidian", "huairou"]


def test_routes_have_names() -> None:
    (result,) = assess(FULL, {}, DAY, ["haidian"])["results"]
    assert result["routes"][0] == {"route": "1", "verdict": "unknown", "label": "学士及以上学位，并有 2 年工作经历"}


@pytest.mark.parametrize(
    ("district", "day", "told"),
    [
        ("dongcheng", "2018-12-31", "这份指南是 2019 年前后的，没有写从哪天起执行，早于 2019 年的申请也暂时用它"),
        ("dongcheng", "2019-01-01", ""),
        ("xicheng", "2023-11-05", "这份指南没有印日期，推断不早于 2023-11-06，早于这一天的申请也暂时用它"),
        ("xicheng", "2023-11-06", ""),
        ("shijingshan", "2019-12-31", "这份指南没有印日期，推断不早于 2020-01-01"),
        ("shijingshan", "2020-01-01", ""),
        ("haidian", "2025-10-15", "这版指南自 2025-10-16 起执行，早于这一天的申请也暂时用它"),
        ("haidian", "2025-10-16", ""),
    ],
)
def test_a_text_later_than_the_day_of_filing_says_so(district: str, day: str, told: str) -> None:
    """Contract, section 2: a guide without a first day has its year."""
    (result,) = assess(FULL, read_answers(FULL.questions, {}), date.fromisoformat(day), [district])["results"]
    found = [note for note in result["notes"] if "暂时用它" in note]
    assert len(found) == bool(told)
    assert all(note.startswith(told) for note in found)
