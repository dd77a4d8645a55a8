"""`batch` on the command line: files as people have them, exit status, results beside the rows."""

import csv
import io
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from checker.cli import batch
from checker.cli.main import main
from checker.table.columns import RESULTS
from checker.table.people import EXAMPLE
from policy.load import load_data
from tests.casebook import DATA
from tests.cli.files import csv_text, patched, read_back, workbook

Capture = pytest.CaptureFixture[str]
HEADER = ["姓名", "工号", "单位注册区", "出生日期", "应税收入.2026-09", "学位"]
PEOPLE = [
    ["张三", "001", "海淀", "1990/5/3", "1.8万", "硕士"],
    ["李四", "002", "dongcheng", "1990年5月3日", "18,000", "本科"],
    ["王五", "003", "西城区", "19900503", "１８０００", "学士"],
]
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "today", lambda: date(2026, 11, 21))


def _run(capsys: Capture, *argv: str | Path, status: int = 0) -> str:
    assert main(["batch", *map(str, argv)]) == status
    out, error = capsys.readouterr()
    assert (error == "") == (status != 2)
    if status == 2:
        assert out == ""
        assert error.count("\n") == 1
    return out or error


def _json(capsys: Capture, *argv: str | Path, status: int = 0) -> Any:
    return json.loads(_run(capsys, *argv, "--format", "json", status=status))


def _names(report: Any) -> list[tuple[int, str]]:
    return [(one["row"], one["name"]) for one in report["people"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_csv_as_spreadsheets_save_it(capsys: Capture, tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(csv_text([HEADER, *PEOPLE], delimiter).encode(encoding))
    report = _json(capsys, file, "--as-of", "2026-11-03", status=1)
    assert list(report) == ["as_of", "people", "problems", "planning", "notes"]
    assert report["as_of"] == "2026-11-03"
    assert _names(report) == [(2, "张三"), (4, "王五")]
    (problem,) = report["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (3, "degree", "本科")


def test_exit_status_is_zero_where_everything_is_read(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(csv_text([HEADER, PEOPLE[0], [], PEOPLE[2]]), "utf-8")
    report = _json(capsys, file)
    assert (report["as_of"], report["problems"]) == ("2026-11-21", [])
    (note,) = report["notes"]
    assert note.startswith("依据的是西城区 2023 年前后的文本")
    assert _names(report) == [(2, "张三"), (4, "王五")]
    several = _json(capsys, file, "--district", "xicheng", "--district", "haidian")
    assert [one["district"] for one in several["people"]] == ["haidian", "xicheng", "xicheng", "haidian"]


def test_a_pipe(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(csv_text([HEADER, PEOPLE[0]]).encode())))
    assert _names(_json(capsys, "-")) == [(2, "张三")]


def test_text_is_a_table_with_counts(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    header = ["姓名", "工号", "单位注册区", "单位有办理指标", "证件到期日", "单位类型"]
    rows: list[list[Any]] = [
        ["张三", 1, "东城", "无", "", "企业"],
        ["", "B-2", "海淀", "", "2026-12-20"],
        ["王五", 3, "延庆"],
        ["赵六", 4, "?"],
    ]
    file.write_text(csv_text([header, *rows]), "utf-8")
    told = _run(capsys, file, status=1)
    assert "判断日：2026-11-21\n提示：依据的是东城区 2019 年的文本" in told
    lines = told.splitlines()[1:]
    assert lines[2].split() == ["行", "姓名", "区", "结论", "哪天起符合", "接下来的时限"]
    assert lines[3].split()[:5] == ["2", "张三", "东城区", "✗", "不符合"]
    assert "    单位有办理指标：否，要求为“是”" in lines
    (second,) = [line for line in lines if "B-2" in line]
    assert second.endswith(" 提交续签")
    assert "    要问本人：" in told
    assert "    要问单位：" in told
    assert "东城区：不符合 1 人\n海淀区：还不能判断 1 人\n延庆区：还不能判断 1 人" in told
    assert "读不懂的 1 处，改好再判断：\n  第 5 行 C5（单位注册区）“?”：应为以下之一" in told


def test_text_tells_who_qualifies_in_which_month(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.casebook import worked_cases

    case = next(case for case in worked_cases() if case.expect.get("earliest") == "2025-11-04")
    monkeypatch.setattr(batch, "today", lambda: date(2025, 11, 3))
    flat: dict[str, Any] = {"employer_district": case.district}
    for key, value in case.profile.items():
        if isinstance(value, dict):
            flat.update({f"{key}.{period}": amount for period, amount in value.items()})
        else:
            flat[key] = value
    file = tmp_path / "people.csv"
    file.write_text(csv_text([list(flat), list(flat.values())]), "utf-8")
    assert "其他不变，往后每个月起符合的：2025-11 1 人" in _run(capsys, file)


def test_nobody_to_judge_is_said(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(csv_text([HEADER]), "utf-8")
    assert "表里没有可以判断的人" in _run(capsys, file)


def test_a_quote_that_is_not_closed_swallows_nobody(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    good = csv_text([PEOPLE[0]])
    file.write_text(csv_text([HEADER]) + good + '"李四,2,海淀\r\n' + good, "utf-8")
    report = _json(capsys, file, status=1)
    assert _names(report) == [(2, "张三"), (4, "张三")]
    (problem,) = report["problems"]
    assert (problem["row"], problem["value"]) == (3, '"李四,2,海淀')
    assert "双引号不成对" in problem["expected"]


def test_a_cell_that_is_far_too_long_is_told_as_that(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(csv_text([HEADER, *PEOPLE[:1]]) + "李" * 300_000 + ",2,海淀\r\n", "utf-8")
    (problem,) = _json(capsys, file, status=1)["problems"]
    assert "有一格太长" in problem["expected"]


def test_a_cell_may_have_several_lines(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    rows = [["姓名", "单位注册区", "随往子女"], ["甲\n乙", "海淀", "2015/3/1\n2019/8/20"], PEOPLE[0][:1]]
    file.write_text(csv_text(rows), "utf-8")
    report = _json(capsys, file, status=1)
    assert _names(report) == [(2, "甲\n乙")]
    assert report["problems"][0]["row"] == 3


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.csv", b"", "是空的"),
    "nothing but a mark": ("a.csv", b"\xef\xbb\xbf\r\n", "是空的"),
    "another encoding": ("a.csv", b"\xff\x81\xfe\x00" * 3, "编码认不出来"),
    "no header": ("a.csv", "部门,备注\n甲,乙\n".encode(), "没有认得的列名"),
    "old workbook": ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧的 .xls 格式"),
    "password": ("a.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
    "not a workbook": ("a.xlsx", b"hello", "不是真正的 Excel 文件"),
    "web page": ("a.xls", b"<html><table>", "不是表格文件"),
    "cut off": ("a.xlsx", b"PK\x03\x04" + b"\0" * 50, "没有下载完"),
    "too large": ("a.csv", b"x" * (20 * 1024 * 1024 + 1), "超过 20 MB"),
}


@pytest.mark.parametrize(("name", "raw", "told"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_file_that_is_no_table_ends_in_a_sentence(
    capsys: Capture, tmp_path: Path, name: str, raw: bytes, told: str
) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    error = _run(capsys, file, status=2)
    assert told in error
    assert "Traceback" not in error


def test_bad_use_ends_in_a_sentence(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(csv_text([HEADER, PEOPLE[0]]), "utf-8")
    assert "没有这个文件" in _run(capsys, tmp_path / "none.csv", status=2)
    assert "这是一个文件夹" in _run(capsys, tmp_path, status=2)
    assert "缺少表格文件" in _run(capsys, status=2)
    assert "atlantis" in _run(capsys, file, "--district", "atlantis", status=2)
    assert "--as-of 的日期" in _run(capsys, file, "--as-of", "tomorrow", status=2)
    assert "应以 .xlsx 或 .csv 结尾" in _run(capsys, file, "--output", "out.txt", status=2)
    assert "就是要读的那个" in _run(capsys, file, "--output", file, status=2)
    assert "写不了文件" in _run(capsys, file, "--output", tmp_path / "none" / "out.csv", status=2)
    assert "应以 .xlsx 或 .csv 结尾" in _run(capsys, "--template", "out.txt", status=2)


def test_without_the_library_csv_works_and_a_workbook_says_how_to_install_it(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook(tmp_path / "people.xlsx", 人员=[HEADER, PEOPLE[0]])
    file = tmp_path / "people.csv"
    file.write_text(csv_text([HEADER, PEOPLE[0]]), "utf-8")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for argv in ([tmp_path / "people.xlsx"], [file, "--output", "a.xlsx"], ["--template", "a.xlsx"]):
        assert "pip install openpyxl" in _run(capsys, *argv, status=2)
    _run(capsys, file, "--output", tmp_path / "out.csv")


def test_a_workbook_with_typed_cells(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    header = ["姓名", "工号", "单位注册区", "出生日期", "入职日期", "持股比例", "单位有办理指标", "注册资本"]
    row: list[Any] = ["张三", 1001, "海淀", datetime(1990, 5, 3), 46218, 0.055, True, 17640.999999999996]
    book = workbook(file, 人员=[header, row])
    book["人员"]["F2"].number_format = "0.00%"
    book.save(file)
    report = _json(capsys, file)
    assert (report["people"][0]["number"], report["notes"]) == ("1001", [])
    _run(capsys, file, "--output", tmp_path / "out.xlsx")
    result = read_back(tmp_path / "out.xlsx")["结果"]
    row[5:] = ["5.5%", True, 17641]  # fifteen digits, as a spreadsheet shows them
    assert result[1][: len(row)] == row


def test_formulas_count_by_their_cached_results(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    rows: list[list[Any]] = [["甲", "海淀", "=6*4", "=A1"], ["乙", "海淀", "=1/0", "=A1"], ["丙", "海淀", "=6*5", None]]
    workbook(file, 人员=[["姓名", "单位注册区", "工作经历", "学位"], *rows])
    patched(
        file,
        SHEET,
        ("<f>6*4</f><v />", "<f>6*4</f><v>24</v>"),
        ('<c r="C3"><f>1/0</f><v />', '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v>'),
        ('<c r="D2"><f>A1</f><v />', '<c r="D2" t="str"><f>A1</f><v></v>'),
        ('<c r="D3"><f>A1</f><v />', '<c r="D3" t="str"><f>A1</f><v></v>'),
    )
    report = _json(capsys, file, status=1)
    assert _names(report) == [(2, "甲")]
    told = [(one["cell"], one["value"], one["expected"][:12]) for one in report["problems"]]
    assert told == [("C3", "#DIV/0!", "这一格的公式出了错，请改"), ("C4", "=6*5", "这一格的公式没有存下结果")]


def test_merged_and_hidden_cells_are_read(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    rows: list[list[Any]] = [["甲", "海淀", "硕士"], ["乙"], ["丙", None, "学士"], ["丁"], ["戊", "东城"]]
    book = workbook(file, 人员=[["姓名", "单位注册区", "学位"], *rows])
    sheet = book["人员"]
    sheet.merge_cells("B2:B5")
    sheet.merge_cells("C4:C5")
    sheet.merge_cells("A9:B9")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.save(file)
    report = _json(capsys, file)
    assert _names(report) == [(2, "甲"), (3, "乙"), (4, "丙"), (5, "丁"), (6, "戊")]
    assert [one["district"] for one in report["people"]] == ["haidian"] * 4 + ["dongcheng"]
    assert report["notes"][0] == "1 行和有些列是隐藏的，也读了"
    assert "提示：1 行和有些列是隐藏的，也读了" in _run(capsys, file)


def test_the_first_sheet_with_a_known_header_is_read(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    book = workbook(file, 封面=[["2026 年"]], 旧的=[HEADER], 空白=[], 人员=[HEADER, PEOPLE[0]], 备用=[HEADER])
    book["旧的"].sheet_state = "hidden"
    book.save(file)
    report = _json(capsys, file)
    assert _names(report) == [(2, "张三")]
    assert report["notes"] == ["读的是工作表“人员”，没有读“封面”、“空白”、“备用”"]
    workbook(file, 封面=[["2026 年"]], 人员=[["部门"]])
    assert "第 1 行 「2026 年」 里没有认得的列名" in _run(capsys, file, status=2)
    workbook(file, 空白=[])
    assert "里没有认得的列名" in _run(capsys, file, status=2)


def test_columns_without_a_name_are_told_and_gaps_keep_their_rows(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    book = workbook(file, 人员=[["姓名", "单位注册区"], [], ["甲", "海淀", "随手写的"]])
    book["人员"]["A60"].number_format = "0%"
    book.save(file)
    report = _json(capsys, file, status=1)
    assert _names(report) == [(3, "甲")]
    assert [(one["row"], one["cell"]) for one in report["problems"]] == [(1, "C1")]


def test_damaged_and_foreign_archives_end_in_a_sentence(capsys: Capture, tmp_path: Path) -> None:
    import zipfile

    file = tmp_path / "people.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert "不是 .xlsx 文件" in _run(capsys, file, status=2)
    workbook(file, 人员=[HEADER, PEOPLE[0]])
    patched(file, SHEET, ("</sheetData>", ""))
    assert "坏了，读不出来" in _run(capsys, file, status=2)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        archive.writestr(SHEET, b" " * (200 * 1024 * 1024 + 1))
    assert "展开后超过 200 MB" in _run(capsys, file, status=2)
    raw = bytearray(file.read_bytes())
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(raw)
    assert "加了密码" in _run(capsys, file, status=2)
    book = workbook(file, 人员=[HEADER, PEOPLE[0]])
    book.epoch = datetime(1904, 1, 1)
    book.save(file)
    assert "1904" in _run(capsys, file, status=2)


EVIL = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "-5", "+86", "-", "\x07铃"]


def test_nothing_that_is_written_is_a_formula(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(csv_text([["姓名", "工号", "单位注册区"], *([evil, "'=2", "海淀"] for evil in EVIL)]), "utf-8")
    out = tmp_path / "out.csv"
    _run(capsys, file, "--output", out)
    with out.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.reader(source))
    assert [row[0] for row in rows[1:]] == ["'=1+1", "'+1+1", "'-1+1", "'@SUM(A1)", "'=1", "-5", "+86", "-", "\x07铃"]
    assert {row[1] for row in rows[1:]} == {"'=2"}
    _run(capsys, file, "--output", tmp_path / "out.xlsx")
    with_formulas = read_back(tmp_path / "out.xlsx")["结果"]
    assert [row[0] for row in with_formulas[1:]] == [evil.replace("\x07", "") for evil in EVIL]
    import zipfile

    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        assert b"<f>" not in archive.read(SHEET)


def test_the_template_is_read_again_and_the_example_is_nobody(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "template.xlsx"
    assert _run(capsys, "--template", file) == f"模板写在 {file}\n"
    report = _json(capsys, file)
    assert (report["people"], report["problems"], report["notes"]) == ([], [], [])
    book = openpyxl.load_workbook(file)
    people, choices = book.worksheets
    assert (people.title, choices.sheet_state, people.freeze_panes) == ("人员", "hidden", "A2")
    header = [cell.value for cell in people[1]]
    questions = load_data(DATA).questions.questions
    assert {question.noun for question in questions} <= {str(name).partition(".")[0] for name in header}
    assert {"应税收入", "应税收入.2026-10", "应税收入.2026-04", "单位在本区的年纳税额.2025"} <= set(header)
    assert "单位在本区的年纳税额" not in header
    assert len(set(header)) == len(header)
    noted = {cell.value: cell.comment.text for cell in people[1] if cell.comment}
    assert noted.keys() == set(header) - {"姓名", "工号"}
    assert "填法：是或否；不知道就空着" in noted["单位有办理指标"]
    offered = {str(one.sqref): one.formula1 for one in people.data_validations.dataValidation}
    assert len(offered) == sum(question.type in ("choice", "bool") for question in questions)
    assert all("选项!$" in formula or formula == '"是,否"' for formula in offered.values())
    people["A2"] = "张三"
    book.save(file)
    report = _json(capsys, file)
    assert _names(report) == [(2, "张三")]
    assert report["people"][0]["district"] == "haidian"
    assert EXAMPLE not in str(report)
    assert "写不了文件" in _run(capsys, "--template", tmp_path / "none" / "a.xlsx", status=2)


def test_the_template_as_text_has_the_same_columns(capsys: Capture, tmp_path: Path) -> None:
    text, sheet = tmp_path / "template.csv", tmp_path / "template.xlsx"
    for file in (text, sheet):
        _run(capsys, "--template", file, "--as-of", "2025-03-04")
    report = _json(capsys, text)
    assert (report["people"], report["problems"]) == ([], [])
    with text.open(encoding="utf-8-sig", newline="") as source:
        header = next(csv.reader(source))
    assert header == read_back(sheet)["人员"][0]
    assert {"应税收入.2025-02", "单位在本区的年纳税额.2024"} <= set(header)


def test_a_workbook_of_results_has_who_is_due_and_who_qualifies_when(capsys: Capture, tmp_path: Path) -> None:
    file, out = tmp_path / "people.csv", tmp_path / "out.xlsx"
    file.write_text(csv_text([["姓名", "单位注册区", "证件到期日"], ["张三", "海淀", "2027-01-15"]]), "utf-8")
    _run(capsys, file, "--output", out)
    sheets = read_back(out)
    assert list(sheets) == ["结果", "近期要办", "各月符合", "说明"]
    assert sheets["结果"][0] == ["姓名", "单位注册区", "证件到期日", *RESULTS]
    assert sheets["近期要办"][1][-2] == "提交续签（暂定）"
    assert isinstance(sheets["近期要办"][1][-1], datetime)
    assert sheets["各月符合"][1][:3] == ["海淀区", "现在就符合", 0]
    again = _json(capsys, out)
    assert (_names(again), again["problems"]) == ([(2, "张三")], [])
    assert again["notes"] == ["读的是工作表“结果”，没有读“近期要办”、“各月符合”、“说明”"]
