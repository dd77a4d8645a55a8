"""The page's boundary: JSON in, JSON out, no exception across."""

import json
from typing import Any

import pytest

from checker import worker
from checker.answers.profile import read_answers
from checker.assess import assess
from checker.days.dates import parse_day
from checker.policy import Policy
from tests.casebook import policy_text


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    worker.load(policy_text().encode())


def _reply(**request: Any) -> Any:
    return json.loads(worker.reply(json.dumps(request)))


def test_assess_is_what_the_command_prints(policy: Policy) -> None:
    got = _reply(command="assess", fragment="employer_district=haidian&degree=master", today="2026-11-21")
    answers = read_answers(policy.questions, {"employer_district": "haidian", "degree": "master"})
    assert got == {"ok": True, "report": assess(policy, answers, parse_day("2026-11-21"))}


def test_the_profiles_own_day_wins_over_today() -> None:
    got = _reply(command="assess", answers={"as_of": "2025-11-03"}, today="2026-11-21", districts=["xicheng"])
    assert got["report"]["as_of"] == "2025-11-03"
    assert [row["district"] for row in got["report"]["results"]] == ["xicheng"]


def test_thresholds_for_a_page() -> None:
    got = _reply(command="thresholds", fragment="", today="2026-11-21", districts=["xicheng"])
    assert got["report"]["rows"]


def test_time_limits_and_materials_for_a_page() -> None:
    fragment = "permit_expires_on=2022-08-06&residence=rented"
    got = _reply(command="deadlines", fragment=fragment, today="2022-06-20", districts=["haidian"], procedure="renewal")
    assert "2022-07-08" in [item["due"] for item in got["report"]["items"]]
    got = _reply(command="materials", fragment=fragment, today="2022-06-20", district="haidian", procedure="new")
    assert got["report"]["items"]


@pytest.mark.parametrize(
    ("request_", "key"),
    [
        ({"fragment": "degree=phd"}, "degree"),
        ({"fragment": "degree"}, "degree"),
        ({"fragment": "degree=master&degree=none"}, "degree"),
        ({"fragment": "nobody"}, None),
        ({"answers": [1]}, None),
        ({"fragment": "", "districts": ["atlantis"]}, None),
    ],
)
def test_bad_answers_come_back_as_one_line(request_: dict[str, Any], key: str | None) -> None:
    got = _reply(command="assess", today="2026-11-21", **request_)
    assert (got["ok"], got["key"]) == (False, key)
    assert got["error"]
    assert "\n" not in got["error"]
    assert got["problems"][0]["told"]


def test_every_mistake_is_told_and_the_good_answers_are_judged() -> None:
    bad = "degree=phd&birth_date=2030-01-01&monthly_income.2026-10=x&employed_since=2020年1月"
    good = "employer_district=xicheng&sex=male&monthly_income.2026-09=19000"
    got = _reply(command="assess", fragment=f"{bad}&{good}", today="2026-11-21")
    told = [(problem["key"], problem["period"]) for problem in got["problems"]]
    assert told == [("degree", None), ("monthly_income", "2026-10"), ("employed_since", None), ("birth_date", None)]
    assert (got["ok"], got["error"], got["key"]) == (False, got["problems"][0]["error"], "degree")
    assert got["report"] == _reply(command="assess", fragment=good, today="2026-11-21")["report"]


def test_what_a_link_says_twice_is_not_used_and_the_rest_is_judged() -> None:
    good = "employer_district=xicheng&sex=male"
    got = _reply(command="assess", fragment=f"degree=master&degree=none&{good}&monthly_income.=5", today="2026-11-21")
    assert [problem["key"] for problem in got["problems"]] == ["degree", "monthly_income"]
    assert got["report"] == _reply(command="assess", fragment=good, today="2026-11-21")["report"]


def test_a_bad_day_of_filing_leaves_today() -> None:
    got = _reply(command="assess", fragment="as_of=2026-02-30&sex=male", today="2026-11-21")
    assert got["report"]["as_of"] == "2026-11-21"


@pytest.mark.host
def test_a_table_in_parts_for_a_page() -> None:
    header = [
        "姓名",
        "您的生日",
        "单位注册区",
        "应税收入.2026-09",
        "residence_permit",
        "随往子女",
        "年应税收入",
    ]
    rows = [header, ["甲", "1990/1/2", "海淀", "1.8万", "有", "2019.8.20", 12.5], ["乙", "1990年", "海淀"]]
    labels = {"birth_date": "您的生日"}
    got = _reply(command="batch", rows=rows, today="2026-11-21", labels=labels, first=40)["report"]
    assert [(one["row"], one["name"], one["as_of"]) for one in got["people"]] == [(40, "甲", "2026-11-21")]
    assert [(one["row"], one["column"]) for one in got["problems"]] == [(41, "birth_date")]
    assert got["answers"] == {
        "40": {
            "birth_date": "1990-01-02",
            "employer_district": "haidian",
            "monthly_income": {"2026-09": 18000},
            "residence_permit": True,
            "children": ["2019-08-20"],
            "annual_income": 12.5,
        }
    }
    asked = {"as_of": "2026-01-05", "districts": ["xicheng"]}
    got = _reply(command="batch", rows=[["学位"], ["硕士"]], today="2026-11-21", **asked)["report"]
    assert [(one["district"], one["as_of"]) for one in got["people"]] == [("xicheng", "2026-01-05")]
    assert "没有认得的列名" in _reply(command="batch", rows=[["x"]], today="2026-11-21")["error"]


def test_a_text_is_a_table_whose_rows_come_in_parts() -> None:
    headers = [["姓名", "部门"], ["生日", "学位", "您的生日"], []]
    counted = _reply(command="headers", headers=headers, labels={"birth_date": "您的生日"})
    assert counted["report"] == {"counts": [0, 2, 0]}
    text = "姓名\t您的生日\t单位注册区\n甲\t1990/1/2\t海淀\n\"乙\t海淀\n'=丙\t\t东城"
    got = _reply(command="sheet", text=text, labels={"birth_date": "您的生日"})["report"]
    assert (got["count"], [problem["row"] for problem in got["problems"]]) == (4, [3])
    parts = [_reply(command="rows", start=start, count=2)["report"]["rows"] for start in (0, 2)]
    assert parts == [
        [["姓名", "您的生日", "单位注册区"], ["甲", "1990/1/2", "海淀"]],
        [[], ["=丙", "", "东城"]],
    ]


def test_what_came_out_stands_beside_the_rows_in_parts_too() -> None:
    rows = [
        ["姓名", "单位注册区", "证件到期日", "备注"],
        ["甲", "海淀", "2027-01-15", 1.5],
        ["=乙", "东城", None, True],
    ]
    report = _reply(command="batch", rows=rows, today="2026-11-21")["report"]
    asked = {"width": 5, "people": report["people"], "problems": report["problems"]}
    whole = _reply(command="written", rows=rows, first=2, **asked)["report"]
    assert whole["grid"][0][:6] == ["姓名", "单位注册区", "证件到期日", "备注", None, "判断的区"]
    assert whole["grid"][1][:6] == ["甲", "海淀", "2027-01-15", 1.5, None, "海淀区"]
    assert whole["grid"][1][-2:] == ["提交续签（暂定）", report["people"][0]["next_deadline"]["due"]]
    assert whole["csv"].splitlines()[2].startswith("'=乙,东城,,TRUE,,东城区,")
    parts = [
        _reply(command="written", rows=[rows[0], row], first=at, **asked)["report"]
        for at, row in ((2, rows[1]), (3, rows[2]))
    ]
    assert [row for part in parts for row in part["grid"]] == whole["grid"]
    assert "".join(part["csv"] for part in parts) == whole["csv"]


def test_lists_are_drawn_from_everybody() -> None:
    rows = [["姓名", "单位注册区", "证件到期日"], ["甲", "海淀", "2027-01-15"]]
    people = _reply(command="batch", rows=rows, today="2026-11-21")["report"]["people"]
    plan = _reply(command="planning", people=people, as_of="2026-11-21")["report"]["planning"]
    assert (plan[0]["district"], plan[0]["now"], plan[0]["months"][0]["month"]) == ("haidian", [], "2026-11")
    lists = _reply(command="lists", people=people, planning=plan, notes=["旧文本。"], as_of="2026-11-21")["report"]
    assert lists["soon"][1][1:] == ["甲", "", "海淀区", "提交续签（暂定）", people[0]["next_deadline"]["due"]]
    assert lists["months"][1][:3] == ["海淀区", "现在就符合", 0]
    assert lists["notes"][:2] == [["说明"], ["旧文本。"]]
