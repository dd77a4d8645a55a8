"""Lists of papers for a permit that is void by the day of filing."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

EXPIRES = "2026-11-20"


def _told(policy: Policy, district: str, procedure: str, day: str) -> str:
    answers = read_answers(policy.questions, {"permit_expires_on": EXPIRES})
    return "".join(
        note
        for note in materials(policy, answers, date.fromisoformat(day), district, procedure)["notes"]
        if "已经失效" in note
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


def test_lists_that_need_no_permit_do_not_speak_of_it(policy: Policy) -> None:
    for procedure in ("new", "employer-registration"):
        assert _told(policy, "dongcheng", procedure, "2026-12-21") == ""


def test_haidian_says_that_it_cannot_be_restored(policy: Policy) -> None:
    assert "不能恢复" in _told(policy, "haidian", "renewal", "2026-11-20")


def test_a_text_without_a_time_limit_says_nothing_of_it(policy: Policy) -> None:
    assert _told(policy, "xicheng", "renewal", "2027-11-20") == ""
