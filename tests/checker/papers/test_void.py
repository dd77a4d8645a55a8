"""Lists of papers for a permit that is void by the day of filing."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

EXPIRES = "2026-11-20"


def _told(policy: Policy, district: str, procedure: str, day: str, **more: str) -> str:
    answers = read_answers(policy.questions, {"permit_expires_on": EXPIRES, **more})
    return "".join(
        note
        for note in materials(policy, answers, date.fromisoformat(day), district, procedure)["notes"]
        if "已经失效" in note.replace("那天证件已经失效", "")
    )


@pytest.mark.parametrize(
    ("district", "last", "void"),
    [
        ("dongcheng", "2026-12-20", "2026-12-21"),  # 六（三）: 超过有效期 30 日
        ("haidian", "2026-11-19", "2026-11-20"),  # the guide's own example ends with the day before
        ("shijingshan", "2026-11-20", "2026-11-21"),  # 七（三）
    ],
)
def test_from_the_day_on_which_it_is_void_every_list_for_holders_says_so(
    policy: Policy, district: str, last: str, void: str
) -> None:
    for procedure in ("renewal", "employer-change", "address-change", "dependents-change", "info-change"):
        told = _told(policy, district, procedure, void)
        assert f"您填的证件到期日是 {EXPIRES}，{void} 起证件" in told
        assert "失效" in told
        assert _told(policy, district, procedure, last) == ""


def test_a_renewal_filed_in_time_is_not_called_void_where_the_text_does_not_say_so(policy: Policy) -> None:
    assert _told(policy, "dongcheng", "renewal", "2026-12-22", submitted_on="2026-12-20") == ""
    assert _told(policy, "dongcheng", "renewal", "2026-12-22", submitted_on="2026-12-21")
    assert _told(policy, "dongcheng", "address-change", "2026-12-22", submitted_on="2026-12-20")
    assert _told(policy, "haidian", "renewal", "2026-12-22", submitted_on="2026-10-10")  # void under review, too


def test_lists_that_need_no_permit_do_not_speak_of_it(policy: Policy) -> None:
    for procedure in ("new", "employer-registration"):
        assert _told(policy, "dongcheng", procedure, "2026-12-21") == ""


def test_haidian_says_that_it_cannot_be_restored(policy: Policy) -> None:
    assert "不能恢复" in _told(policy, "haidian", "renewal", "2026-11-20")


def test_a_text_without_a_time_limit_says_nothing_of_it(policy: Policy) -> None:
    assert _told(policy, "xicheng", "renewal", "2027-11-20") == ""


def _first_note(policy: Policy, district: str, day: str, **profile: str) -> str:
    answers = read_answers(policy.questions, profile)
    return str(materials(policy, answers, date.fromisoformat(day), district, "employer-change")["notes"][0])


LEFT = {"permit_expires_on": "2028-01-01", "left_employer_on": "2026-08-01"}


def test_who_has_left_too_long_ago_is_told_when_nothing_was_filed_in_time(policy: Policy) -> None:
    """东城 六（四）: 60 days from leaving end on 30 September."""
    void = "2026-10-01 起已经失效"
    assert void in _first_note(policy, "dongcheng", "2026-10-01", **LEFT)
    assert "60 日内没有提出变更，也没有办个人延期注销" in _first_note(policy, "dongcheng", "2026-11-26", **LEFT)
    assert "失效" not in _first_note(policy, "dongcheng", "2026-09-30", **LEFT)


def test_a_change_filed_in_time_leaves_the_permit_valid(policy: Policy) -> None:
    for key in ("submitted_on", "accepted_on"):
        assert "失效" not in _first_note(policy, "dongcheng", "2026-11-26", **LEFT, **{key: "2026-09-30"})
        assert "失效" in _first_note(policy, "dongcheng", "2026-11-26", **LEFT, **{key: "2026-10-01"})
        assert "失效" in _first_note(policy, "dongcheng", "2026-11-26", **LEFT, **{key: "2026-07-31"})


def test_who_left_after_the_expiry_is_told_that_the_text_is_silent(policy: Policy) -> None:
    after = {"permit_expires_on": "2026-11-01", "left_employer_on": "2026-11-10"}
    told = _first_note(policy, "dongcheng", "2026-11-26", **after)
    assert "离职日期 2026-11-10 在证件到期（2026-11-01）以后" in told
    assert _first_note(policy, "dongcheng", "2026-12-02", **after).startswith("您填的证件到期日是 2026-11-01")
    same = after | {"left_employer_on": "2026-11-01"}
    assert "算不出日子" not in _first_note(policy, "dongcheng", "2026-11-26", **same)


def test_where_the_renewal_comes_first_the_list_says_so(policy: Policy) -> None:
    """海淀 单位变更注意事项 4."""
    left = {"left_employer_on": "2026-11-10"}
    for expiry in ("2026-12-28", "2026-12-10"):
        told = _first_note(policy, "haidian", "2026-11-26", permit_expires_on=expiry, **left)
        assert told.startswith("续签也到了时候：先由原单位办完续签")
    far = _first_note(policy, "haidian", "2026-11-26", permit_expires_on="2027-11-10", **left)
    assert "续签" not in far
    void = _first_note(policy, "haidian", "2026-11-26", permit_expires_on="2026-11-26", **left)
    assert void.startswith("您填的证件到期日是 2026-11-26")
