"""One question at a time, on a small phone: few answers, back loses nothing, and a way on where no script came."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_pages import checker, report, settled
from tests.browser.kept import SMALL, Kept

PERSON = {
    "employer_district": "haidian",
    "hukou": "other_province",
    "residence": "owned",
    "residence_is_dwelling": "true",
    "degree": "master",
    "work_months": "36",
    "monthly_income": "3万",
    "employed_since": "2024年3月1日",
    "birth_date": "1992/3/2",
    "insurance_unbroken": "true",
    "same_payer": "true",
    "employer_kind": "enterprise",
    "employer_taxes": "50万",
    "employer_registered_capital": "500万",
    "employer_registered_on": "2018-03-01",
    "employer_tax_since": "2018-03-01",
    "employer_fits_plan": "true",
}
MOST = 18
"""Answers, the district's among them, that this person may have to give."""


def asked(page: Page) -> str | None:
    """The question that stands alone."""
    shown = page.locator("[data-now]:visible")
    return shown.get_attribute("data-question") if shown.count() else None


def answer(page: Page, question: str, text: str) -> None:
    """Touch a choice, or type and go on; wait for the next question."""
    if page.locator(".ck-options button").count():
        page.locator(f'.ck-options button[data-value="{text}"]').click()
    else:
        page.locator("[data-now] input").first.fill(text)
        page.locator('.ck-steps [data-do="on"]').click()
    expect(page.locator(f'[data-now][data-question="{question}"]')).to_have_count(0)
    settled(page)


def walk(page: Page, until: str | None = None) -> list[str]:
    """Answer what is asked, up to a question or to the end; gives the questions."""
    report(page)
    found: list[str] = []
    while (question := asked(page)) and question != until and len(found) < 40:
        found.append(question)
        answer(page, question, PERSON[question])
    return found


def test_few_answers_lead_to_a_verdict_with_what_to_do_next(show_phone: Kept) -> None:
    page = show_phone()
    questions = walk(page)
    assert questions[0] == "employer_district"
    assert len(questions) <= MOST
    own = page.locator('[data-district="haidian"]')
    expect(own).to_have_attribute("data-verdict", "met")
    expect(own.get_by_role("link", name="要带的材料")).to_be_visible()
    expect(own.get_by_role("link", name="68940680")).to_have_attribute("href", "tel:68940680")
    expect(page.locator(".ck-said summary")).to_contain_text(f"（{len(questions)}）")


def test_back_and_change_lose_nothing(show: Kept) -> None:
    page = show(viewport=SMALL)
    walk(page, until="work_months")
    before = page.evaluate("location.hash")
    page.locator('[data-do="back"]').click()
    expect(page.locator("[data-now]")).not_to_have_attribute("data-question", "work_months")
    settled(page)
    assert page.evaluate("location.hash") == before
    page.locator(".ck-said summary").click()
    page.locator('.ck-said [data-goto="hukou"]').click()
    expect(page.locator("[data-now]")).to_have_attribute("data-question", "hukou")
    pressed = page.locator('.ck-options [aria-pressed="true"]')
    expect(pressed).to_have_attribute("data-value", "other_province")


def test_the_phones_back_button_is_one_question_back(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}faq/")
    phone.goto(f"{site_url}checker/")
    questions = walk(phone, until="work_months")
    answers = phone.evaluate("location.hash")
    for question in reversed(questions):
        phone.evaluate("history.back()")
        expect(phone.locator("[data-now]")).to_have_attribute("data-question", question)
        settled(phone)
        assert phone.evaluate("location.hash") == answers
    phone.evaluate("history.back()")
    phone.wait_for_url("**/faq/")


def test_where_history_throws_questions_are_asked_all_the_same(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    window.add_init_script(
        """for (const name of ["pushState", "replaceState"]) {
          const kept = history[name];
          history[name] = (...given) => {
            if (new Error().stack.includes("/assets/checker/")) throw new Error("too often");
            return kept.apply(history, given); // the theme's own
          };
        }"""
    )
    with checker(browser, site_url, window=window) as page:
        assert walk(page, until="work_months")
        page.mouse.click(5, 5)
        page.locator(".ck-said summary").click()
        expect(page.locator(".ck-said")).to_contain_text("户口：外省市")


def test_clearing_asks_first_and_can_be_undone(show: Kept) -> None:
    page = show("checker/#employer_district=haidian&degree=master", viewport=SMALL)
    report(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="全部清空").click()
    assert page.evaluate("location.hash") == "#employer_district=haidian&degree=master"
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="换一个人").click()
    page.wait_for_url("**/checker/#employer_district=haidian")
    expect(page.get_by_role("button", name="恢复刚才的答案")).to_be_in_viewport()
    expect(page.get_by_role("button", name="恢复刚才的答案")).to_be_focused()
    page.get_by_role("button", name="恢复刚才的答案").click()
    page.wait_for_url("**/checker/#employer_district=haidian&degree=master")


@pytest.mark.parametrize("script", ["walk.mjs", "page.mjs", "boot.mjs"])
def test_where_a_script_does_not_come_the_page_says_so(browser: Browser, site_url: str, script: str) -> None:
    window = browser.new_context()
    page = window.new_page()
    page.route(f"**/{script}", lambda route: route.abort())
    page.clock.install()
    page.goto(f"{site_url}checker/")
    page.clock.run_for(25_000)
    expect(page.locator(".ck-failure[role=alert]")).to_contain_text("脚本没有下载下来")
    expect(page.locator("#rules table").first).to_be_visible()
    window.close()
