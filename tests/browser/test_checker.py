"""A person fills in the checker's form and gets the report that the command line prints."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_pages import EXAMPLE, canonical, checker, fragment, pairs, printed, report, settled, whole
from tests.browser.kept import SMALL, Kept


def fill(page: Page, answers: dict[str, Any]) -> None:
    """Type and choose, opening what has to be opened."""
    whole(page)
    for name, text in pairs(answers):
        key, _, period = name.partition(".")
        field = page.locator(f'[data-question="{key}"]')
        for folded in (
            page.locator("details.ck-group", has=field),
            field.locator("details.ck-apart") if period else None,
        ):
            if folded and folded.count() and folded.get_attribute("open") is None:
                folded.locator("> summary").click()
        for place, item in enumerate(text.split(",")):
            if place:
                field.get_by_role("button", name="再加一个").click()
            control = page.locator(f'[name="{name}"]').nth(place)
            if control.evaluate("control => control.tagName") == "SELECT":
                control.select_option(item)
            else:
                control.fill(item)
    page.get_by_role("button", name="看结果").click()


def test_typed_answers_give_what_the_command_line_prints(show: Kept) -> None:
    page = show()
    fill(page, EXAMPLE)
    assert canonical(report(page)) == canonical(printed(EXAMPLE))
    assert page.url.split("#")[1] == fragment({key: EXAMPLE[key] for key in order(page)})


def order(page: Page) -> list[str]:
    """The example's questions in the form's order."""
    keys: list[str] = page.eval_on_selector_all(
        "[data-question]", "fields => fields.map(field => field.dataset.question)"
    )
    return [key for key in keys if key in EXAMPLE]


def test_a_link_fills_the_form_and_gives_the_same_report(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}checker/#{fragment(EXAMPLE)}")
    found = report(page)
    assert canonical(found) == canonical(printed(EXAMPLE))
    assert canonical(page.evaluate("JSON.parse(document.getElementById('report').textContent)")) == canonical(found)
    assert page.input_value('[name="monthly_income.2025-10"]') == "17500.5"
    assert page.input_value('[name="degree"]') == "master"
    assert [box.input_value() for box in page.locator('[name="children"]').all()] == EXAMPLE["children"]


def test_without_as_of_today_in_beijing_is_judged(new_page: Callable[..., Page], site_url: str) -> None:
    answers = {"employer_district": "xicheng", "birth_date": "1990-05-01"}
    # In this zone it is already the second of January, in London and Beijing still the first.
    page = new_page(timezone_id="Pacific/Kiritimati")
    page.clock.set_fixed_time("2026-01-01T12:00:00Z")
    page.goto(f"{site_url}checker/#{fragment(answers)}")
    assert canonical(report(page)) == canonical(printed(answers, "--as-of", "2026-01-01"))


def test_every_question_has_one_control_named_by_its_key_and_nothing_is_preselected(show: Kept) -> None:
    page = show()
    report(page)
    keys = page.eval_on_selector_all("[data-question]", "fields => fields.map(field => field.dataset.question)")
    assert set(EXAMPLE) < set(keys)
    for key in keys:
        control = page.locator(f'[name="{key}"]')
        assert control.count() == 1, key
        if control.evaluate("control => control.tagName") == "SELECT":
            assert control.input_value() == "", key
            assert "不清楚" in control.locator("option").all_text_contents(), key


def test_unsure_is_no_answer(show: Kept) -> None:
    page = show()
    whole(page).select_option('[name="same_payer"]', label="不清楚")
    page.select_option('[name="degree"]', "bachelor")
    report(page)
    assert page.url.endswith("#degree=bachelor")


def test_own_district_first_and_each_finding_opens(show: Kept) -> None:
    page = show(f"checker/#{fragment(EXAMPLE)}")
    found = report(page)["results"]
    shown = page.eval_on_selector_all(
        "[data-district][data-verdict]", "boxes => boxes.map(box => [box.dataset.district, box.dataset.verdict])"
    )
    assert shown == [[result["district"], result["verdict"]] for result in found]
    assert shown[0][0] == "haidian"
    page.get_by_role("button", name="打印").scroll_into_view_if_needed()
    page.evaluate("document.querySelectorAll('.ck-node').forEach(node => node.open = true)")
    tenure = page.locator('[data-node="haidian/applicant/tenure/six-months"]')
    expect(tenure).to_contain_text("2025-08-15")
    expect(tenure).to_contain_text("出处")


def test_next_questions_lead_to_their_controls(show: Kept) -> None:
    page = show("checker/#employer_district=haidian")
    first = report(page)["results"][0]["order"][0]
    page.locator(".ck-next a").first.click()
    assert page.evaluate("document.activeElement.closest('[data-question]').dataset.question") == first
    assert page.url.endswith("#employer_district=haidian")


def test_a_bad_answer_is_said_twice_in_the_same_words_and_loses_nothing(show: Kept) -> None:
    page = show("checker/#employer_district=haidian")
    report(page)
    whole(page).fill('[name="birth_date"]', "1990-02-30")
    page.get_by_role("button", name="看结果").click()
    settled(page)
    said = page.locator(".ck-errors li").inner_text()
    assert "1990-02-30" in said
    assert not any(letter in said for letter in ("birth_date", "YYYY"))
    assert page.locator('[data-question="birth_date"] .ck-error').inner_text() == said
    assert page.evaluate("document.activeElement.matches('.ck-errors')")
    assert page.input_value('[name="birth_date"]') == "1990-02-30"
    assert page.evaluate("window.checkerReport") is None
    page.locator(".ck-errors a").click()
    assert page.evaluate("document.activeElement.name") == "birth_date"
    page.fill('[name="birth_date"]', "1990-02-28")
    report(page)
    expect(page.locator(".ck-errors")).to_be_hidden()
    expect(page.locator(".ck-error")).to_have_count(0)


def test_a_strange_link_is_explained_and_can_be_mended(show: Kept) -> None:
    page = show("checker/#birth_dat=1990-05-01&sex=male")
    settled(page)
    expect(page.locator(".ck-errors li")).to_contain_text("是不是“出生日期”？")
    assert page.input_value('[name="sex"]') == "male"
    page.get_by_role("button", name="去掉它们").click()
    report(page)
    assert page.url.endswith("#sex=male")


TWICE = "degree=master&degree=bachelor&monthly_income.=5&birth_date=%FF&sex=x"
TOLD = [
    "链接里“出生日期”的答案「%FF」坏了，没有用上，请重新填",
    "链接里“应税收入”的「5」没有写是哪个月份，没有用上，请重新填",
    "链接里“学位”写了 2 次（「硕士」和「学士」），不知道该用哪个，都没有用，请重新填",
    "“性别”选的「x」不在能选的几项里，请重新选",
]


@pytest.mark.parametrize("name", ["checker", "materials", "deadlines"])
def test_what_of_a_link_cannot_be_used_is_said_on_every_page(show: Kept, name: str) -> None:
    page = show(f"{name}/#employer_district=haidian&{TWICE}&employed_since=2020-03-01", viewport=SMALL)
    settled(page)
    assert sorted(page.locator(".ck-errors li").all_inner_texts()) == sorted(TOLD)
    assert page.input_value('[name="employed_since"]') == "2020-03-01"
    assert [page.input_value(f'[name="{key}"]') for key in ("degree", "sex", "birth_date")] == ["", "", ""]
    assert all(pair in page.url for pair in TWICE.split("&"))
    expect(page.locator(".ck-report section, .ck-report p").first).not_to_be_empty()
    page.get_by_role("button", name="去掉它们").click()
    expect(page.locator(".ck-errors")).to_be_hidden()
    page.wait_for_url(f"**/{name}/#employer_district=haidian&employed_since=2020-03-01")


def test_answering_anew_mends_a_link(show: Kept) -> None:
    page = show("checker/#employer_district=haidian&degree=master&degree=bachelor")
    settled(page)
    assert page.locator("[data-now]").get_attribute("data-question") == "degree"
    assert page.locator(".ck-error:visible, .ck-errors:visible").count() == 1  # said once, where the question stands
    page.locator('.ck-options button[data-value="master"]').click()
    page.wait_for_url("**/checker/#employer_district=haidian&degree=master")
    expect(page.locator(".ck-errors, .ck-error, .ck-strays").locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize(("name", "times"), [("checker", 100_000), ("materials", 2_000), ("deadlines", 2_000)])
def test_a_link_far_too_long_ends_in_a_sentence(show: Kept, name: str, times: int) -> None:
    page = show(f"{name}/#sex=male&children={'2015-03-01,' * times}")
    expect(page.locator(".ck-toolong")).to_contain_text("链接里的内容太长", timeout=30_000)
    assert page.locator('[name="children"]').count() == 1
    page.wait_for_url(f"**/{name}/")


UNDERSTOOD = [
    ("work_months", "3年", "36", "按 36 个月算"),
    ("work_months", "84个月", "84", "按 84 个月算"),
    ("monthly_income", "18.5k", "18500", "按 18500 元算"),
    ("monthly_income", "１.８万", "18000", "按 18000 元算"),
    ("employed_since", "2026/7/15", "2026-07-15", "按 2026 年 7 月 15 日算"),
]
REFUSED = [
    ("monthly_income", "1,8万", "看不懂是多少"),
    ("monthly_income", "3年", "看不懂是多少"),
    ("employed_since", "2026年7月", "只有年和月，请补上哪一天，比如 2026-07-15"),
    ("employed_since", "七月", "没有写全，请补上哪一年、哪一天"),
]


def test_what_was_understood_is_said_and_what_was_not_is_asked_again(show: Kept) -> None:
    page = show(viewport=SMALL)
    whole(page)
    for key, typed, value, told in UNDERSTOOD:
        field = page.locator(f'[data-question="{key}"]')
        control = page.locator(f'[name="{key}"]')
        control.fill(typed)
        expect(field.locator(".ck-understood")).to_have_text(told)
        control.press("Tab")
        expect(control).to_have_value(value)
        expect(field.locator(".ck-understood")).to_be_visible()
    for key, typed, told in REFUSED:
        field = page.locator(f'[data-question="{key}"]')
        page.fill(f'[name="{key}"]', typed)
        page.locator(f'[name="{key}"]').press("Tab")
        expect(field.locator(".ck-error")).to_contain_text(told)
        assert page.input_value(f'[name="{key}"]') == typed
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_dates_and_amounts_may_be_written_as_people_do(show: Kept) -> None:
    page = show()
    whole(page).fill('[name="birth_date"]', "1990年5月1日")
    page.fill('[name="employed_since"]', "2025/8/5")
    page.fill('[name="monthly_income"]', "1.8万")
    page.keyboard.press("Tab")
    report(page)
    assert page.url.endswith("#birth_date=1990-05-01&employed_since=2025-08-05&monthly_income=18000")


def test_changing_the_address_changes_the_form(show: Kept) -> None:
    page = show("checker/#sex=male")
    report(page)
    page.evaluate("location.hash = '#degree=doctor&employer_district=xicheng'")
    page.wait_for_url("**/checker/#employer_district=xicheng&degree=doctor")
    expect(page.locator('[name="degree"]')).to_have_value("doctor")
    expect(page.locator('[name="sex"]')).to_have_value("")


def test_copying_the_link_warns(show: Kept) -> None:
    page = show(f"checker/#{fragment(EXAMPLE)}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    report(page)
    page.get_by_role("button", name="复制链接").click()
    expect(page.locator(".ck-copied")).to_contain_text("链接已复制")
    expect(page.locator(".ck-copied")).to_contain_text("出生日期、收入")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_leaving_and_coming_back_keeps_python_and_the_answers(browser: Browser, site_url: str) -> None:
    # The theme replaces pages instead of loading them only where the sitemap names this very host and port.
    places = "".join(f"<url><loc>{site_url}{path}</loc></url>" for path in ("", "checker/"))
    window = browser.new_context()
    window.route(
        "**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{places}</urlset>", content_type="text/xml")
    )
    with checker(browser, site_url, "employer_district=haidian", window=window) as page:
        first = report(page)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.evaluate("window.visit = 'the same'")
        page.locator("a.md-logo:visible").first.click()
        page.wait_for_selector("#checker", state="detached")
        page.get_by_role("link", name="想新办").click()
        page.wait_for_selector("#checker")
        page.wait_for_selector("[data-district]")
        assert page.evaluate("window.visit") == "the same"
        assert canonical(report(page)) == canonical(first)
        assert page.url.endswith("checker/#employer_district=haidian")
        assert not [url for url in asked if ".wasm" in url or "worker.mjs" in url]


def test_a_district_without_a_guide_says_so_with_whom_to_call_and_what_to_ask(show: Kept) -> None:
    page = show("checker/#employer_district=chaoyang")
    result = page.locator('[data-district="chaoyang"]').first
    expect(result.locator(".ck-verdict")).to_have_text("没有收录指南，不能判断", timeout=60_000)
    expect(result.locator(".ck-known li").first).to_contain_text("朝人社发〔2019〕12号")
    assert result.locator(".ck-known .g-doubt").count() == result.locator(".ck-known li").count()
    assert result.locator(".ck-asks li").count() == 6
    expect(result).to_contain_text("12333")
    expect(page.locator(".ck-chips")).to_contain_text("朝阳区没有收录指南")
