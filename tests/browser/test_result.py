"""What a person reads on the first screens of a result, and takes from it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.answer_pages import LIMITS
from tests.browser.checker_pages import fragment, report, settled
from tests.browser.kept import Kept
from tests.person import EMPLOYER, OWN

DAY = "2026-11-21"
PERSON: dict[str, Any] = {
    **OWN,
    "as_of": DAY,
    "birth_date": "1996-05-05",
    "employed_since": "2026-03-16",
    "work_months": 76,
    "monthly_income": 21000,
    "annual_income": 240000,
}


def opened(show: Kept, answers: dict[str, Any], path: str = "checker/") -> Page:
    page = show(f"{path}#{fragment(answers)}")
    settled(page)
    return page


def test_what_the_window_decides_is_read_with_the_verdict(show_phone: Kept) -> None:
    phone = opened(show_phone, {**EMPLOYER, **PERSON, "employer_district": "xicheng"})
    card = phone.locator('[data-district="xicheng"]').first
    expect(card.locator(".ck-verdict")).to_have_text("能不能办，要由窗口认定：原则上在申请单位工作满一年")
    expect(card.locator(".ck-lacking li").first).to_contain_text("到 2026-11-21 满 8 个月，要求满 12 个月")


def test_nobody_is_told_to_be_younger(show: Kept) -> None:
    page = opened(show, {**EMPLOYER, **PERSON, "employer_district": "haidian", "birth_date": "1965-01-02"})
    card = page.locator('[data-district="haidian"]').first
    expect(card.locator(".ck-earliest")).to_contain_text("“未达法定退休年龄”这一条已经改变不了")
    assert card.get_by_text("或者换一条路").count() == 0


def test_all_that_a_day_hangs_on_is_listed_and_the_questions_go_on_for_it(show: Kept) -> None:
    known = {"as_of": DAY, "employer_district": "haidian", "employed_since": "2026-10-01", "work_months": 30}
    page = opened(show, known)
    hoped = report(page)["results"][0]["earliest_if"]
    listed = page.locator(".ck-assumed").first
    expect(listed.locator("summary")).to_have_text(f"是哪 {len(hoped['assuming'])} 项")
    listed.locator("summary").click()
    expect(listed.locator("li").first).to_be_visible()
    assert listed.locator("li").count() == len(hoped["assuming"]) > 3
    page.get_by_role("button", name="提交接着问").click()
    page.wait_for_function("day => window.checkerReport?.as_of === day", arg=hoped["date"])
    settled(page)
    assert "work_months=31" in page.url
    assert report(page)["results"][0]["verdict"] == "unknown"
    expect(page.locator(".ck-field[data-now]")).to_be_visible()
    expect(page.locator(".ck-left")).to_contain_text("最多还有")


def test_what_is_left_for_the_employer_is_handed_over_with_no_empty_list(show: Kept) -> None:
    page = opened(show, {**PERSON, "employer_district": "haidian"})
    ask = report(page)["results"][0]["ask"]
    assert ask
    assert page.locator(".ck-handover li").count() == len(ask)
    page = opened(show, {**PERSON, **EMPLOYER, "employer_district": "haidian"})
    assert page.locator(".ck-handover").count() == 0


def test_days_are_those_of_the_own_district_unless_all_are_asked_for(show: Kept) -> None:
    page = opened(show, LIMITS, "deadlines/")
    assert page.locator(".ck-report .ck-result").count() == 1
    page.select_option('[data-choice="district"]', "all")
    expect(page.locator(".ck-report .ck-others > summary")).to_be_visible()
    page = show("deadlines/?procedure=renewal")
    expect(page.locator(".ck-report")).to_have_text("先在上面选一个区，就能算日子。想比一比，可以选“各区都看”。")


def test_no_limit_tells_one_day_twice(show: Kept) -> None:
    page = opened(show, LIMITS, "deadlines/?district=all&procedure=renewal")
    for limit in page.locator(".ck-limit").all():
        days = [day.get_attribute("datetime") for day in limit.locator(".ck-days time").all()]
        assert len(days) == len(set(days))


def test_results_of_a_link_with_answers_begin_on_the_first_screen_of_a_phone(show_phone: Kept) -> None:
    for path in ("deadlines/?procedure=renewal", "materials/?procedure=new"):
        phone = opened(show_phone, LIMITS, path)
        top = phone.evaluate("document.querySelector('.ck-report .ck-result').getBoundingClientRect().top + scrollY")
        assert top < 640, path
        fold = phone.locator(".ck-fold > summary")
        expect(fold).to_contain_text("带来了 7 个答案")
        fold.tap()
        expect(phone.locator(".ck-fold .ck-buttons").last).to_be_visible()


def test_the_page_of_a_list_that_is_not_for_all_says_so_with_its_time_limits(show: Kept) -> None:
    page = show("districts/xicheng/new/")
    between = page.locator("h2#limits ~ div").first
    expect(between).to_contain_text("只管第（1）（2）项")
    expect(between).to_contain_text("这里的月份和期限也出自这张清单。")


def test_a_what_if_stands_beside_the_case_it_began_with(show: Kept) -> None:
    page = opened(show, {**EMPLOYER, **PERSON, "employer_district": "xicheng"})
    page.locator(".ck-take > summary").click()
    page.get_by_role("button", name="假如").click()
    row = page.locator(".ck-two tr", has_text="结论")
    expect(row).to_have_text("结论由窗口认定由窗口认定")
    page.get_by_role("button", name="列出全部问题").click()
    page.fill("#employed_since", "2020-03-16")
    page.locator("#employed_since").blur()
    expect(row).to_have_text("结论由窗口认定变 符合")
    expect(page.locator(".ck-two tr", has_text="入职日期")).to_contain_text("2020-03-16")
    page.get_by_role("button", name="回到原来").click()
    expect(page.locator("#employed_since")).to_have_value("2026-03-16")


def test_a_case_is_kept_only_after_asking_and_shown_again_under_todays_rules(page: Page, site_url: str) -> None:
    known = {key: value for key, value in PERSON.items() if key != "as_of"}
    page.goto(f"{site_url}checker/#{fragment({**EMPLOYER, **known, 'employer_district': 'xicheng'})}")
    settled(page)
    assert page.evaluate("localStorage.getItem('work-residence-permit-guide.case')") is None
    page.locator(".ck-take > summary").click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator(".ck-copied")).to_contain_text("存在这台设备上了")
    page.goto("about:blank")
    page.goto(f"{site_url}checker/")
    settled(page)
    page.get_by_role("button", name="打开，看有什么变了").click()
    expect(page.locator(".ck-two")).to_contain_text("两边一样，没有变")
    expect(page.locator(".ck-two thead")).to_contain_text("按今天的规则")
    page.get_by_role("button", name="忘掉它").click()
    expect(page.locator(".ck-kept")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('work-residence-permit-guide.case')") is None


def test_denied_storage_stops_nothing(page: Page, site_url: str) -> None:
    denied = "{ if (key.startsWith('work-residence')) throw new DOMException('denied'); return null; }"
    page.add_init_script(f"Storage.prototype.getItem = Storage.prototype.setItem = function (key) {denied}")
    page.goto(f"{site_url}checker/#employer_district=haidian")
    settled(page)
    expect(page.locator("[data-verdict]").first).to_be_visible()
    page.locator(".ck-take > summary").click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator(".ck-copied")).to_contain_text("不让存")


def test_the_code_carries_the_link_and_the_file_the_report(show: Kept) -> None:
    page = opened(show, {**EMPLOYER, **PERSON, "employer_district": "xicheng"})
    page.locator(".ck-take > summary").click()
    page.get_by_role("button", name="二维码").click()
    expect(page.locator(".ck-qr svg")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="存成文件").click()
    held = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert held["report"] == report(page)
    assert held["answers"]["employer_district"] == "xicheng"
