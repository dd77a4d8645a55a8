"""Bad data: every mistake at once, with file, line, path, what is wrong and how to mend it."""

from datetime import date
from pathlib import Path

import pytest

from checker.days.calendar import WorkCalendar
from policy.load import load_data
from policy.problems import DataError
from policy.tree import Tree
from tests.casebook import load_policy
from tests.policy.seeded import copied, with_mistake

MISTAKES = [
    # file, text to replace, by what, words of the message
    ("questions.yaml", "key: as_of", "key: as_of\n    colour: red", ["questions.yaml:", "colour"]),
    ("questions.yaml", "type: date", "type: day", ["day", "date"]),
    ("wages.yaml", "monthly: 7855", "monthly: -1", ["wages.yaml", "-1"]),
    ("wages.yaml", "monthly: 7855", "monthly: 7855.5", ["7855.5"]),
    ("wages.yaml", "year: 2018", "year: 2019", ["2019", "两次"]),
    ("wages.yaml", "confirmed: true", "confirmed: yes", ["yes", "有歧义"]),
    ("wages.yaml", "wages:", "wages: !!set", ["标签"]),
    ("wages.yaml", "wages:", "wages: [\nx:", ["括号"]),
    ("wages.yaml", "wages:", "? [a]\n: b\nwages:", ["键"]),
    ("notes.yaml", "notes:", "notes: []\nnotes:", ["两次"]),
    ("notes.yaml", "notes:", "- notes:", ["最外层"]),
    ("guides/haidian-2025/conditions.yaml", "question: hukou", "question: hukuo", ["hukuo", "conditions.yaml"]),
    ("guides/haidian-2025/conditions.yaml", "is: [other_province, beijing, non_mainland]", "is: [mars]", ["mars"]),
    ("guides/haidian-2025/conditions.yaml", "is: [other_province, beijing, non_mainland]", "is: []", ["空"]),
    ("guides/haidian-2025/guide.yaml", "standing: in_force", "standing: in_force\n  grade: D", ["D", "可选"]),
    ("questions.yaml", "group: award", "group: prizes", ["prizes", "这一组"]),
    ("questions.yaml", "{award: none}", "{award: nothing}", ["award", "nothing", "应为以下之一"]),
    ("questions.yaml", "{award: none}", "{degree: none}", ["award", "degree", "没有"]),
    ("questions.yaml", "{share_percent: 0}", "{share_percent: false}", ["share_percent", "false"]),
    ("questions.yaml", "usual: enterprise", "usual: firm", ["employer_kind", "firm", "应为以下之一"]),
    (
        "guides/haidian-2025/conditions.yaml",
        "is: [other_province, beijing, non_mainland]",
        "at_least: 3",
        ["at_least", "choice"],
    ),
    ("guides/haidian-2025/conditions.yaml", "is: [other_province, beijing, non_mainland]", "", ["一种比较"]),
    ("guides/haidian-2025/conditions.yaml", 'clause: "4.4"', 'clause: "44.4"', ["44.4", "没有条款"]),
    ("guides/haidian-2025/conditions.yaml", 'clause: "4.4"', 'clause: "mars-1:4.4"', ["mars-1"]),
    ("guides/haidian-2025/conditions.yaml", 'clause: "4.4"', "clause: []", ["clause"]),
    ("guides/haidian-2025/conditions.yaml", 'clause: "4.4"', "", ["clause", "缺少"]),
    ("guides/haidian-2025/conditions.yaml", 'route: "2"', 'route: "1"', ["route", "两次"]),
    ("guides/haidian-2025/conditions.yaml", "id: insurance", "id: residence", ["residence", "两次"]),
    (
        "guides/haidian-2025/conditions.yaml",
        "label: 未达法定退休年龄",
        "lable: 未达法定退休年龄",
        ["lable", "是不是 label"],
    ),
    ("guides/haidian-2025/conditions.yaml", "below_retirement_age: true", "any: []", ["any"]),
    ("guides/haidian-2025/conditions.yaml", "conditions:", "conditions: 3\nx:", ["conditions"]),
    ("guides/haidian-2025/conditions.yaml", "is: [other_province, beijing, non_mainland]", "any: []", ["any"]),
    (
        "guides/haidian-2025/conditions.yaml",
        "below_retirement_age: true",
        "all: [{id: x, label: 某, clause: title}]",
        ["只能有一样"],
    ),
    ("guides/haidian-2025/conditions.yaml", "label: 未达法定退休年龄", 'label: " "', ["不合格式"]),
    ("guides/haidian-2025/materials.yaml", "since: employed_since", "since: residence", ["residence", "日期"]),
    (
        "guides/haidian-2025/materials.yaml",
        "{months: 12, since",
        "{years: 1, since",
        ["可以从某一天起的记录", "months"],
    ),
    ("guides/haidian-2025/materials.yaml", "window: {years: 3,", "window: {months: 3,", ["接着到最近一个月", "years"]),
    ("guides/xicheng-2023/procedures.yaml", 'route: ["3",', 'route: ["9",', ["elsewhere.route", "没有第", "9"]),
    ("guides/haidian-2025/procedures.yaml", "procedures:", "procedures: []\nx:", ["不是“键: 值”的表"]),
    ("guides/haidian-2025/guide.yaml", "id: haidian-2025", "id: haidian-2026", ["haidian-2026", "文件名"]),
    ("guides/haidian-2025/guide.yaml", "district: haidian", "district: atlantis", ["atlantis"]),
    ("guides/haidian-2025/guide.yaml", "district: haidian", "district: haidian\nconditions: {}", ["另一个文件"]),
    ("guides/haidian-2025/guide.yaml", 'checked_on: "2026-11-26"', 'checked_on: "2025-02-30"', ["2025-02-30", "日历"]),
    ("guides/haidian-2025/guide.yaml", 'effective_on: "2025-10-16"', 'effective_on: "2026-13-01"', ["2026-13-01"]),
    ("guides/haidian-2025/deadlines.yaml", "{working_days: 20, why:", "{why:", ["单位", "working_days"]),
    ("guides/haidian-2025/deadlines.yaml", "{working_days: 20,", "{working_days: 20, days: 3,", ["days、working_days"]),
    ("guides/haidian-2025/deadlines.yaml", "event: accepted_on", "event: accepted", ["accepted", "没有"]),
    ("guides/haidian-2025/deadlines.yaml", "event: accepted_on", "event: hukou", ["hukou", "不是日期"]),
    (
        "guides/haidian-2025/deadlines.yaml",
        "after: {limit: renewal-file",
        "after: {limit: new-file",
        ["new-file", "可选"],
    ),
    ("guides/dongcheng-2019/deadlines.yaml", "cut_by: renewal-lapse", "cut_by: lapse", ["lapse", "可选"]),
    (
        "guides/haidian-2025/deadlines.yaml",
        "event: accepted_on",
        "plan: {quarter: 4}\n    event: accepted_on",
        ["算法"],
    ),
    (
        "guides/haidian-2025/deadlines.yaml",
        "months: 6, ends_before_filing: [1, 2]",
        "months: 6",
        ["ends_before_filing"],
    ),
    (
        "guides/haidian-2025/deadlines.yaml",
        "months: 6, ends_before_filing: [1, 2]",
        "ends_before_filing: [1]",
        ["months"],
    ),
    ("guides/haidian-2025/deadlines.yaml", "question: contract_until", "question: sex", ["sex", "不是日期"]),
    ("guides/haidian-2025/materials.yaml", "form: [colour_scan]", "form: [color_scan]", ["color_scan", "colour_scan"]),
    ("guides/haidian-2025/materials.yaml", "items_of: new", "items_of: newer", ["newer"]),
    ("guides/haidian-2025/materials.yaml", "items_of: new", "items_of: annual-check", ["annual-check", "没有"]),
    ("guides/haidian-2025/materials.yaml", "items_of: info-change", "items_of: address-change", ["绕成了圈"]),
    (
        "guides/haidian-2025/materials.yaml",
        "residence-permit-sheet, deed,",
        "residence-sheet, deed,",
        ["residence-sheet"],
    ),
    ("guides/haidian-2025/materials.yaml", "- group: residence-proof", "- group: home-proof", ["home-proof", "one_of"]),
    ("guides/haidian-2025/materials.yaml", "    unfit: 房屋用途不是住宅\n", "", ["为什么不能用", "one_needed"]),
    ("guides/haidian-2025/materials.yaml", 'route: ["1"', 'route: ["9"', ["9", "没有第"]),
    ("guides/haidian-2025/procedures.yaml", "same_as: info-change", "same_as: replacement", ["replacement"]),
    ("guides/haidian-2025/guide.yaml", "working_days: 20", "working_day: 20", ["working_day", "是不是 working_days"]),
    ("guides/haidian-2025/conditions.yaml", "base: 11761", "base: 11760", ["11760", "11761"]),
    (
        "guides/xicheng-2023/conditions.yaml",
        "unless: {question: employer_kind",
        "unless: {question: kind",
        ["kind", "没有"],
    ),
    ("guides/haidian-2025/conditions.yaml", '"1.5": 17641', '"x": 17641', ["x", "不是倍数"]),
    ("guides/haidian-2025/deadlines.yaml", "question: contract_until, months", "months", ["question", "到期日的问题"]),
    ("guides/haidian-2025/deadlines.yaml", "event: accepted_on", "event: 3", ["3", "不是文字"]),
    (
        "guides/haidian-2025/materials.yaml",
        "    - id: business-licence",
        "    - 合同\n    - id: business-licence",
        ["合同"],
    ),
    ("guides/haidian-2025/materials.yaml", "items_of: new", "items_of: info-change", ["绕成了圈"]),
    ("guides/haidian-2025/guide.yaml", 'checked_on: "2026-11-26"', "checked_on: 20261121", ["20261121", "日期"]),
    ("retirement.yaml", 'born_from: "1965-01"', 'born_from: "1965-13"', ["1965-13", "不是月份"]),
    ("retirement.yaml", 'born_from: "1965-01"', "born_from: 1965", ["1965", "不是文字"]),
    ("retirement.yaml", "every_months: 4", "every_months: 0", ["太小"]),
    ("guides/haidian-2025/materials.yaml", "goes_with: [lease]", "goes_with: [leese]", ["leese", "一起交"]),
    (
        "guides/haidian-2025/conditions.yaml",
        "whose: &by-employer {question: employer_kind",
        "whose: &by-employer {question: kind",
        ["kind"],
    ),
    ("guides/haidian-2025/guide.yaml", "basis:", "wage_rule: 3\nbasis:", ["wage_rule"]),
    ("guides/haidian-2025/conditions.yaml", "base_year: 2023", "base_year: 2033", ["2033"]),
    ("guides/haidian-2025/conditions.yaml", '"1.5": 17641', '"1.5": 17614', ["17614", "17641.5"]),
    (
        "wages.yaml",
        "wages:",
        "a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
        "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e]\nwages:",
        ["引用"],
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), MISTAKES, ids=[f"{row[1]} -> {row[2]}" for row in MISTAKES])
def test_a_mistake_is_named_with_its_place(file: str, old: str, new: str, words: list[str], tmp_path: Path) -> None:
    root = copied(tmp_path)
    with_mistake(root, (file, old, new, words))
    with pytest.raises(DataError) as caught:
        load_data(root)
    message = str(caught.value)
    assert [word for word in words if word not in message] == []
    assert all(problem.line >= 1 and problem.mend for problem in caught.value.problems)


def test_all_mistakes_come_together(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "wages.yaml").unlink()
    (root / "notes.yaml").write_bytes(b"\xff")
    with pytest.raises(DataError) as caught:
        load_data(root)
    assert {problem.file for problem in caught.value.problems} >= {"wages.yaml", "notes.yaml"}


def test_a_place_that_no_file_names_falls_back_to_the_one_above() -> None:
    tree = Tree(places={("wages",): ("wages.yaml", 7)})
    tree.report(("wages", "wages", 3), "wrong", "mend")
    assert str(tree.problems[0]) == "wages.yaml:7: wages.wages[3]: wrong: mend"


def test_a_year_just_announced_can_be_added_by_hand(tmp_path: Path) -> None:
    root = copied(tmp_path)
    year = 'holidays:\n  "2027": {off: ["2027-03-03"], working: ["2027-03-06"], source: 通知}\n'
    (root / "holidays.yaml").write_text(year, "utf-8")
    (root / "notes.yaml").write_text("notes: [{id: all, text: 对谁都一样}]", "utf-8")
    calendar = WorkCalendar.from_mapping(load_policy(root).calendar_row)
    assert calendar.counted(date(2027, 3, 2), 1) == date(2027, 3, 4)
    assert calendar.counted(date(2027, 3, 5), 1) == date(2027, 3, 6)
    assert calendar.is_announced(date(2027, 1, 1), date(2027, 12, 31))


def test_a_file_that_refers_to_itself_is_refused(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "notes.yaml").write_text("notes: &a [*a]", "utf-8")
    with pytest.raises(DataError, match="引用"):
        load_data(root)


def test_a_district_is_one_file(tmp_path: Path) -> None:
    """The promise to maintainers: an edition with a district of its own needs no other file and no code."""
    from checker.assess import assess

    root = copied(tmp_path)
    (root / "guides" / "atlantis-2027.yaml").write_text(MADE_UP, "utf-8")
    (root / "guides" / "notes.txt").write_text("not policy", "utf-8")
    policy = load_policy(root)
    (result,) = assess(policy, {"degree": "master"}, policy.wages.rows[-1].latest, ["atlantis"])["results"]
    assert (result["guide"], result["verdict"], result["routes"]) == (
        "atlantis-2027",
        "met",
        [{"route": "1", "verdict": "met", "label": "硕士"}],
    )


MADE_UP = """
id: atlantis-2027
district: {id: atlantis, name: 亚特兰蒂斯}
source: {title: 亚特兰蒂斯试行指南, standing: in_force, year: 2027, checked_on: "2026-11-26", about: 只用于测试。}
clauses:
  "1": {label: 一, kind: condition, procedure: new}
wage_rule: {clause: "1"}
conditions:
  employer:
    label: 用人单位
    clause: "1"
    unless: {question: employer_kind, is: [self_employed]}
    any:
      - {id: any-kind, label: 都可以, clause: "1", question: degree, is_not: [none]}
  applicant:
    label: 申请人
    clause: "1"
    all:
      - {id: degree, label: 硕士, clause: "1", route: "1", question: degree, is: [master, doctor]}
"""


def test_yaml_under_a_name_that_nobody_reads_is_told(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "guides" / "haidian-2025.yml").write_text("id: x", "utf-8")
    (root / "wage.yaml").write_text("wages: []", "utf-8")
    with pytest.raises(DataError) as caught:
        load_data(root)
    assert {problem.file for problem in caught.value.problems} == {"guides/haidian-2025.yml", "wage.yaml"}


@pytest.mark.parametrize(("day", "word"), [(None, "没有写"), ("2027-01-01", "同一天")])
def test_editions_of_one_district_need_days_that_tell_them_apart(day: str | None, word: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    first = MADE_UP.replace("year: 2027", 'year: 2027, effective_on: "2027-01-01"')
    (root / "guides" / "atlantis-2027.yaml").write_text(first, "utf-8")
    second = first.replace("id: atlantis-2027", "id: atlantis-2028")
    second = second.replace('effective_on: "2027-01-01"', f'effective_on: "{day}"' if day else "warning: 某")
    (root / "guides" / "atlantis-2028.yaml").write_text(second, "utf-8")
    with pytest.raises(DataError, match=word):
        load_data(root)


def test_what_is_no_file_is_told_and_never_read(tmp_path: Path) -> None:
    root = copied(tmp_path)
    guide = root / "guides" / "haidian-2025"
    for name in ("deadlines.yaml", "general.yaml"):
        (guide / name).unlink()
    (guide / "deadlines.yaml").mkdir()
    (guide / "general.yaml").symlink_to("/dev/null")  # a device that ends: what reads it fails here, and never hangs
    with pytest.raises(DataError) as caught:
        load_data(root)
    told = [str(problem) for problem in caught.value.problems if "却是文件夹或设备" in problem.wrong]
    assert [row.split(":")[0] for row in told] == [
        f"guides/haidian-2025/{name}.yaml" for name in ("deadlines", "general")
    ]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> bytes:
        raise PermissionError(13, "denied")

    root = copied(tmp_path)
    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(DataError, match="读不了（系统错误 13）"):
        load_data(root)
