"""The walk through the questions on a phone: another day and back, and a link that is still read."""

import re
from contextlib import AbstractContextManager

from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.checker_pages import checker, fragment, report, settled

PHONE: ViewportSize = {"width": 360, "height": 740}
COUNTED = {"employer_district": "haidian", "employed_since": "2026-05-01", "work_months": 22}
DENIED = {"degree": "master", "title_level": "none", "qualification": "none", "award": "none", "share_percent": 0}


def _hopeful(page: Page) -> str:
    """The day that the result offers to go on with."""
    found = report(page)["results"][0]["earliest_if"]
    assert found
    return str(found["date"])


def _opened(browser: Browser, site_url: str) -> AbstractContextManager[Page]:
    known = {"employer_district": "haidian", "employed_since": "2026-10-01", "work_months": 30, "as_of": "2026-11-21"}
    return checker(browser, site_url, fragment(known), viewport=PHONE)


def test_another_day_counts_anew_says_so_and_is_undone_by_the_back_button(browser: Browser, site_url: str) -> None:
    with _opened(browser, site_url) as page:
        day = _hopeful(page)
        page.get_by_role("button", name="提交接着问").click()
        page.wait_for_function("day => window.checkerReport?.as_of === day", arg=day)
        settled(page)
        told = "工作经历您填的是 30 个月（到 2026 年 11 月 21 日），到这一天按 31 个月算"
        expect(page.locator(".ck-day")).to_contain_text(told)
        page.evaluate("history.back()")
        page.wait_for_function("window.checkerReport?.as_of === '2026-11-21'")
        settled(page)
        assert "work_months=30" in page.url


def test_a_link_is_read_before_anybody_can_answer_over_it(browser: Browser, site_url: str) -> None:
    window = browser.new_context(viewport=PHONE)
    window.route(re.compile(r"policy.*\.json"), lambda route: None)  # never comes
    page = window.new_page()
    page.goto(f"{site_url}checker/#{fragment(COUNTED | DENIED)}")
    expect(page.locator(".ck-reading")).to_be_visible()
    expect(page.locator("#checker form")).to_be_hidden()
    window.close()
