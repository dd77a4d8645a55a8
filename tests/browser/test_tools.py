"""From a procedure's page of a district to the pages that answer, which open set for both."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.checker_pages import settled

TOOL = ".g-actions a.md-button"


def test_every_link_opens_with_its_district_and_procedure_chosen(page: Page, site_url: str, site_dir: Path) -> None:
    opened = 0
    for folder in sorted((site_dir / "districts").glob("*/*/")):
        district, procedure = folder.parent.name, folder.name
        address = f"{site_url}districts/{district}/{procedure}/"
        page.goto(address)
        tools = [str(link.get_attribute("href")) for link in page.locator(TOOL).all()]
        assert len(tools) >= 2
        for tool in tools:
            page.goto(address)
            page.locator(f'{TOOL}[href="{tool}"]').click()
            expect(page.locator("form [name=employer_district]")).to_have_value(district)
            if "checker/" not in tool:
                expect(page.locator("select[data-choice=district]")).to_have_value(district)
                expect(page.locator("select[data-choice=procedure]")).to_have_value(procedure)
            opened += 1
    assert opened > 80


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
