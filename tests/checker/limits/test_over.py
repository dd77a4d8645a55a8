"""An age of the applicant that is past stands first, and the standing of a text beside whatever is told from it."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy

WOMAN = {"birth_date": "1976-02-10", "sex": "female", "permit_expires_on": "2027-01-20"}
STANDING = "依据的是石景山区 2020 年前后的文本"


def _report(policy: Policy, day: str, district: str, procedure: str, given: dict[str, Any]) -> dict[str, Any]:
    answers = read_answers(policy.questions, given)
    return deadlines(policy, answers, date.fromisoformat(day), [district], procedure)


@pytest.mark.parametrize(
    ("day", "track", "over"),
    [
        ("2026-09-09", "50", False),
        ("2026-09-10", "50", True),  # the statutory age is reached on it
        ("2026-11-27", "55", False),
        ("2026-11-27", None, False),  # it hangs on an answer that is missing
        ("2034-01-01", None, True),  # past in every case
    ],
)
def test_an_age_that_is_past_stands_first(policy: Policy, day: str, track: str | None, *, over: bool) -> None:
    """海淀 四（三）: in every procedure."""
    given = WOMAN | {"female_retirement_track": track, "permit_expires_on": "2035-01-01"}
    answers = read_answers(policy.questions, given)
    for procedure in ("new", "renewal", "employer-change"):
        notes = materials(policy, answers, date.fromisoformat(day), "haidian", procedure)["notes"]
        assert ("从到退休年龄那天起不符合" in notes[0]) == over
        first = _report(policy, day, "haidian", procedure, given)["items"][0]
        assert (first["id"] == "new-retirement" and not first["soon"]) == over


def test_a_child_that_is_too_old_does_not(policy: Policy) -> None:
    given = {"children": ["2008-11-01"]}
    items = _report(policy, "2026-11-27", "haidian", "dependents-change", given)["items"]
    assert items[-1]["id"] == "info-change-child-18"


def test_the_standing_of_the_text_goes_with_its_days(policy: Policy) -> None:
    """Without an item too; a reply that does nothing but ask says nothing from the text."""
    home = {"residence": "owned", "residence_permit": False}
    ends = home | {"permit_expires_on": "2027-01-08"}
    for procedure in ("address-change", "info-change"):
        report = _report(policy, "2026-11-27", "shijingshan", procedure, ends)
        assert not report["items"]
        assert report["notes"][0].startswith(STANDING)
        assert "续签最晚 2026-12-17" in report["notes"][-1]
        alone = _report(policy, "2026-11-27", "shijingshan", procedure, home)
        assert len(alone["notes"]) == 1
        assert not alone["notes"][0].startswith(STANDING)
    back = {"supplement_requested_on": "2026-11-20"}
    notes = _report(policy, "2026-11-27", "shijingshan", "employer-district-transfer", back)["notes"]
    assert notes[0].startswith(STANDING)
