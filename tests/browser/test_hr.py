"""The HR desk in Chromium: tables of many people in, results out, and nothing sent."""

import csv
import io
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from checker.table.columns import RESULTS
from tests.browser.axe import violations
from tests.browser.checker_pages import report as checker_report
from tests.browser.desk_pages import FILE, HEADER, PEOPLE, bring, judged, names, printed
from tests.browser.kept import Kept
from tests.cli.files import csv_text, patched, read_back, workbook

DAY = "2026-11-21"
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table as a clerk has it, with cells that cannot be read, as CSV."""
    file = tmp_path / "人员.csv"
    file.write_text(csv_text([HEADER, *PEOPLE]), "utf-8")
    return file


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A workbook with all that spreadsheets do: typed cells, formulas, percentages, merged and hidden cells, sheets."""
    file = tmp_path / "人员.xlsx"
    header = ["姓名", "工号", "单位注册区", "出生日期", "持股比例", "工作经历", "学位", "单位有办理指标", "随手记"]
    rows: list[list[Any]] = [
        ["张三", 1001, "海淀", datetime(1990, 5, 3), 0.055, "=6*4", "硕士", True, None],
        ["李四", "002", None, 33000, 12.5, "=6*5", "=A1", False, "x & y"],
        ["王五", None, "东城", datetime(1990, 5, 3, 8, 30), 17640.999999999996, 36, "本科", "否"],
        [],
        ["赵六", 4.0, "延庆", "=1/0", None, "36个月", "学士"],
    ]
    book = workbook(file, 封面=[["2026 年"]], 人员=[header, *rows], 备用=[["姓名"]])
    sheet = book["人员"]
    sheet["E2"].number_format = "0.00%"
    sheet.merge_cells("C2:C3")
    sheet.row_dimensions[4].hidden = True
    book.save(file)
    part = "xl/worksheets/sheet2.xml"
    patched(
        file,
        part,
        ("<f>6*4</f><v />", "<f>6*4</f><v>24</v>"),
        ('<c r="D6"><f>1/0</f><v />', '<c r="D6" t="e"><f>1/0</f><v>#DIV/0!</v>'),
        ('<c r="G3"><f>A1</f><v />', '<c r="G3" t="str"><f>A1</f><v></v>'),
    )
    return file


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_workbook_in_and_files_out(show: Kept, messy: Path, tmp_path: Path) -> None:
    page = show("hr/")
    report = bring(page, messy)
    assert report == printed(messy)
    assert [problem["cell"] for problem in report["problems"]] == ["I1", "F3", "E4", "G4", "D6"]
    assert names(page) == ["张三"]
    with page.expect_download() as text:
        page.get_by_role("button", name="存成 CSV").click()
    assert text.value.suggested_filename == "人员-结果.csv"
    raw = Path(text.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows[0][-len(RESULTS) :] == list(RESULTS)
    assert rows[1][:5] == ["张三", "1001", "海淀", "1990-05-03", "5.5%"]
    with page.expect_download() as sheet:
        page.get_by_role("button", name="存成 XLSX").click()
    saved = tmp_path / "page.xlsx"
    sheet.value.save_as(saved)
    printed(messy, "--output", str(tmp_path / "command.xlsx"))
    by_page, by_command = (read_back(file) for file in (saved, tmp_path / "command.xlsx"))
    assert list(by_page) == list(by_command) == ["结果", "近期要办", "各月符合", "说明"]
    assert by_page["结果"][0] == by_command["结果"][0]
    assert by_page["各月符合"] == by_command["各月符合"]
    assert by_page["说明"] == by_command["说明"]
    assert by_page["结果"][1][3] == datetime(1990, 5, 3)
    with messy.open("rb") as file:
        assert openpyxl.load_workbook(file).sheetnames[1] == "人员"
    again = bring(show("hr/"), saved)
    assert [person["verdict"] for person in again["people"]] == [person["verdict"] for person in report["people"]]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_csv_in_each_encoding_gives_what_the_command_gives(show: Kept, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "人员.csv"
    file.write_bytes(csv_text([HEADER, *PEOPLE, ["钱八", '没有"闭合']]).encode(encoding))
    page = show("hr/")
    assert bring(page, file) == printed(file)


def test_bad_rows_are_mended_in_place(show: Kept, table: Path) -> None:
    page = show("hr/")
    report = bring(page, table)
    assert [(problem["row"], problem["cell"]) for problem in report["problems"]] == [(4, "D4"), (7, "G7")]
    assert names(page) == ["张三", "李四", "赵六"]
    wrong = page.locator(".dk-problems li").first
    expect(wrong).to_contain_text("第 4 行，出生日期（D4）“1990年”")
    wrong.locator("input").fill("1990-05-03")
    wrong.locator("input").press("Enter")
    expect(page.locator(".dk-said")).to_contain_text("第 4 行重新判断了。判断了 4 人，读不懂 1 处，因此有 1 人没有判断")
    assert names(page) == ["张三", "李四", "王五", "赵六"]
    page.get_by_label("第 7 行，学位，改成").fill("硕士")
    page.get_by_role("button", name="改好").click()
    expect(page.locator(".dk-problems li").first).to_contain_text("没有写单位注册区")
    page.get_by_label("第 7 行，单位注册区，改成").fill("石景山")
    page.get_by_role("button", name="改好").click()
    expect(page.locator(".dk-problems")).to_be_hidden()
    assert names(page)[-1] == "孙七"
    good = [list(row) for row in PEOPLE]
    good[2][3], good[5][6], good[5][2] = "1990-05-03", "硕士", "石景山"
    table.write_text(csv_text([HEADER, *good]), "utf-8")
    assert page.evaluate("window.deskReport") == printed(table)


def test_results_are_filtered_counted_and_sorted(show: Kept, table: Path) -> None:
    page = show("hr/")
    bring(page, table)
    group = page.get_by_role("group", name="只看哪一类")
    assert group.get_by_role("button").all_inner_texts() == [
        "全部 3", "能办 0", "差一点（有日子） 0", "由窗口认定 0", "缺答案 3", "不能办 0", "快到期 1",
    ]  # fmt: skip
    group.get_by_role("button", name="快到期").click()
    assert names(page) == ["张三"]
    group.get_by_role("button", name="全部").click()
    page.get_by_role("button", name="姓名").click()
    assert names(page) == ["李四", "张三", "赵六"]
    page.get_by_role("button", name="姓名").click()
    assert names(page) == ["赵六", "张三", "李四"]
    expect(page.get_by_role("columnheader", name="姓名")).to_have_attribute("aria-sort", "descending")


def test_a_row_opens_the_checker_with_that_persons_answers(show: Kept, table: Path) -> None:
    page = show("hr/")
    report = bring(page, table)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="张三").click()
    own = checker_report(opened.value)["results"][0]
    assert (own["district"], own["verdict"], own["ask"]) == (
        "haidian",
        report["people"][0]["verdict"],
        report["people"][0]["ask"],
    )
    assert "monthly_income=18000" in opened.value.url
    opened.value.close()


def test_pasted_rows_and_choices_about_everybody(show: Kept, tmp_path: Path) -> None:
    page = show("hr/")
    page.wait_for_selector(".ck[data-stage]")
    page.get_by_text("或者从表格软件里复制，贴进来").click()
    text = csv_text([HEADER, *PEOPLE], "\t")
    page.get_by_label("贴在这里").fill(text)
    page.get_by_role("button", name="判断贴进来的").click()
    judged(page)
    page.get_by_label("按哪天判断？").fill(DAY)
    page.get_by_label("按哪个区判断？").select_option(label="石景山区")
    expect(page.locator(".dk-table tbody tr").first).to_have_attribute("data-district", "shijingshan", timeout=30_000)
    file = tmp_path / "pasted.csv"
    file.write_text(text, "utf-8")
    assert judged(page) == printed(file, "--as-of", DAY, "--district", "shijingshan")
    page.get_by_label("按哪天判断？").fill("昨天")
    page.get_by_label("按哪天判断？").press("Enter")
    expect(page.locator(".dk-wrong")).to_contain_text("昨天")


BAD = {
    "secret.xlsx": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
    "old.xls": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧的 .xls 格式"),
    "cut.xlsx": (b"PK\x03\x04" + b"\0" * 50, "没有下载完"),
    "fake.xlsx": (b"hello", "不是真正的 Excel 文件"),
    "page.csv": (b"<html><table>", "不是表格文件"),
    "empty.csv": (b"\xef\xbb\xbf\r\n", "是空的"),
    "heads.csv": ("部门,备注\n甲,乙\n".encode(), "里没有认得的列名"),
    "large.csv": (b"x" * (20 * 1024 * 1024 + 1), "超过 20 MB"),
}


def test_a_file_that_is_no_table_ends_in_a_sentence(show: Kept, tmp_path: Path) -> None:
    page = show("hr/")
    page.wait_for_selector(".ck[data-stage]")
    damaged = tmp_path / "damaged.xlsx"
    workbook(damaged, 人员=[HEADER, PEOPLE[0]])
    patched(damaged, SHEET, ("</sheetData>", ""))
    for name, (raw, told) in {**BAD, "damaged.xlsx": (damaged.read_bytes(), "坏了")}.items():
        file = tmp_path / name
        file.write_bytes(raw)
        page.locator(FILE).set_input_files(file)
        expect(page.locator(".dk-wrong")).to_contain_text(told, timeout=30_000)
        expect(page.locator(".dk-live")).to_be_hidden()


def test_the_template_is_read_and_its_example_is_nobody(show: Kept, tmp_path: Path) -> None:
    for kind in ("XLSX", "CSV"):
        page = show("hr/")
        with page.expect_download() as found:
            page.get_by_role("link", name=kind).click()
        file = tmp_path / found.value.suggested_filename
        found.value.save_as(file)
        report = bring(page, file)
        assert (report["people"], report["problems"]) == ([], [])
        expect(page.locator(".dk-table")).to_contain_text("没有可以判断的人")


def many(folder: Path, count: int) -> Path:
    """A company of so many."""
    file = folder / "many.csv"
    districts = ["海淀", "东城", "西城", "石景山"]
    rows = [
        [f"人{at}", at, districts[at % 4], f"19{70 + at % 30}-05-03", "2024-01-01", 18000, "硕士", ""]
        for at in range(count)
    ]
    file.write_text(csv_text([HEADER, *rows]), "utf-8")
    return file


SLOW_MS = 2000
"""A page that hangs; that no task takes 50 milliseconds is for the bench, as tests share their machine."""
SLOW_TASKS = """() => {
  window.slow = [];
  new PerformanceObserver((list) => window.slow.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });
}"""


def test_a_company_is_judged_while_the_page_can_be_used_and_cancelled_at_once(show: Kept, tmp_path: Path) -> None:
    page = show("hr/")
    page.wait_for_selector('.ck[data-stage="ready"]', timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.evaluate(SLOW_TASKS)
    page.locator(FILE).set_input_files(many(tmp_path, 1000))
    expect(page.locator(".dk-said")).to_contain_text(re.compile(r"已判断 [1-9]\d+ 行，共 1000 行"), timeout=60_000)
    page.get_by_role("button", name="取消").click()
    expect(page.locator(".dk-progress")).to_be_hidden(timeout=300)
    expect(page.locator(".dk-said")).to_contain_text("取消了，只判断了前面的")
    assert 0 < len(page.evaluate("window.deskReport.people")) < 1000
    page.locator(FILE).set_input_files(many(tmp_path, 300))
    report = judged(page)
    assert len(report["people"]) == 300
    expect(page.locator(".dk-table tbody tr")).to_have_count(100)
    page.get_by_role("button", name="再列 100 个").click()
    expect(page.locator(".dk-table tbody tr")).to_have_count(200)
    assert [duration for duration in page.evaluate("window.slow") if duration > SLOW_MS] == []


def test_nothing_is_asked_for_but_our_own_scripts(page: Page, site_url: str, messy: Path, table: Path) -> None:
    """All that is requested after the page has loaded is files of ours, whose addresses say nothing of the table."""
    page.goto(f"{site_url}hr/")
    page.wait_for_selector('.ck[data-stage="ready"]', timeout=60_000)
    page.wait_for_load_state("networkidle")
    asked: list[tuple[str, str, str | None]] = []
    page.context.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
    for file in (messy, table):
        page.locator(FILE).set_input_files(file)
        judged(page)
    with page.expect_download():
        page.get_by_role("button", name="存成 XLSX").click()
    assert asked
    for method, url, body in asked:
        if url.startswith("blob:"):
            continue  # the page's own memory
        assert (method, body) == ("GET", None)
        assert url.startswith(f"{site_url}assets/")
        assert url.removesuffix(".gz").endswith((".mjs", ".js", ".zip"))
    expect(page.get_by_text("文件只在这台电脑上读，不会上传。")).to_be_visible()


def test_on_a_phone_each_row_is_a_card_and_nothing_scrolls_sideways(show_phone: Kept, table: Path) -> None:
    phone = show_phone("hr/")
    bring(phone, table)
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    row = phone.locator(".dk-table tbody tr").first
    box = row.bounding_box()
    assert box is not None
    assert box["width"] <= 360
    expect(row.locator("td").nth(1)).to_have_css("display", "grid")


def test_axe_finds_nothing(show: Kept, table: Path) -> None:
    page = show("hr/")
    bring(page, table)
    found = [
        (dark, one["id"], [node["html"][:150] for node in one["nodes"]])
        for dark in (False, True)
        for one in violations(page, dark=dark, context=".ck")
    ]
    assert found == []
