"""From a procedure's page of a district to the pages that answer, which open set for both."""

import re
from html import unescape
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.checker_pages import settled
from tests.browser.kept import Kept

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


def test_a_link_opens_with_its_district_and_procedure_chosen(show: Kept, site_dir: Path) -> None:
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
            page = show(f"districts/{district}/{procedure}/")
            page.locator(".g-actions a.md-button").nth(place).click()
            page.wait_for_url(f"**/{tool.removeprefix('../../../')}")
            expect(page.locator("form [name=employer_district]")).to_have_value(district)
            if "checker/" not in tool:
                expect(page.locator("select[data-choice=district]")).to_have_value(district)
                expect(page.locator("select[data-choice=procedure]")).to_have_value(procedure)
    assert len(opened) > 25


def test_the_answers_are_about_that_procedure(show: Kept) -> None:
    def followed(link: str) -> Page:
        page = show("districts/haidian/renewal/")
        page.get_by_role("link", name=link).click()
        settled(page)
        return page

    page = followed("按我的情况列材料")
    report = page.evaluate("window.materialsReport")
    assert (report["district"], report["procedure"]) == ("haidian", "renewal")
    expect(page.locator(".ck-report h3").first).to_have_text("海淀区续签材料")
    items = followed("按我的日子算时限").evaluate("window.deadlinesReport")["items"]
    assert {(item["district"], item["procedure"]) for item in items} <= {("haidian", "renewal")}
    judged = followed("看新办的条件够不够").evaluate("window.checkerReport")
    assert judged["results"][0]["district"] == "haidian"
