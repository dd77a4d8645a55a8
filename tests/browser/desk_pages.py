"""The HR desk as a clerk uses it, and what the command says of the same file."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests import command
from tests.browser.checker_pages import DATA

HEADER = ["姓名", "工号", "单位注册区", "出生日期", "入职日期", "应税收入", "学位", "证件到期日"]
PEOPLE: list[list[Any]] = [
    ["张三", "001", "海淀", "1990/5/3", "2025-08-15", "1.8万", "硕士", "2027-01-15"],
    ["李四", "002", "dongcheng", "1990年5月3日", "2024-01-01", "30,000", "博士", ""],
    ["王五", "003", "西城区", "1990年", "2024-01-01", "30000", "学士", ""],
    ["赵六", "004", "延庆", "1991-02-03", "", "", "硕士", ""],
    ["", "", "", "", "", "", "", ""],
    ["孙七", "005", "", "1992-01-01", "", "", "本科", ""],
]
FILE = "input[type=file]"


def judged(page: Page) -> dict[str, Any]:
    """The report, once everybody has been judged."""
    expect(page.locator(".dk-said")).to_contain_text("判断了", timeout=60_000)
    expect(page.locator(".dk-progress")).to_be_hidden()
    found = page.evaluate("window.deskReport")
    assert isinstance(found, dict)
    return found


def bring(page: Page, file: Path) -> dict[str, Any]:
    """Choose a file at the desk; gives the report."""
    page.wait_for_selector(".ck[data-stage]")
    page.locator(FILE).set_input_files(file)
    return judged(page)


def printed(file: Path, *options: str) -> Any:
    """What ``batch --format json`` prints for a file."""
    return command.printed("batch", file, "--data", DATA, *options)


def names(page: Page) -> list[str]:
    """Who is listed, in order."""
    return page.locator(".dk-table tbody th").all_inner_texts()
