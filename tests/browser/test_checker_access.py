"""The checker for people with a keyboard, a small screen, the dark, paper, or a screen reader."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.checker_pages import EXAMPLE, checker, fragment, report, whole
from tests.browser.kept import SMALL, Kept


def tab_to(page: Page, name: str) -> None:
    """Go back with Tab until the control of that name has the focus."""
    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")


def test_a_keyboard_is_enough(browser: Browser, site_url: str) -> None:
    with checker(browser, site_url) as page:
        report(page)
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.dataset.value") == "haidian":
                break
        page.keyboard.press("Enter")
        expect(page.locator('[name="employer_district"]')).to_have_value("haidian")
        expect(page.locator("[data-now]")).not_to_have_attribute("data-question", "employer_district")
        inside = "document.activeElement.closest('[data-now]') !== null"
        assert page.evaluate(inside)  # the focus is where the next answer goes
        whole(page)
        tab_to(page, "birth_date")
        page.keyboard.type("1990-05-01")
        page.keyboard.press("Enter")
        assert report(page)["results"][0]["district"] == "haidian"
        assert page.evaluate("document.activeElement.matches('.ck-results')")


@pytest.mark.parametrize("answers", ["", fragment(EXAMPLE)], ids=["empty", "answered"])
def test_nothing_is_wider_than_a_small_phone(show: Kept, answers: str) -> None:
    page = show(f"checker/#{answers}", viewport=SMALL)
    report(page)
    page.evaluate("document.querySelectorAll('#checker details').forEach(box => box.open = true)")
    wide = page.evaluate(
        """() => [...document.querySelectorAll('#checker *')].filter(part => !part.closest('.ck-chips')
           && part.getBoundingClientRect().right > innerWidth + 1).map(part => part.className || part.tagName)"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]


@pytest.mark.parametrize(
    "answers", ["", fragment(EXAMPLE), "birth_date=1990-02-30"], ids=["empty", "answered", "error"]
)
def test_axe_finds_nothing_serious(show: Kept, answers: str) -> None:
    page = show(f"checker/#{answers}", viewport={"width": 1280, "height": 900})
    if answers:
        whole(page)
    page.wait_for_selector('.ck-results[aria-busy="false"]', state="attached")
    page.evaluate("document.querySelectorAll('#checker details').forEach(box => box.open = true)")
    serious = [
        (dark, one["id"], [node["html"][:150] + " " + node["failureSummary"] for node in one["nodes"]][:3])
        for dark in (False, True)
        for one in violations(page, dark=dark, context="#checker")
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_verdicts_differ_in_words_and_shape(show: Kept) -> None:
    page = show(f"checker/#{fragment(EXAMPLE)}")
    report(page)
    seen = page.eval_on_selector_all(
        ".ck-node",
        """nodes => nodes.map(node => [node.dataset.state,
           ...[...node.querySelectorAll(':scope > summary > span')].map(part => part.textContent)])""",
    )
    by_state = {state: (mark, words) for state, mark, words in seen}
    assert len(by_state) > 1
    assert len({mark for mark, _ in by_state.values()}) == len(by_state)
    assert len({words for _, words in by_state.values()}) == len(by_state)


def test_on_paper_the_card_is_whole_and_the_form_is_left_out(browser: Browser, site_url: str) -> None:
    with checker(browser, site_url, fragment(EXAMPLE)) as page:
        report(page)
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".ck-report details:not([open])").count() == 0
        expect(page.locator("#checker form")).to_be_hidden()
        expect(page.locator(".ck-bar")).to_be_hidden()
        expect(page.locator(".ck-lacking li").first).to_be_visible()
        expect(page.locator(".ck-routes").first).to_be_visible()
        expect(page.locator(".ck-routes + details").first).to_be_visible()
        expect(page.locator(".ck-answers")).to_contain_text("依据您的回答")
        expect(page.locator(".ck-answers")).to_contain_text("入职日期：2025-08-15")
        expect(page.locator(".ck-tree .ck-node").first).to_be_visible()
        expect(page.locator(".ck-take")).to_be_hidden()
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 2
