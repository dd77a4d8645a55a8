"""What is told of a last day that is past, and of procedures on which a district has no time limits."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.cli import text
from checker.deadlines import deadlines
from checker.policy import Policy

ASK = "请以北京国际人才网上该区的指南为准，或问窗口。"
NO_RENEWAL = "西城区的这份指南没有讲续签。收录的只有“个人新办”一章，不等于没有规定。"


def _report(policy: Policy, day: str, district: str, procedure: str | None = None, **given: str) -> dict[str, Any]:
    return deadlines(policy, read_answers(policy.questions, given), date.fromisoformat(day), [district], procedure)


def _late(report: dict[str, Any], name: str) -> str:
    (item,) = (item for item in report["items"] if item["id"] == name)
    assert item["told"].endswith(f"。{item['late']}")
    return str(item["late"])


LAST = {"dongcheng": "2026-11-26", "shijingshan": "2026-11-05", "haidian": "2026-10-28"}
"""The last day for renewing a permit that expires on 2026-11-26."""
NOW = {"dongcheng": "马上", "shijingshan": "今天就交，并", "haidian": "今天就交，并"}
"""27 November 2026 is a Friday, on which 东城 takes five applications and more alone."""
VOID = {"dongcheng": "2026-12-27", "shijingshan": "2026-11-27", "haidian": "2026-11-26"}


@pytest.mark.parametrize("district", LAST)
def test_a_renewal_that_is_late_is_told_what_is_left_to_do(policy: Policy, district: str) -> None:
    last, void = date.fromisoformat(LAST[district]), date.fromisoformat(VOID[district])
    in_time = _report(policy, str(last), district, "renewal", permit_expires_on="2026-11-26")
    assert _late(in_time, "renewal-file") == ""
    day_after = str(date.fromordinal(last.toordinal() + 1))
    late = _report(policy, day_after, district, "renewal", permit_expires_on="2026-11-26")
    assert _late(late, "renewal-file").startswith(f"这一天已经过了：还没交的，{NOW[district]}打电话问窗口还来不来得及")
    gone = _report(policy, str(void), district, "renewal", permit_expires_on="2026-11-26")
    assert f"证件从 {void} 起已经失效：马上打电话问窗口" in _late(gone, "renewal-file")
    assert _late(gone, "renewal-lapse") == ""


def test_what_others_had_to_do_is_told_them(policy: Policy) -> None:
    report = _report(policy, "2026-11-26", "dongcheng", left_employer_on="2026-11-02")
    (notify,) = (item for item in report["items"] if item["moment"] == "notify")
    assert notify["late"] == "这一天已经过了：还没办的，请原单位今天就办。"
    (defer,) = (item for item in report["items"] if item["moment"] == "defer")
    assert defer["late"] == ""


def test_a_procedure_that_the_guide_does_not_treat_is_told(policy: Policy) -> None:
    report = _report(policy, "2026-11-26", "xicheng", "renewal", permit_expires_on="2026-12-10")
    assert (report["items"], report["notes"][1:]) == ([], [NO_RENEWAL + ASK])
    assert text.limits(report, policy, {}).endswith(f"提示：{NO_RENEWAL}{ASK}")
    assert not any("续签" in note for note in _report(policy, "2026-11-26", "xicheng")["notes"])


def test_a_limit_written_elsewhere_says_so(policy: Policy) -> None:
    given = {"accepted_on": "2026-11-26"}
    report = _report(policy, "2026-11-26", "shijingshan", "deferred-cancellation", **given)
    (item,) = report["items"]
    assert (item["moment"], item["procedure"]) == ("decide", "deferred-cancellation")
    assert item["note"].startswith("这份指南没有讲延期注销，这是它在别处写的时限，办之前请先问窗口。")
    assert report["notes"][1:] == [f"石景山区的这份指南没有讲延期注销。{ASK}"]
    own = _report(policy, "2026-11-26", "shijingshan", "renewal", **given)
    assert not any("没有讲" in item["note"] for item in own["items"])
    assert not any("没有讲" in note for note in own["notes"])


@pytest.mark.parametrize(
    ("district", "procedure", "note"),
    [
        ("yanqing", "renewal", f"还没有收录延庆区的办理指南，没有时限可以算。{ASK}"),
        ("yanqing", None, f"还没有收录延庆区的办理指南，没有时限可以算。{ASK}"),
        ("dongcheng", "cancellation", "要算东城区注销的时限，请先填：受理日期、离职日期。"),
        ("shijingshan", "dependents-change", "要算石景山区随往人员变更的时限，请先填：受理日期、提交日期、随往子女。"),
        ("xicheng", "dependents-change", f"没有收录西城区随往人员变更的时限，不等于没有规定。{ASK}"),
    ],
)
def test_a_district_with_nothing_to_count_says_why(
    policy: Policy, district: str, procedure: str | None, note: str
) -> None:
    *before, told = _report(policy, "2026-11-26", district, procedure)["notes"]
    assert told == note
    assert all(text.startswith("依据的是") for text in before)


def test_that_there_is_no_room_is_printed_once_beside_the_day(policy: Policy) -> None:
    report = _report(policy, "2026-11-26", "haidian", "renewal", permit_expires_on="2027-01-05")
    lines = text.limits(report, policy, {}).splitlines()
    first, *others = (line for line in lines if "提交续签" in line)
    assert "没有余地" in first
    assert others == []
    assert not [line for line in lines if "错过了" in line and "余地" in line]
