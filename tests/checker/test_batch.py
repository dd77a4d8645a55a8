"""Many people at once: each in the own district, nobody kept by another, the ground in one phrase."""

import json
from datetime import date
from typing import Any

import pytest

from checker.assess import assess
from checker.batch import batch
from checker.deadlines import deadlines
from checker.errors import RequestError
from checker.policy import Policy
from checker.table.columns import RESULTS
from checker.table.lists import months, soon
from checker.table.people import read_table
from checker.table.planning import planning
from checker.table.written import NOT_JUDGED, results
from tests.casebook import worked_cases
from tests.checker.test_coverage import GOOD, PARTIAL
from tests.person import PERSON

TODAY = date(2025, 11, 3)
HEADER = ["姓名", "工号", "单位注册区", "出生日期", "入职日期", "证件到期日", "离职日期"]
KEYS = ["row", "name", "number", "district", "as_of", "verdict", "earliest", "why", "ask", "next"]
BESIDE = ["next_deadline", "notes"]


def _batch(policy: Policy, *rows: Any, **options: Any) -> dict[str, Any]:
    return batch(policy, read_table(policy.questions, rows), TODAY, **options)


def test_everybody_is_judged_in_the_own_district_or_in_those_asked_for(policy: Policy) -> None:
    rows = [HEADER, ["甲", 7, "海淀", "1990-01-02"], ["乙", 8, "东城", "1990-01-02"]]
    report = _batch(policy, *rows)
    assert report["as_of"] == "2025-11-03"
    assert [(one["row"], one["name"], one["number"], one["district"]) for one in report["people"]] == [
        (2, "甲", "7", "haidian"),
        (3, "乙", "8", "dongcheng"),
    ]
    assert list(report["people"][0]) == KEYS + BESIDE
    assert report["problems"] == []
    several = _batch(policy, *rows, districts=["xicheng", "dongcheng"])["people"]
    assert [(one["name"], one["district"]) for one in several] == [
        ("甲", "dongcheng"),
        ("甲", "xicheng"),
        ("乙", "dongcheng"),
        ("乙", "xicheng"),
    ]


def test_a_district_that_does_not_exist_is_refused(policy: Policy) -> None:
    with pytest.raises(RequestError, match="atlantis"):
        _batch(policy, HEADER, districts=["atlantis"])


def test_everybody_is_judged_as_by_assess(policy: Policy) -> None:
    names = ["as_of", *dict.fromkeys(key for case in worked_cases() for key in _flat(case.profile))]
    rows: list[list[Any]] = [list(names)]
    cases = list(worked_cases())
    for case in cases:
        flat = _flat(case.profile)
        rows.append([flat.get(name) for name in names])
    report = batch(policy, read_table(policy.questions, rows), TODAY, None, [cases[0].district])
    by_row = {one["row"]: one for one in report["people"]}
    assert len(by_row) + sum(problem["row"] > 1 for problem in report["problems"]) == len(cases) > 500
    assert len(by_row) > 500
    for row, one in by_row.items():
        case = cases[row - 2]
        (result,) = assess(policy, case.answers(policy), case.as_of(policy), [cases[0].district])["results"]
        assert {key: one[key] for key in ("verdict", "earliest", "ask", "next")} == {
            key: result[key] for key in ("verdict", "earliest", "ask", "next")
        }


def _flat(profile: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in profile.items():
        if isinstance(value, dict):
            found.update({f"{key}.{period}": amount for period, amount in value.items()})
        else:
            found[key] = "、".join(value) if isinstance(value, list) else value
    return {key: value for key, value in found.items() if key != "as_of" or value}


def test_answers_that_contradict_each_other_are_told(policy: Policy) -> None:
    report = _batch(
        policy,
        HEADER,
        ["甲", 1, "海淀", "2025-11-04"],
        ["乙", 2, "海淀", "1990-01-02", "1980-01-01"],
        ["丙", 3, "海淀", "2025-11-03"],
        ["丁", 4, None, "1990-01-02"],
    )
    assert [one["name"] for one in report["people"]] == ["丙"]
    told = [(one["row"], one["column"], one["value"], one["cell"]) for one in report["problems"]]
    assert told == [
        (2, "birth_date", "2025-11-04", "D2"),
        (3, "employed_since", "1980-01-01", "E3"),
        (5, "employer_district", "", "C5"),
    ]
    assert "“出生日期”填的 2025-11-04 晚于今天" in report["problems"][0]["expected"]
    assert "不知道按哪个区判断；应为以下之一：东城区、" in report["problems"][2]["expected"]
    (problem,) = _batch(policy, ["姓名", "学位"], ["甲", "硕士"])["problems"]
    assert (problem["row"], problem["column"], problem["cell"]) == (2, "employer_district", "")
    assert len(_batch(policy, ["姓名", "学位"], ["甲", "硕士"], districts=["haidian"])["people"]) == 1


def test_the_day_is_the_one_asked_for_else_the_rows_own_else_today(policy: Policy) -> None:
    rows = [["as_of", "单位注册区"], ["2025-01-02", "海淀"], [None, "海淀"]]
    assert [one["as_of"] for one in _batch(policy, *rows)["people"]] == ["2025-01-02", "2025-11-03"]
    asked = _batch(policy, *rows, as_of=date(2026, 1, 5))
    assert asked["as_of"] == "2026-01-05"
    assert [one["as_of"] for one in asked["people"]] == ["2026-01-05", "2026-01-05"]


WHY = [
    ("haidian-2025", "met", "第 1 条符合："),
    ("dongcheng-2019", "unmet", "2025-11-04 起满足"),
    ("dongcheng-2019", "discretion", "；原文写“原则上”，达不到时由窗口认定"),
    ("haidian-2025", "unknown", "还不知道："),
]


def test_the_ground_is_one_phrase_with_figure_and_line(policy: Policy) -> None:
    told: dict[tuple[str, str], list[str]] = {}
    for case in worked_cases():
        flat = {**_flat(case.profile), "employer_district": case.district}
        report = batch(policy, read_table(policy.questions, [list(flat), list(flat.values())]), case.as_of(policy))
        for one in report["people"]:
            assert one["why"]
            assert "\n" not in one["why"]
            assert "依据" not in one["why"]
            told.setdefault((case.guide, one["verdict"]), []).append(one["why"])
    for guide, verdict, part in WHY:
        assert [why for why in told[guide, verdict] if part in why], (guide, verdict, part)


@pytest.mark.parametrize(
    ("answer", "changed", "line"),
    [
        (True, {"employer_taxes.2024": 50000}, "要求不少于 10 万元"),
        (False, {"employer_taxes.2024": 50000}, "要求不少于 20 万元"),
        (True, {"employed_since": "2025-09-10"}, "要求满 3 个月，2025-12-10 起满足"),
        (False, {"employed_since": "2025-09-10"}, "要求满 6 个月，2026-03-10 起满足"),
    ],
)
def test_of_two_lines_the_ground_is_the_persons_own(
    policy: Policy, answer: bool, changed: dict[str, Any], line: str
) -> None:
    person = {**_flat(PERSON), "employer_district": "haidian", "birth_date": "1992-03-15"}
    person |= {"employer_key_field": answer, **changed}
    (one,) = _batch(policy, list(person), list(person.values()))["people"]
    assert line in one["why"]


def test_of_many_things_that_are_missing_two_are_named(policy: Policy) -> None:
    header = ["单位注册区", "单位类型", "单位有办理指标", "employer_fits_plan", "employer_clean_record"]
    (one,) = _batch(policy, header, ["东城", "企业", "无", "否", "否"])["people"]
    assert one["why"].endswith("；一共差 3 条")
    assert one["why"].count("要求为") == 2


def test_a_guide_that_is_not_confirmed_and_a_district_without_one_say_so() -> None:
    rows = [[*GOOD, "employer_district"], [*GOOD.values(), "怀柔"], [*GOOD.values(), "延庆"]]
    partial, without = _batch(PARTIAL, *rows)["people"]
    assert (partial["verdict"], partial["next"]) == ("discretion", None)
    assert partial["why"] == "这个区的资料还没有核实，如果属实：符合；第 1 条符合：1"
    assert (without["verdict"], without["earliest"], without["ask"]) == ("unknown", None, [])
    assert without["why"].startswith("还没有收录延庆区的办理指南")
    bad = _batch(PARTIAL, rows[0], [False, "2020-01-01", "无", "怀柔"])["people"][0]
    assert bad["why"] == "这个区的资料还没有核实，如果属实：不符合；单位有办理指标：否，要求为“是”"


def test_the_next_deadline_is_the_first_act_that_is_due(policy: Policy) -> None:
    expiry = "2026-01-15"
    (report,) = [deadlines(policy, {"permit_expires_on": date(2026, 1, 15)}, TODAY, ["haidian"])["items"]]
    (due,) = [item for item in report if item["moment"] == "file" and item["procedure"] == "renewal"]
    one, none, left = _batch(
        policy,
        HEADER,
        ["甲", 1, "海淀", None, None, expiry],
        ["乙", 2, "海淀"],
        ["丙", 3, "东城", None, None, None, "2025-10-30"],
    )["people"]
    keys = ("label", "due", "safe_by", "procedure", "provisional")
    assert one["next_deadline"] == {key: due[key] for key in keys}
    assert none["next_deadline"] is None
    acts = deadlines(policy, {"left_employer_on": date(2025, 10, 30)}, TODAY, ["dongcheng"])["items"]
    acts = [row for row in acts if row["kind"] == "act" and row["moment"] != "plan"]
    days = [row["due"] for row in acts if row["due"] >= "2025-11-03"]
    assert left["next_deadline"]["due"] == min(days)


def _person(row: int, district: str, verdict: str, earliest: str | None, due: str | None = None) -> dict[str, Any]:
    deadline = {"label": "提交续签", "due": due, "provisional": due > "2026-01-01"} if due else None
    rest: dict[str, Any] = {"as_of": "2025-11-03", "why": "……", "ask": [], "next": None, "notes": []}
    who = {"row": row, "name": "" if row == 3 else f"第{row}人", "number": "", "district": district}
    return {**who, "verdict": verdict, "earliest": earliest, **rest, "next_deadline": deadline}


PEOPLE = [
    _person(2, "haidian", "met", None, "2026-02-01"),
    _person(3, "haidian", "unmet", "2025-11-30", "2025-12-01"),
    _person(4, "haidian", "unmet", "2026-10-31", "2026-02-02"),
    _person(5, "haidian", "unmet", "2026-11-01"),
    _person(6, "xicheng", "unknown", None),
]


def test_planning_tells_who_qualifies_in_which_of_twelve_months(policy: Policy) -> None:
    haidian, xicheng = planning(PEOPLE, TODAY)
    assert (haidian["district"], haidian["now"], xicheng["now"]) == ("haidian", [2], [])
    assert [month["month"] for month in haidian["months"]][::11] == ["2025-11", "2026-10"]
    assert {month["month"]: month["rows"] for month in haidian["months"] if month["rows"]} == {
        "2025-11": [3],
        "2026-10": [4],
    }
    report = {"people": PEOPLE, "planning": [haidian, xicheng]}
    grid = months(report, policy.districts)
    assert list(grid[1]) == ["海淀区", "现在就符合", 1, "第2人"]
    assert list(grid[2]) == ["海淀区", "2025-11", 1, "第 3 行"]
    assert len(grid) == 1 + 2 * 13


def test_who_has_something_due_soon_stands_first(policy: Policy) -> None:
    grid = soon(PEOPLE, policy.districts, TODAY)
    assert [list(row)[:1] for row in grid[1:]] == [[3], [2]]  # ninety days end on 1 February
    assert [list(row)[4:] for row in grid[1:]] == [
        ["提交续签", date(2025, 12, 1)],
        ["提交续签（暂定）", date(2026, 2, 1)],
    ]


def test_what_there_is_to_know_stands_in_the_lists_too(policy: Policy) -> None:
    noted = [{**person, "notes": ["先打电话。"]} for person in PEOPLE[1:4:2]]
    assert soon(noted, policy.districts, TODAY)[1][4] == "提交续签。先打电话。"
    rows = [["姓名"], ["甲"], ["乙"], ["丙"], ["丁"]]
    cells = [row[-2:] for row in results(policy, rows, {"people": noted, "problems": []})][2::2]
    assert cells == [["提交续签。先打电话。", date(2025, 12, 1)], ["先打电话。", None]]


def test_results_stand_beside_the_rows_and_lose_nothing(policy: Policy) -> None:
    rows: list[list[Any]] = [
        ["备注", "结论", "姓名", "单位注册区", "证件到期日", "学位"],
        ["x", "旧的", "甲", "海淀", "2026-01-15", ""],
        [],
        ["y", None, "乙", "海淀", None, "本科", "多"],
    ]
    report = _batch(policy, *rows)
    grid = list(results(policy, rows, report))
    assert grid[0] == ["备注", "姓名", "单位注册区", "证件到期日", "学位", None, *RESULTS]
    assert grid[1][:6] == ["x", "甲", "海淀", "2026-01-15", "", None]
    assert dict(zip(RESULTS, grid[1][6:], strict=True))["最晚哪天"] == date(2025, 12, 16)
    assert "项" in str(dict(zip(RESULTS, grid[1][6:], strict=True))["要问单位"])
    assert grid[2][:6] == ["y", "乙", "海淀", None, "本科", "多"]
    assert grid[2][7] == NOT_JUDGED
    assert "学位“本科”：应为以下之一" in str(grid[2][9])
    assert len(grid) == 3


def test_the_reply_is_json(policy: Policy) -> None:
    report = _batch(policy, HEADER, ["甲", 1, "海淀", "1990-01-02"])
    assert json.loads(json.dumps(report)) == report
