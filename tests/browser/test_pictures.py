"""Income and days as pictures with their words, on a small phone; and what must not happen to the next question."""

from typing import Any

from playwright.sync_api import expect

from tests.browser.checker_pages import fragment, settled, whole
from tests.browser.kept import SMALL, Kept

PERSON: dict[str, Any] = {
    "as_of": "2026-06-01",
    "employer_district": "xicheng",
    "birth_date": "1992-03-02",
    "monthly_income": 17000,
    "contract_until": "2026-07-01",
    "children": ["2012-03-01"],
}


def test_income_and_days_are_drawn_in_rows_that_tell_them(show: Kept) -> None:
    page = show(f"checker/#{fragment(PERSON)}", viewport=SMALL)
    settled(page)
    own = page.locator('.ck-result[data-district="xicheng"]')
    expect(own.locator(".ck-income .ck-sum")).to_contain_text("12 个月合计204000 元")
    expect(own.locator(".ck-soon")).to_contain_text("您填的劳动合同到期日是 2026-07-01，不够长")
    expect(own.locator(".ck-timeline [data-sign=now]")).to_contain_text("2026 年 6 月 1 日")
    bars = own.locator(".ck-income .ck-bars").first.bounding_box()
    assert bars
    assert bars["height"] < 40
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]


def test_a_link_that_leaves_nothing_to_ask_shows_the_verdict_on_the_first_screen(show: Kept) -> None:
    short = {"employer_district": "haidian", "birth_date": "1990-01-01", "employed_since": "2026-05-15"}
    answers = fragment({"as_of": "2026-06-01", **short})
    page = show(f"checker/#{answers}", viewport=SMALL)
    settled(page)
    expect(page.locator(".ck-left")).to_contain_text("问完了")
    verdict = page.locator(".ck-verdict").first.bounding_box()
    assert verdict
    assert verdict["y"] + verdict["height"] < SMALL["height"]


def test_enter_twice_answers_one_question(show: Kept) -> None:
    answers = "employer_district=haidian&hukou=other_province&residence=owned&residence_is_dwelling=true"
    page = show(f"checker/#{answers}", viewport=SMALL)
    settled(page)
    first = page.locator("[data-now]").get_attribute("data-question")
    page.locator(".ck-options button").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(f'[data-now][data-question="{first}"]')).to_have_count(0)
    settled(page)
    page.wait_for_timeout(400)
    expect(page.locator(".ck-said summary")).to_contain_text("（5）")


def test_two_mistakes_are_told_at_once_and_the_rest_is_judged(show: Kept) -> None:
    page = show("checker/#employer_district=haidian")
    whole(page).fill('[name="birth_date"]', "1990-02-30")
    page.fill('[name="employed_since"]', "2026年7月")
    page.keyboard.press("Tab")
    expect(page.locator(".ck-errors li")).to_have_count(2)
    expect(page.locator('[data-question="employed_since"] .ck-error')).to_contain_text("比如 2026-07-15")
    expect(page.locator('.ck-result[data-district="haidian"]')).to_be_visible()
    expect(page.locator(".ck-partly")).to_be_visible()
