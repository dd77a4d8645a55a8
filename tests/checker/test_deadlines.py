"""Time limits that lean on a year whose holidays are not announced, and what is told to some people alone."""

from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.policy import Policy


def test_what_leans_on_an_unannounced_year_is_provisional(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2026-12-20", "accepted_on": "2026-12-21"})
    items = {item["id"]: item for item in deadlines(policy, answers, date(2026, 12, 21), ["haidian"])["items"]}
    assert items["renewal-file"]["provisional"] is False
    assert items["renewal-file"]["due"] == "2026-11-23"
    assert items["decide"]["provisional"] is True


@pytest.mark.parametrize(
    ("answers", "told"),
    [({}, True), ({"permit_first_issued_on": "2019-05-01"}, True), ({"permit_first_issued_on": "2019-04-30"}, False)],
)
def test_an_aside_is_told_to_all_but_those_it_is_not_about(policy: Policy, answers: dict[str, Any], told: bool) -> None:
    given = read_answers(policy.questions, {"permit_expires_on": "2026-03-31", **answers})
    items = {item["id"]: item for item in deadlines(policy, given, date(2026, 3, 2), ["dongcheng"], "renewal")["items"]}
    assert items["renewal-file"]["note"].startswith("到期后单位仍继续聘用的才续签。")
    assert ("自动延续" in items["renewal-file"]["note"]) is told


def test_a_plain_count_of_days_is_never_provisional(policy: Policy) -> None:
    """Sixty days after leaving are sixty days; only whether offices are open on the last of them is not announced."""
    answers = read_answers(policy.questions, {"left_employer_on": "2026-11-10", "permit_expires_on": "2027-08-06"})
    (left,) = (
        item
        for item in deadlines(policy, answers, date(2026, 11, 26), ["dongcheng"])["items"]
        if item["id"] == "employer-change-file"
    )
    assert (left["provisional"], left["due_provisional"]) == (True, False)
    assert left["told"].startswith("2026-11-10 起可以办，最晚 2027-01-09，这以前最后一个工作日是 2027-01-08（暂定）。")
    told = {item["id"]: item["told"] for item in deadlines(policy, answers, date(2026, 11, 26), ["haidian"])["items"]}
    assert told["renewal-file"].startswith("2027-06-06 起可以办，最晚 2027-07-08（暂定）。")
    assert told["renewal-lapse"] == "从 2027-08-06 起失效。"


def test_a_last_day_whose_office_hours_are_not_announced_says_so(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2027-06-30", "accepted_on": "2027-03-01"})
    items = {item["id"]: item for item in deadlines(policy, answers, date(2027, 3, 1), ["dongcheng"])["items"]}
    assert items["renewal-file"]["told"].startswith("2027-05-31 起可以办，最晚 2027-06-30（那天上不上班还没有公布）。")
    assert items["decide"]["told"].endswith("答复（暂定）。")


@pytest.mark.parametrize(
    ("left", "safe", "told"),
    [
        ("2026-02-13", "2026-02-13", "最晚 2026-02-13。"),
        ("2026-02-17", None, "最晚 2026-02-17，那天不上班的，上班第一天 2026-02-24 就办。"),
        ("2027-01-02", None, "最晚 2027-01-02，那天不上班的，上班第一天 2027-01-04 就办（暂定）。"),
    ],
)
def test_nobody_can_act_before_the_event(policy: Policy, left: str, safe: str | None, told: str) -> None:
    """海淀: the former employer acts at once, so on the day of leaving; no working day before that will do."""
    item = _notify(policy, left, left)
    assert (item["due"], item["act_by"]) == (left, safe)
    assert item["safe_by"] <= left  # the last working day on or before it, whether anything can be done on it or not
    assert item["told"].startswith(told)


def test_nobody_is_late_before_the_first_day_on_which_the_office_is_open(policy: Policy) -> None:
    assert _notify(policy, "2026-02-17", "2026-02-24")["late"] == ""
    assert _notify(policy, "2026-02-17", "2026-02-25")["late"].startswith("这一天已经过了")
    assert _notify(policy, "2026-02-13", "2026-02-14")["late"].startswith("这一天已经过了")


def _notify(policy: Policy, left: str, day: str) -> dict[str, Any]:
    answers = read_answers(policy.questions, {"left_employer_on": left})
    items = deadlines(policy, answers, date.fromisoformat(day), ["haidian"], "employer-change")["items"]
    return next(dict(item) for item in items if item["moment"] == "notify")


def test_what_is_kept_in_a_calendar_counts_no_days(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2027-01-06"})
    items = deadlines(policy, answers, date(2026, 11, 27), ["dongcheng"], "renewal")["items"]
    (filing,) = (item for item in items if item["id"] == "renewal-file")
    assert filing["told"] == filing["lasting"].replace("。", "。还有 40 天。", 1)
    assert filing["lasting"].startswith("2026-12-07 起可以办，最晚 2027-01-06")
    later = deadlines(policy, answers, date(2026, 12, 28), ["shijingshan"], "renewal")["items"]
    assert all("还有" not in item["lasting"] for item in later)


def test_the_last_day_before_a_birthday_is_never_called_the_birthday(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"children": ["2021-05-10"], "birth_date": "1992-03-02"})
    items = deadlines(policy, answers, date(2026, 11, 27), ["dongcheng", "haidian"], "new")["items"]
    called = {(item["last"], item["last_called"], item["one_of"]) for item in items if item["kind"] == "event"}
    assert ("2037-05-10", "最后不用交《在校证明》的一天（当天子女满 16 周岁）", False) in called
    assert ("2039-05-09", "最后能申请随往的一天（第二天子女满 18 周岁）", False) in called
    assert sum(one_of and last >= "2047" for last, _, one_of in called) == 3
    known = read_answers(policy.questions, {"birth_date": "1992-03-02", "sex": "male"})
    (only,) = (i for i in deadlines(policy, known, date(2026, 11, 27), ["haidian"])["items"] if i["kind"] == "event")
    assert not only["one_of"]


@pytest.mark.parametrize(
    ("asking", "known", "asked", "told"),
    [
        (("dongcheng", "renewal"), {}, ["permit_expires_on"], "还不知道证件到期日，算不出“提交续签”"),
        (("haidian", "employer-change"), {"left_employer_on": "2026-11-20"}, ["permit_expires_on"], "“证件到期失效”"),
        (("haidian", "employer-change"), {}, ["left_employer_on", "permit_expires_on"], "还不知道离职日期"),
        (("haidian", "renewal"), {"permit_expires_on": "2027-01-06"}, [], None),
        (("dongcheng", "supplement"), {}, ["accepted_on"], "要算东城区补齐补正的时限，请先填：受理日期。"),
        (("dongcheng", "supplement"), {"supplement_requested_on": "2026-11-10"}, [], "新办的“纸质材料送到窗口”有期限"),
        (("haidian", "supplement"), {"supplement_requested_on": "2026-11-10"}, [], "从受理那天数审核的日子"),
        (
            ("haidian", "renewal"),
            {"supplement_requested_on": "2026-11-10"},
            ["permit_expires_on"],
            "还不知道证件到期日",
        ),
        (("haidian", "annual-plan"), {}, [], "没有讲年度需求申报"),
    ],
)
def test_a_date_without_which_the_last_day_cannot_be_told_is_asked_for(
    policy: Policy, asking: tuple[str, str], known: dict[str, str], asked: list[str], told: str | None
) -> None:
    answers = read_answers(policy.questions, known)
    report = deadlines(policy, answers, date(2026, 11, 27), [asking[0]], asking[1])
    assert report["ask"] == asked
    assert any(told in note for note in report["notes"]) if told else not any("不知道" in n for n in report["notes"])


@pytest.mark.parametrize(
    ("district", "known", "told"),
    [
        ("xicheng", {"permit_expires_on": "2026-12-20"}, ["续签"]),
        ("xicheng", {"permit_expires_on": "2026-12-20", "left_employer_on": "2026-11-10"}, ["续签", "聘用单位变更"]),
        ("xicheng", {}, []),
        ("haidian", {"permit_expires_on": "2026-12-20", "left_employer_on": "2026-11-10"}, []),
    ],
)
def test_a_holder_is_told_what_the_text_does_not_treat(
    policy: Policy, district: str, known: dict[str, str], told: list[str]
) -> None:
    """西城 is the chapter on new permits alone."""
    notes = deadlines(policy, read_answers(policy.questions, known), date(2026, 11, 27), [district])["notes"]
    assert [note.partition("没有讲")[2].partition("，")[0] for note in notes if "没有讲" in note] == told


def test_what_is_years_away_comes_last_and_what_is_near_first(policy: Policy) -> None:
    known = {"permit_expires_on": "2026-12-10", "birth_date": "1992-03-15", "sex": "male"}
    late = deadlines(policy, read_answers(policy.questions, known), date(2026, 11, 27), ["haidian"], "renewal")
    assert [item["id"] for item in late["items"]][0::5] == ["renewal-file", "new-retirement"]
    near = read_answers(policy.questions, {**known, "birth_date": "1963-12-01", "sex": "male"})
    items = deadlines(policy, near, date(2026, 11, 27), ["haidian"], "renewal")["items"]
    assert (items[0]["id"] == "new-retirement") is items[0]["soon"]


@pytest.mark.parametrize(("procedure", "told"), [("renewal", True), ("annual-check", False), ("annual-plan", False)])
def test_a_birthday_is_no_matter_of_the_employer_s_own_procedures(policy: Policy, procedure: str, told: bool) -> None:
    answers = read_answers(policy.questions, {"children": ["2008-12-10"]})
    notes = deadlines(policy, answers, date(2026, 11, 27), ["haidian"], procedure)["notes"]
    assert any("满 18 周岁" in note for note in notes) is told
