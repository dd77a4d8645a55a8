"""A permit that ends while a change is under review: the day is told, and that a renewal is due, on both sides."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy


def _told(policy: Policy, district: str, procedure: str, day: str, **given: str) -> str:
    answers = read_answers(policy.questions, given)
    report = deadlines(policy, answers, date.fromisoformat(day), [district], procedure)
    return next((note for note in report["notes"] if note.startswith("您填的证件到期日")), "")


@pytest.mark.parametrize(
    ("district", "enough", "short", "end"),
    [
        ("haidian", "2026-12-26", "2026-12-25", "2026-12-25"),  # 20 working days; void on the day of expiry itself
        ("dongcheng", "2026-12-25", "2026-12-24", "2026-12-25"),
        ("shijingshan", "2027-01-11", "2027-01-10", "2027-01-11（暂定）"),  # twice 15
    ],
)
def test_a_change_on_a_permit_that_ends_during_the_review(
    policy: Policy, district: str, enough: str, short: str, end: str
) -> None:
    for procedure in ("dependents-change", "address-change", "info-change"):
        told = _told(policy, district, procedure, "2026-11-27", permit_expires_on=short)
        assert f"用满要到 {end}，那时证件已经到期。续签" in told
        assert told.endswith("先续签还是先变更，请马上打电话问窗口。")
        assert _told(policy, district, procedure, "2026-11-27", permit_expires_on=enough) == ""
        answers = read_answers(policy.questions, {"permit_expires_on": short})
        assert told in materials(policy, answers, date(2026, 11, 27), district, procedure)["notes"]


def test_a_renewal_has_days_of_its_own(policy: Policy) -> None:
    assert "续签最晚 2026-11-18，已经过了。" in _told(
        policy, "haidian", "dependents-change", "2026-11-27", permit_expires_on="2026-12-17"
    )
    for day, opens in (("2026-02-01", " 2026-02-02 起可以办，"), ("2026-02-02", "")):  # 春节 lies between
        told = _told(policy, "dongcheng", "info-change", day, permit_expires_on="2026-03-04")
        assert f"续签{opens}最晚 2026-03-04。" in told
    for procedure in ("renewal", "employer-change", "new"):
        assert _told(policy, "haidian", procedure, "2026-11-27", permit_expires_on="2026-12-17") == ""


def test_what_is_filed_counts_from_its_own_day(policy: Policy) -> None:
    given = {"permit_expires_on": "2026-12-18", "submitted_on": "2026-11-19"}
    assert _told(policy, "dongcheng", "dependents-change", "2026-11-27", **given) == ""
    later = _told(policy, "dongcheng", "dependents-change", "2026-11-27", **given | {"submitted_on": "2026-11-23"})
    assert "2026-11-23 交随往人员变更" in later


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-12-10", "先续签还是先变更"),
        ("2026-12-11", "2026-12-10，已经过了：随往人员变更还能不能办"),
        ("2027-01-10", "证件从 2027-01-10 起已经失效"),
    ],
)
def test_a_permit_that_is_over_is_told(policy: Policy, day: str, told: str) -> None:
    """东城 六（三）: thirty days more."""
    assert told in _told(policy, "dongcheng", "dependents-change", day, permit_expires_on="2026-12-10")


def test_a_text_without_a_lapse_says_nothing(policy: Policy) -> None:
    assert _told(policy, "xicheng", "dependents-change", "2026-11-27", permit_expires_on="2026-12-01") == ""


@pytest.mark.parametrize("procedure", ["renewal", "address-change", "dependents-change", "info-change"])
def test_who_left_without_a_change_is_told_in_every_other_procedure(policy: Policy, procedure: str) -> None:
    """东城 六（四）: 60 days from leaving on 1 August end on 30 September."""
    told = "60 日内没有提出变更，也没有办个人延期注销，证件自动失效。这样的证件从 2026-10-01 起已经失效"
    given = {"permit_expires_on": "2028-12-01", "left_employer_on": "2026-08-01"}
    answers = read_answers(policy.questions, given)
    for day, void in ((date(2026, 9, 30), False), (date(2026, 10, 1), True)):
        said = deadlines(policy, answers, day, ["dongcheng"], procedure)["notes"]
        papers = materials(policy, answers, day, "dongcheng", procedure)["notes"]
        assert [any(told in note for note in notes) for notes in (said, papers)] == [void, void]


@pytest.mark.parametrize(
    ("procedure", "district", "left"),
    [
        ("new", "dongcheng", "2026-08-01"),  # whoever begins anew holds no permit
        ("renewal", "haidian", "2026-08-01"),  # no text but that of 东城 counts from leaving
        ("renewal", "dongcheng", "2026-12-02"),  # left when it had expired; 六（四） is of those who leave before
    ],
)
def test_leaving_is_not_spoken_of_where_it_ends_no_permit(
    policy: Policy, procedure: str, district: str, left: str
) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2026-12-01", "left_employer_on": left})
    notes = deadlines(policy, answers, date(2027, 3, 1), [district], procedure)["notes"]
    assert not any("您填的离职日期是" in note for note in notes)
