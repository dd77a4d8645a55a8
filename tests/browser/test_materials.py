"""The page of materials: what the command line prints, answers carried over from the other pages, and paper."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.answer_pages import LIMITS, PAPERS, printed, report
from tests.browser.checker_pages import canonical, fragment
from tests.browser.kept import Kept


@pytest.mark.parametrize(("district", "procedure"), [("haidian", "new"), ("dongcheng", "renewal"), ("xicheng", "new")])
def test_the_list_is_that_of_the_command_line(show: Kept, district: str, procedure: str) -> None:
    page = show(f"materials/?district={district}&procedure={procedure}#{fragment(PAPERS)}")
    found = report(page, "materialsReport")
    assert found["items"]
    expected = printed("materials", PAPERS, "--district", district, "--procedure", procedure)
    assert canonical(found) == canonical(expected)
    shown = page.eval_on_selector_all(
        "[data-material]", "rows => rows.map(row => [row.dataset.material, row.dataset.needed])"
    )
    assert sorted(shown) == sorted([item["id"], item["needed"]] for item in found["items"])


def test_needed_first_then_open_with_its_questions_then_the_rest(show: Kept) -> None:
    page = show("materials/#employer_district=haidian&degree=master")
    found = report(page, "materialsReport")
    groups = page.eval_on_selector_all("[data-group]", "parts => parts.map(part => part.dataset.group)")
    assert groups == [need for need in ("yes", "unknown", "no") if need in {item["needed"] for item in found["items"]}]
    asked = page.locator('[data-group="unknown"] .ck-next a')
    assert [link.get_attribute("data-goto") for link in asked.all()] == found["ask"]
    page.locator('[data-goto="residence"]').first.click()
    assert page.evaluate("document.activeElement.name") == "residence"
    expect(page.locator('.ck-oneof[data-one-of="residence-proof"]')).to_contain_text("交其中一种")


def test_without_a_district_the_page_asks_for_one(show: Kept) -> None:
    page = show("materials/")
    expect(page.locator("#materials .ck-report")).to_contain_text("先在上面选一个区")
    page.select_option('[data-choice="district"]', "xicheng")
    page.wait_for_selector("[data-material]", timeout=60_000)
    assert report(page, "materialsReport")["district"] == "xicheng"


def test_answers_are_carried_from_page_to_page(page: Page, site_url: str) -> None:
    answers: dict[str, Any] = {**PAPERS, **LIMITS}
    page.goto(f"{site_url}checker/#{fragment(answers)}")
    report(page, "checkerReport")
    page.locator("#checker .ck-elsewhere a", has_text="列材料").click()
    page.wait_for_selector("#materials [data-material]", timeout=60_000)
    expected = printed("materials", answers, "--district", "haidian", "--procedure", "new")
    assert canonical(report(page, "materialsReport")) == canonical(expected)
    page.locator("#materials .ck-elsewhere a", has_text="算时限").click()
    page.wait_for_selector("#deadlines .ck-limit", timeout=60_000)
    assert canonical(report(page, "deadlinesReport")) == canonical(
        printed("deadlines", answers, "--district", "haidian")
    )
    page.locator(".md-tabs a", has_text="能不能办").click()
    page.wait_for_selector("#checker [data-verdict]", timeout=60_000)
    assert canonical(report(page, "checkerReport")) == canonical(printed("assess", answers))


def test_a_link_in_a_new_window_takes_the_answers_along(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}deadlines/#{fragment(LIMITS)}")
    report(page, "deadlinesReport")
    address = page.locator(".ck-elsewhere a", has_text="列材料").evaluate("link => link.href")
    page.goto("about:blank")
    page.goto(address)
    assert report(page, "materialsReport")["district"] == "haidian"
    assert page.input_value('[name="permit_expires_on"]') == LIMITS["permit_expires_on"]


@pytest.mark.parametrize("district", ["dongcheng", "xicheng", "shijingshan", "haidian"])
def test_the_checklist_prints_on_two_pages(show: Kept, district: str) -> None:
    page = show(f"materials/#employer_district={district}&children=2015-03-01&spouse_joins=true")
    report(page, "materialsReport")
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2


def test_a_phone_shows_all_of_it(show_phone: Kept) -> None:
    phone = show_phone(f"materials/#{fragment(PAPERS)}")
    report(phone, "materialsReport")
    phone.evaluate("document.querySelectorAll('#materials details').forEach(box => box.open = true)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
