"""Why an answer cannot be used, as the page says it: the question by its name, how to mend it, no key."""

import re
from typing import Any

import pytest

from checker.answers.order import check_order
from checker.answers.profile import read_answers, sorted_out
from checker.days.dates import parse_day
from checker.errors import AnswerError
from checker.policy import Policy

A_DAY = "不能用，要填日历上有的日期（1900 到 2199 年），年月日都要，用数字写，比如 2025-08-15"
NO_DAY = "只有年和月，请补上哪一天，比如"
LACKING = "没有写全，请补上"
UNREAD = "看不懂是多少，请只写数字，比如"
LATER = "不记得就先空着"
TOLD: list[tuple[dict[str, Any], str]] = [
    ({"degree": "phd"}, "“学位”选的「phd」不在能选的几项里，请重新选"),
    ({"same_payer": "yes"}, "“合同、社保、个税在同一单位”选的「yes」不在能选的几项里，请重新选"),
    ({"birth_date": "1990-02-30"}, f"“出生日期”填的「1990-02-30」{A_DAY}"),
    ({"birth_date": 5}, f"“出生日期”填的「5」{A_DAY}"),
    ({"birth_date": "二〇二六年七月一日"}, f"“出生日期”填的「二〇二六年七月一日」{A_DAY}"),
    ({"employed_since": "2026年7月"}, f"“入职日期”填的「2026年7月」{NO_DAY} 2026-07-15；{LATER}"),
    ({"employed_since": "２０２６年７月"}, f"“入职日期”填的「２０２６年７月」{NO_DAY} 2026-07-15；{LATER}"),
    ({"employed_since": "2026年十二月份"}, f"“入职日期”填的「2026年十二月份」{NO_DAY} 2026-12-15；{LATER}"),
    ({"employed_since": "2026-13"}, f"“入职日期”填的「2026-13」{A_DAY}"),
    ({"employed_since": "2026-二十"}, f"“入职日期”填的「2026-二十」{A_DAY}"),
    ({"employed_since": "2026年"}, f"“入职日期”填的「2026年」只有年，请补上哪一月、哪一天；{LATER}"),
    ({"employed_since": "七月"}, f"“入职日期”填的「七月」{LACKING}哪一年、哪一天，比如 2025-08-15；{LATER}"),
    ({"employed_since": "7月份"}, f"“入职日期”填的「7月份」{LACKING}哪一年、哪一天，比如 2025-08-15；{LATER}"),
    ({"employed_since": "7月15日"}, f"“入职日期”填的「7月15日」{LACKING}哪一年，比如 2025-08-15；{LATER}"),
    ({"employed_since": "十二月三十号"}, f"“入职日期”填的「十二月三十号」{LACKING}哪一年，比如 2025-08-15；{LATER}"),
    ({"employed_since": "7/15"}, f"“入职日期”填的「7/15」{LACKING}哪一年，比如 2025-08-15；{LATER}"),
    ({"children": ["2015-03-01", "2015年7月"]}, f"“随往子女”第 2 个填的「2015年7月」{NO_DAY} 2015-07-15；{LATER}"),
    (
        {"children": ["2015-03-01、2019/8/20"]},
        "“随往子女”第 1 个填的「2015-03-01、2019/8/20」是好几个日期：一格只写一个，别的另加一格",
    ),
    ({"children": ["2015-03-01"] * 21}, "“随往子女”最多写 20 个日期，现在有 21 个"),
    ({"children": "2015-03-01"}, f"“随往子女”填的「2015-03-01」{A_DAY}"),
    ({"work_months": "1,8万"}, f"“工作经历”填的「1,8万」{UNREAD} 36，也可以写 3年"),
    ({"work_months": -1}, "“工作经历”填的「-1」太小，不能小于 0"),
    ({"work_months": 901}, "“工作经历”填的「901」太大，不能大于 900 个月"),
    ({"ip_author_rank": 0}, "“作者排名”填的「0」太小，不能小于 1"),
    ({"ip_author_rank": 10001}, "“作者排名”填的「10001」太大，不能大于 10000"),
    ({"ip_author_rank": "甲"}, f"“作者排名”填的「甲」{UNREAD} 2"),
    ({"ip_author_rank": True}, f"“作者排名”填的「true」{UNREAD} 2"),
    ({"share_percent": 101}, "“持股比例”填的「101」太大，不能大于 100%"),
    ({"share_percent": "一半"}, f"“持股比例”填的「一半」{UNREAD} 12.5"),
    ({"monthly_income": "x"}, f"“应税收入”填的「x」{UNREAD} 18000、18,000 或 1.8万"),
    ({"monthly_income": "9" * 20}, f"“应税收入”填的「{'9' * 20}」太大，或者小数位太多，请核对"),
    ({"monthly_income": 10**16}, f"“应税收入”填的「{10**16}」太大，请核对"),
    ({"monthly_income": {"2025-09": "x"}}, f"“应税收入”2025 年 9 月填的「x」{UNREAD} 18000、18,000 或 1.8万"),
    ({"monthly_income": {"2025": 1}}, "“应税收入”的月份「2025」不能用（金额「1」），月份要写成 2025-09 这样"),
    ({"team_taxes": {"2025": -1}}, "“团队年纳税额”2025 年填的「-1」太小，不能小于 0"),
    ({"team_taxes": 5}, "“团队年纳税额”要分年份填，「5」没有写是哪个年份"),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "told"), TOLD, ids=[str(told) for _, told in TOLD])
def test_an_answer_that_cannot_be_used(profile: dict[str, Any], told: str, policy: Policy) -> None:
    _, (error,) = sorted_out(policy.questions, profile)
    assert error.told == told
    assert error.key == next(iter(profile))
    assert not re.search("[a-z]+_|YYYY", told)


def test_a_half_of_an_integer(policy: Policy) -> None:
    from decimal import Decimal

    _, (error,) = sorted_out(policy.questions, {"work_months": Decimal("2.5")})
    assert error.told == "“工作经历”填的「2.5」不是整数，请填整数"


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ({"birth_date": "2030-01-01"}, "“出生日期”填的 2030-01-01 晚于今天 2026-11-27，请核对"),
        (
            {"birth_date": "2021-01-01", "as_of": "2020-01-01"},
            "“出生日期”填的 2021-01-01 晚于“判断日”2020-01-01，请核对这两个日期",
        ),
        (
            {"birth_date": "1990-01-01", "employed_since": "1980-01-01"},
            "“入职日期”填的 1980-01-01 早于“出生日期”1990-01-01，请核对这两个日期",
        ),
        (
            {"birth_date": "1990-01-01", "children": ["1990-01-01"]},
            "“随往子女”填的 1990-01-01 不晚于“出生日期”1990-01-01，请核对这两个日期",
        ),
    ],
)
def test_dates_that_contradict_each_other(profile: dict[str, Any], told: str, policy: Policy) -> None:
    answers = read_answers(policy.questions, profile)
    day = parse_day(profile.get("as_of", "2026-11-27"))
    with pytest.raises(AnswerError) as raised:
        check_order(answers, day)
    assert raised.value.told == told
