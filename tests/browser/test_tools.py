"""From a procedure's page of a district to the pages that answer, which open set for both."""

import re
from html import unescape
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.checker_pages import settled

BUTTON = re.compile(r'<a class="md-button[^"]*" href="((?:\.\./)+(?:checker|deadlines|materials)/[^"]*)"')


def _tools(site_dir: Path) -> dict[tuple[str, str], list[str]]:
    """By district and procedure, the links of its page to pages that answer, as they are written there."""
    return {
        (file.parent.parent.name, file.parent.name): [
            unescape(href) for href in BUTTON.findall(file.read_text("utf-8"))
        ]
        for file in sorted((site_dir / "districts").glob("*/*/index.html"))
    }


def test_every_link_names_its_district_and_procedure(site_dir: Path) -> None:
    tools = _tools(site_dir)
    assert sum(map(len, tools.values())) > 80
    for (district, procedure), links in tools.items():
        own = f"#employer_district={district}"
        both = f"?district={district}&procedure={procedure}{own}"
        pages = {f"../../../{page}" for page in (f"materials/{both}", f"deadlines/{both}", f"checker/{own}")}
        assert len(links) >= 2
        assert len(links) == len(pages.intersection(links)), (district, procedure)


def test_a_link_opens_with_its_district_and_procedure_chosen(page: Page, site_url: str, site_dir: Path) -> None:
    """For every procedure once, and every district; how the others are written is looked at above."""
    tools = _tools(site_dir)
    districts = {procedure: district for district, procedure in tools}
    assert set(districts.values()) == {district for district, _ in tools}
    opened = set()
    for procedure, district in districts.items():
        for place, tool in enumerate(tools[district, procedure]):
            if tool in opened:
                continue
            opened.add(tool)
            page.goto(f"{site_url}districts/{district}/{procedure}/")
            page.locator(".g-actions a.md-button").nth(place).click()
            expect(page.locator("form [name=employer_district]")).to_have_value(district)
            if "checker/" not in tool:
                expect(page.locator("select[data-choice=district]")).to_have_value(district)
                expect(page.locator("select[data-choice=procedure]")).to_have_value(procedure)
    assert len(opened) > 25


def test_the_answers_are_about_that_procedure(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}districts/haidian/renewal/")
    page.get_by_role("link", name="按我的情况列材料").click()
    settled(page)
    report = page.evaluate("window.materialsReport")
    assert (report["district"], report["procedure"]) == ("haidian", "renewal")
    expect(page.locator(".ck-report h3").first).to_have_text("海淀区续签材料")
    page.go_back()
    page.get_by_role("link", name="按我的日子算时限").click()
    settled(page)
    items = page.evaluate("window.deadlinesReport")["items"]
    assert {(item["district"], item["procedure"]) for item in items} <= {("haidian", "renewal")}
    page.go_back()
    page.get_by_role("link", name="看新办的条件够不够").click()
    settled(page)
    assert page.evaluate("window.checkerReport")["results"][0]["district"] == "haidian"
