"""The page of time limits: what the command line prints, and a calendar file that other programs can read."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.answer_pages import LIMITS, printed, report
from tests.browser.checker_pages import canonical, fragment
from tests.browser.kept import Kept

ADDRESS = f"deadlines/{{}}#{fragment(LIMITS)}"


def events(page: Page, district: str) -> list[Any]:
    """What an independent parser finds in the downloaded file, by UID."""
    with page.expect_download() as waiting:
        page.locator(f'button[data-from="calendar"][data-district="{district}"]').click()
    assert waiting.value.suggested_filename.endswith(".ics")
    content = Path(waiting.value.path()).read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar: Any = Calendar.from_ical(content)
    assert (calendar["CALSCALE"], calendar["METHOD"], calendar["VERSION"]) == ("GREGORIAN", "PUBLISH", "2.0")
    assert all(not part.errors for part in calendar.walk())
    return list(calendar.walk("VEVENT"))


def test_all_limits_are_those_of_the_command_line(show: Kept) -> None:
    page = show(ADDRESS.format("?district=all"))
    found = report(page, "deadlinesReport")
    assert found["items"]
    assert canonical(found) == canonical(printed("deadlines", LIMITS))
    assert page.locator(".ck-limit").count() == len(found["items"])


def test_a_district_and_a_procedure_may_be_chosen(show: Kept) -> None:
    page = show(ADDRESS.format("?district=haidian"))
    page.select_option('[data-choice="procedure"]', "renewal")
    chosen = printed("deadlines", LIMITS, "--district", "haidian", "--procedure", "renewal")
    assert canonical(report(page, "deadlinesReport")) == canonical(chosen)
    assert "?district=haidian&procedure=renewal#" in page.url
    window = page.locator('.ck-limit[data-moment="file"]').first
    expect(window).to_have_attribute("data-opens", "2026-06-06")
    expect(window).to_contain_text("2026 年 6 月 6 日")
    window.locator("summary").click()
    expect(window.locator(".ck-steps li").first).to_be_visible()
    expect(window.locator(".ck-cites a").first).to_be_visible()


@pytest.mark.parametrize("tool", ["deadlines/?district=haidian", "materials/?district=haidian&procedure=cancellation"])
def test_whom_to_call_is_a_finger_away_and_on_paper(show: Kept, tool: str) -> None:
    page = show(f"{tool}#{fragment(LIMITS)}")
    call = page.locator(".ck-report .ck-phones a").first
    call.wait_for(timeout=60_000)
    expect(call).to_have_attribute("href", "tel:68940680")
    page.emulate_media(media="print")
    expect(page.locator(".ck-report .ck-phones")).to_contain_text("人力资源服务科：68940680")


def test_days_that_lean_on_an_unknown_year_say_so(show: Kept) -> None:
    answers = {**LIMITS, "as_of": "2033-06-01", "permit_expires_on": "2033-08-06", "left_employer_on": "2033-05-20"}
    page = show(f"deadlines/?district=haidian#{fragment(answers)}")
    items = report(page, "deadlinesReport")["items"]
    assert any(item["provisional"] for item in items)
    assert page.locator(".ck-limit .ck-tag", has_text="暂定").count() == sum(item["provisional"] for item in items)


def test_the_calendar_has_the_days_of_the_page(show: Kept) -> None:
    page = show(ADDRESS.format("?district=haidian"))
    items = report(page, "deadlinesReport")["items"]
    found = events(page, "haidian")
    by_uid = {str(event["UID"]): event for event in found}
    assert len(by_uid) == len(found)
    window = next(item for item in items if (item["moment"], item["procedure"]) == ("file", "renewal"))
    for suffix, day in (("", window["safe_by"]), ("-opens", window["opens"])):
        event = by_uid[f"haidian-{window['id']}{suffix}-{day}@work-residence-permit-guide"]
        assert event["DTSTART"].dt == date.fromisoformat(day)
        assert event["DTEND"].dt == date.fromisoformat(day) + timedelta(days=1)
        assert window["cites"][0]["label"] in event["DESCRIPTION"]
        assert window["missed"] in event["DESCRIPTION"]
        assert window["lasting"] in event["DESCRIPTION"]
        assert "还有" not in event["DESCRIPTION"]  # read on another day
        alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert alarms == [timedelta(hours=9) - timedelta(days=days) for days in (14, 3)]
    for event in found:
        assert not hasattr(event["DTSTART"].dt, "hour")


def test_the_same_answers_give_the_same_uids(show: Kept) -> None:
    page = show(ADDRESS.format(""))
    report(page, "deadlinesReport")
    assert [event["UID"] for event in events(page, "haidian")] == [event["UID"] for event in events(page, "haidian")]


def test_the_library_is_fetched_only_for_a_file(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + ADDRESS.format(""))
    report(page, "deadlinesReport")
    assert not [url for url in asked if "ical" in url]


def test_without_dates_the_page_says_what_to_fill_in(show: Kept) -> None:
    page = show("deadlines/?district=all&procedure=cancellation")
    report(page, "deadlinesReport")
    expect(page.locator("#deadlines .ck-report")).to_contain_text("要算东城区注销的时限，请先填：受理日期、离职日期。")


def test_a_phone_shows_all_of_it(show_phone: Kept) -> None:
    phone = show_phone(ADDRESS.format(""))
    report(phone, "deadlinesReport")
    phone.evaluate("document.querySelectorAll('#deadlines details').forEach(box => box.open = true)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_bad_answer_is_explained(show: Kept) -> None:
    page = show("deadlines/?district=haidian#permit_expires_on=2026-02-30")
    page.wait_for_selector("#deadlines .ck-errors:not([hidden])", timeout=60_000)
    expect(page.locator(".ck-errors li")).to_contain_text("2026-02-30")
    assert page.evaluate("window.deadlinesReport") is None
