"""Papers that stay open though nothing is left to answer: the list says what it hangs on, and whom to ask."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy
from tests.person import PERSON

BEHIND = date(2028, 11, 1)
"""No average wage of the year before is in the table by then: routes that are measured by it stay open."""
DAY = date(2026, 11, 26)


def _list(policy: Policy, district: str, procedure: str, day: date, **given: Any) -> dict[str, Any]:
    return materials(policy, read_answers(policy.questions, {**PERSON, **given}), day, district, procedure)


@pytest.mark.parametrize(("day", "told"), [(BEHIND, True), (DAY, False)])
def test_papers_of_routes_that_no_answer_settles(policy: Policy, day: date, told: bool) -> None:
    report = _list(policy, "dongcheng", "new", day, title_level="intermediate")
    open_ = {item["id"] for item in report["items"] if item["needed"] == "unknown"}
    assert ("title-certificate" in open_) is told
    words = "“考试合格人员登记表或评审表”还没定：要看按哪一条申报，再填别的也定不下来，请先问窗口。"
    assert (words in "".join(report["notes"])) is told


def test_papers_of_routes_that_a_question_settles_are_asked_for(policy: Policy) -> None:
    report = _list(policy, "dongcheng", "new", DAY, degree=None)
    assert "degree" in report["ask"]
    assert "还没定" not in "".join(report["notes"])


@pytest.mark.parametrize(("kind", "needed"), [("branch_office", "unknown"), ("enterprise", "no")])
def test_a_letter_of_an_employer_whose_standing_the_office_decides(policy: Policy, kind: str, needed: str) -> None:
    """海淀 单位变更注意事项 3, and its text on branches."""
    report = _list(policy, "haidian", "employer-change", DAY, employer_kind=kind)
    assert {item["id"]: item["needed"] for item in report["items"]}["commitment-letter"] == needed
    told = [note for note in report["notes"] if "还没定" in note]
    assert [note.endswith("还没定：要看单位算不算符合条件，再填别的也定不下来，请先问窗口。") for note in told] == [
        True
    ] * (needed == "unknown")


@pytest.mark.parametrize(
    ("given", "advice", "told"),
    [
        ({"degree": "none", "award": "national"}, True, True),
        ({"degree": None, "award": None}, True, False),
        ({"degree": "bachelor", "award": "none"}, False, False),
    ],
)
def test_a_list_that_is_for_others_says_whom_to_ask(
    policy: Policy, given: dict[str, str | None], advice: bool, told: bool
) -> None:
    """西城 1.2: items 3 to 8 are the organization department's; with a degree it may be item 1."""
    notes = "".join(_list(policy, "xicheng", "new", DAY, **given)["notes"])
    assert ("010-88064573。" in notes) is advice
    assert ("清单里标着“还没定”的，也一起问。" in notes) is told
    assert "再填别的也定不下来" not in notes
