"""What comes next for one person, and what there is to know beside it: void, filed, awaited, untreated, of age."""

from datetime import date
from typing import Any

import pytest

from checker.batch import batch
from checker.policy import Policy
from checker.table.people import read_table

DAY = "2026-11-21"
OVER = "（最后一天已经过了"
FILED = "您填的提交、受理日期如果是续签的，2026-11-"
HOLDER = ["单位注册区", "证件到期日", "离职日期", "提交日期", "受理日期", "supplement_requested_on", "随往子女"]


def people(policy: Policy, *rows: Any, day: str = DAY) -> list[dict[str, Any]]:
    """What comes out for everybody in a table."""
    report = batch(policy, read_table(policy.questions, rows), date.fromisoformat(day))
    assert report["problems"] == []
    return list(report["people"])


@pytest.mark.parametrize(
    ("district", "expiry", "day", "told"),
    [
        ("东城", "2026-11-10", "2026-11-10", ""),
        ("东城", "2026-11-10", "2026-11-11", f"{OVER}：还没交的，"),  # 六（三）: void from the 31st day
        ("东城", "2026-11-10", "2026-12-10", f"{OVER}：还没交的，"),
        ("东城", "2026-11-10", "2026-12-11", f"{OVER}，到现在没有办的，证件从 2026-12-11 起已经失效：马上打电话问"),
        ("海淀", "2026-01-15", "2026-01-14", f"{OVER}：还没交的，"),  # 五 1: void from the expiry date
        ("海淀", "2026-01-15", "2026-01-15", f"{OVER}，到现在没有办成的，证件从 2026-01-15 起已经失效：马上打电话问"),
    ],
)
def test_an_overdue_act_is_the_next_one_and_says_where_the_permit_is_void(
    policy: Policy, district: str, expiry: str, day: str, told: str
) -> None:
    (one,) = people(policy, ["单位注册区", "证件到期日"], [district, expiry], day=day)
    due = one["next_deadline"]
    assert due["label"].startswith(f"提交续签{told}")
    assert bool(told) == ("（" in due["label"]) == (due["due"] < day)


def _holder(policy: Policy, district: str, *cells: str | None) -> tuple[str, list[str]]:
    """What comes next for somebody with a permit, and what stands beside it."""
    row = [district, *cells]
    (one,) = people(policy, HOLDER[: len(row)], row)
    return (one["next_deadline"] or {"label": ""})["label"], one["notes"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("2026-12-10", None, "2026-11-19"), f"（{FILED}19 已经提交，没有晚于最后一天 2026-12-10）"),
        (("2026-12-10", None, "2026-11-22"), ""),  # still to come
        (("2026-12-10", None, "2026-11-16", "2026-11-16"), f"（{FILED}16 已经提交，没有晚于最后一天 2026-12-10）"),
        (
            ("2026-12-10", None, "2026-11-16", None, "2026-11-18"),
            f"（{FILED}16 提交过，2026-11-18 要求补正：改好马上再交，",
        ),
        (
            ("2026-11-10", None, "2026-11-05"),
            f"（{FILED}05 已经提交，没有晚于最后一天 2026-11-10；不是的，最后一天已经过了：还没交的，",
        ),
        (("2026-11-10",), "（最后一天已经过了：还没交的，"),
    ],
)
def test_what_was_filed_is_not_asked_for_again(policy: Policy, cells: tuple[str | None, ...], told: str) -> None:
    label, notes = _holder(policy, "东城", *cells)
    assert label.startswith(f"提交续签{told}")
    assert "窗口只在" not in label  # told once, beside it
    assert "窗口只在" in notes[0]
    assert ("（" in label) == bool(told)


def test_who_left_is_told_what_was_done_or_that_the_permit_is_void(policy: Policy) -> None:
    did = "提出聘用单位变更，或申请个人延期注销"
    label, _ = _holder(policy, "东城", "2028-10-01", "2026-10-01", "2026-11-02")
    filed = "您填的提交、受理日期如果是聘用单位变更的，2026-11-02 已经提交，没有晚于最后一天 2026-11-30"
    assert label == f"{did}（{filed}）"
    label, _ = _holder(policy, "东城", "2028-10-01", "2026-08-01")  # 六（四）: void after 60 days
    assert label.startswith(f"{did}（最后一天已经过了，到现在没有办的，证件从 2026-10-01 起已经失效：")


def test_papers_that_were_sent_back_are_still_to_be_handed_in(policy: Policy) -> None:
    header = ["单位注册区", "online_review_passed_on", "提交日期", "受理日期", "supplement_requested_on"]
    steps: list[list[str | None]] = [[], [None, "2026-11-16"], ["2026-11-10", None, "2026-11-16"]]
    found = [one["next_deadline"] for one in people(policy, header, *(["东城", "2026-11-09", *rest] for rest in steps))]
    assert found[0]["label"] == "纸质材料送到窗口"
    assert found[1] is None
    assert "2026-11-16 要求补正：改好马上再交" in found[2]["label"]


def test_an_answer_that_is_awaited_stands_beside(policy: Policy) -> None:
    assert _holder(policy, "东城", None, None, None, "2026-11-16") == ("", ["核准完成：最晚 2026-12-14 答复。"])


def test_days_on_which_the_office_takes_papers_stand_beside(policy: Policy) -> None:
    for expiry, told in (
        ("2026-12-18", "，这以前最后一次是 2026-12-15（周二）。"),
        ("2026-11-22", "，这以前最后一次是 2026-11-17（周二），已经过了，请打电话问窗口。"),
        ("2026-11-10", "，下一次是 2026-11-23（周一）。"),
    ):
        (note,) = _holder(policy, "东城", expiry)[1]
        assert f"窗口只在周一、周二办{told}" in note
    assert _holder(policy, "海淀", "2026-12-28")[1] == []


def test_a_text_without_renewal_and_change_is_told_to_holders(policy: Policy) -> None:
    label, notes = _holder(policy, "西城", "2026-12-20", "2026-11-10")
    assert label == ""
    assert ["没有讲续签，算不出日子" in notes[0], "没有讲聘用单位变更，算不出日子" in notes[1]] == [True, True]
    assert _holder(policy, "西城", None) == ("", [])


@pytest.mark.parametrize(("born", "told"), [("2009-02-20", True), ("2009-02-21", False), ("2008-11-21", False)])
def test_a_child_who_soon_comes_of_age_is_told(policy: Policy, born: str, told: bool) -> None:
    _, notes = _holder(policy, "海淀", "2028-10-01", None, None, None, None, born)
    assert [note for note in notes if born in note and "满 18 周岁：" in note] == (notes if told else [])
    assert len(notes) == told
