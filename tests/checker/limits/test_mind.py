"""What a time limit's days mean today: what comes first, how many are left, what is over and which birthdays near."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.limits.mind import ASK, hand_in
from checker.materials import materials
from checker.policy import Policy

FIRST = "续签也到了时候：先由原单位办完续签，再解除关联。"
SOON = FIRST.replace("也到了时候", "快到时候了")


def _report(policy: Policy, day: str, district: str, procedure: str | None = None, **given: Any) -> dict[str, Any]:
    return deadlines(policy, read_answers(policy.questions, given), date.fromisoformat(day), [district], procedure)


def _item(report: dict[str, Any], name: str) -> dict[str, Any]:
    return next(dict(item) for item in report["items"] if item["id"] == name)


def _notify(policy: Policy, day: str, left: str, expires: str) -> dict[str, Any]:
    given = {"left_employer_on": left, "permit_expires_on": expires}
    return _item(_report(policy, day, "haidian", "employer-change", **given), "employer-change-notify")


@pytest.mark.parametrize(
    ("day", "left", "expires", "told"),
    [
        ("2026-11-26", "2026-11-20", "2027-01-20", f"{FIRST}提交续签最晚 2026-12-21（暂定）。"),
        ("2026-11-26", "2026-11-30", "2027-01-20", f"{FIRST}提交续签最晚 2026-12-21（暂定）。"),
        ("2026-01-05", "2026-01-05", "2026-04-04", f"{SOON}提交续签从 2026-02-02 起可以办，最晚 2026-03-06。"),
        (
            "2026-12-22",
            "2026-12-21",
            "2027-01-20",
            f"{FIRST}提交续签最晚 2026-12-21（暂定）（已经过了，今天就交，并打电话问窗口）。",
        ),
        (
            "2026-11-26",
            "2026-11-20",
            "2026-11-26",
            "证件从 2026-11-26 起已经失效：原单位解除关联以前，先打电话问窗口还能怎么办。",
        ),
    ],
)
def test_a_renewal_that_is_due_comes_before_unlinking(
    policy: Policy, day: str, left: str, expires: str, told: str
) -> None:
    """海淀 单位变更业务办理规范 注意事项 4."""
    item = _notify(policy, day, left, expires)
    assert (item["told"], item["instead"], item["late"], item["missed"]) == (told, told, "", "")


@pytest.mark.parametrize(("day", "expires"), [("2026-11-26", "2027-06-20"), ("2026-01-05", "2026-04-06")])
def test_unlinking_waits_for_no_renewal_that_is_far(policy: Policy, day: str, expires: str) -> None:
    item = _notify(policy, day, day, expires)
    assert item["told"] == f"最晚 {day}。今天是最后一天。"
    assert item["instead"] == ""


@pytest.mark.parametrize(
    ("day", "left"),
    [
        ("2026-10-20", ""),
        ("2026-10-21", "离最后一个工作日还有 58 天。"),
        ("2026-12-17", "离最后一个工作日还有 1 天。"),
        ("2026-12-18", "今天是最后一个工作日。"),
        ("2026-12-19", "最后一个工作日已经过了，窗口要到 2026-12-21 才上班：那天一上班就打电话问还来不来得及。"),
        ("2026-12-20", "最后一个工作日已经过了，窗口要到 2026-12-21 才上班：那天一上班就打电话问还来不来得及。"),
    ],
)
def test_days_left_are_told_where_they_are_few(policy: Policy, day: str, left: str) -> None:
    """东城: a permit that expires on Sunday 2026-12-20; sixty days before Friday is 19 October."""
    item = _item(_report(policy, day, "dongcheng", "renewal", permit_expires_on="2026-12-20"), "renewal-file")
    assert item["now"].startswith(f"{left}按 2019 年的文本（第五部分）")
    assert f"2026-12-18。{left}按" in item["told"]


def test_that_there_is_no_room_stands_with_the_day(policy: Policy) -> None:
    report = _report(policy, "2026-11-26", "haidian", "renewal", permit_expires_on="2027-01-05")
    item = _item(report, "renewal-file")
    assert item["told"].startswith("2026-11-05 起可以办，最晚 2026-12-04（暂定）。还有 8 天。就算赶在 2026-12-04 提交")
    assert item["told"].endswith("没有余地，请早些交。")
    assert "没有余地" in item["if_missed"]
    past = _item(_report(policy, "2026-12-05", "haidian", "renewal", permit_expires_on="2027-01-05"), "renewal-file")
    assert "没有余地" not in past["told"]


@pytest.mark.parametrize(
    ("day", "filed", "told"),
    [
        ("2027-01-05", None, "2026 年第 4 季度已经过了，那时没有报、或没按要求报的，2027 年的新办申请原则上不受理。"),
        ("2027-09-30", False, "2026 年第 4 季度已经过了，那时没有报、或没按要求报的，2027 年的新办申请原则上不受理。"),
        ("2027-01-05", True, ""),
        ("2027-10-01", None, ""),
    ],
)
def test_a_quarter_that_is_over_is_told(policy: Policy, day: str, filed: bool | None, told: str) -> None:
    item = _item(_report(policy, day, "dongcheng", "annual-plan", employer_plan_filed=filed), "annual-plan")
    assert item["due"] == "2027-12-31"
    assert ("季度已经过了" in item["told"]) is bool(told)
    assert item["now"].endswith(told)


ADULT = "最后能申请随往的一天是 2026-12-09，2026-12-10 起不能再申请。"
"""Of somebody born on 2008-12-10."""
TAKEN = (
    "按 2019 年的文本（第五部分），一次不到 5 份申请的，窗口只在周一、周二办，这以前最后一次是 2026-12-08（周二）。"
    "5 份及以上的，周三至周五办，要提前三个工作日预约：最后一次是 2026-12-09（周三），最晚 2026-12-04 约好。"
)
"""In 东城 alone."""


@pytest.mark.parametrize(
    ("name", "last", "told"),
    [
        ("new-child-18", "2026-12-09", f"{ADULT}还有 13 天。"),
        (
            "new-child-16",
            "2026-12-10",
            "最后不用交《在校证明》的一天是 2026-12-10，2026-12-11 起申报的要多交。还有 14 天。",
        ),
    ],
)
def test_a_birthday_tells_the_last_day_that_counts(policy: Policy, name: str, last: str, told: str) -> None:
    born = "2010-12-10" if name.endswith("16") else "2008-12-10"
    report = _report(policy, "2026-11-26", "dongcheng", "new", children=[born])
    item = _item(report, name)
    told += TAKEN if name == "new-child-18" else ""
    assert (item["due"], item["last"], item["told"], item["soon"]) == ("2026-12-10", last, told, True)
    assert report["items"][0]["id"] == name  # before the months of income


def test_a_birthday_that_is_past_or_far_presses_nobody(policy: Policy) -> None:
    past = _item(_report(policy, "2026-12-10", "haidian", "new", children=["2008-12-10"]), "new-child-18")
    assert (past["now"], past["soon"]) == ("这一天已经过了。", False)
    far = _report(policy, "2026-10-09", "haidian", "new", children=["2008-12-10"])
    assert (_item(far, "new-child-18")["now"], far["items"][0]["moment"]) == ("", "income_window")


def test_a_day_that_hangs_on_an_open_answer_says_so(policy: Policy) -> None:
    given = {"birth_date": "1971-12-20"}
    doubt = "哪一天要看性别和原退休年龄。"
    assert doubt in _item(_report(policy, "2026-11-26", "shijingshan", "new", **given), "new-age")["told"]
    assert (
        doubt not in _item(_report(policy, "2026-11-26", "shijingshan", "new", sex="male", **given), "new-age")["told"]
    )


NOTE = f"2008-12-10 出生的孩子，2026-12-10 满 18 周岁：{ADULT}"


@pytest.mark.parametrize(("day", "told"), [("2026-10-09", False), ("2026-10-10", True), ("2026-12-10", False)])
def test_a_child_that_comes_of_age_is_told_beside_a_renewal(policy: Policy, day: str, told: bool) -> None:
    given = {"children": ["2008-12-10"], "permit_expires_on": "2027-01-20"}
    report = _report(policy, day, "haidian", "renewal", **given)
    assert report["notes"].count(NOTE) == told
    assert NOTE not in _report(policy, day, "haidian", "new", **given)["notes"]


LEFT_OUT = "没有按规定办聘用单位变更的，续签不受理"
ONE_BY_ONE = "要一家一家按顺序办变更"
TWO_LIMITS = "先办哪样，原文没有写"


@pytest.mark.parametrize(
    ("where", "left", "told"),
    [
        ("haidian renewal", False, {LEFT_OUT}),
        ("haidian employer-change", True, {ONE_BY_ONE}),
        ("haidian new", True, set()),
        ("shijingshan renewal", False, set()),
        ("shijingshan renewal", True, {TWO_LIMITS}),
        ("shijingshan employer-change", True, {TWO_LIMITS}),
    ],
)
def test_rules_without_a_day_stand_beside_the_days_that_they_decide_over(
    policy: Policy, where: str, left: bool, told: set[str]
) -> None:
    given = {"permit_expires_on": "2027-01-25", **({"left_employer_on": "2026-11-20"} if left else {})}
    notes = _report(policy, "2026-11-27", *where.split(), **given)["notes"]
    assert {words for words in (LEFT_OUT, ONE_BY_ONE, TWO_LIMITS) if any(words in note for note in notes)} == told


@pytest.mark.parametrize(
    ("district", "procedure", "born", "told"),
    [
        ("haidian", "new", "2008-12-10", True),
        ("haidian", "new", "2009-12-10", False),
        ("haidian", "renewal", "2008-12-10", False),
        ("dongcheng", "dependents-change", "2008-12-10", True),
    ],
)
def test_papers_of_a_child_say_until_when_it_may_join(
    policy: Policy,
    district: str,
    procedure: str,
    born: str,
    told: bool,
) -> None:
    answers = read_answers(policy.questions, {"children": [born]})
    notes = materials(policy, answers, date(2026, 11, 26), district, procedure)["notes"]
    assert (NOTE + (TAKEN if district == "dongcheng" else "") in notes) is told


@pytest.mark.parametrize(
    ("district", "procedure", "told"),
    [("haidian", "new", True), ("haidian", "dependents-change", True), ("shijingshan", "new", False)],
)
def test_haidian_warns_of_ages_that_count_on_acceptance(
    policy: Policy, district: str, procedure: str, told: bool
) -> None:
    """海淀 四（九）: standards are judged on the day of approval and acceptance."""
    given = {"children": ["2008-12-05"], "birth_date": "1971-07-20", "sex": "female", "female_retirement_track": "55"}
    items = _report(policy, "2026-11-27", district, procedure, **given)["items"]
    notes = [item["note"] for item in items if item["kind"] == "event"]
    assert notes
    assert all(("标准按审核通过并受理那天判定" in note) is told for note in notes)


def test_what_can_be_handed_in_no_more_sends_to_the_office() -> None:
    day = date(2026, 11, 27)
    assert hand_in("plan", day, None, None) == ASK == "马上打电话问窗口还能怎么办"
    assert hand_in("file", day, None, None) == "还没交的，今天就交，并打电话问窗口还来不来得及"
    assert hand_in("notify", day, None, None) == "还没办的，请原单位今天就办"
