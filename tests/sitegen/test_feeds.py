"""Calendar feeds: read back by the library's parser and by another one, their days counted by hand."""

from datetime import date, timedelta
from typing import Any

import vobject
from icalendar import Calendar

from sitegen.book import Book
from sitegen.outputs.feeds import YEARS, feed, feed_files, has_feed
from tests.sitegen.conftest import Built


def test_only_districts_with_yearly_dates_have_a_feed(book: Book) -> None:
    yearly = [row.id for row in book.covered if has_feed(book.guides[row.id])]
    assert yearly
    assert [path for path, _ in feed_files(book)] == [f"feeds/{district}.ics" for district in yearly]


def test_the_fourth_quarter_of_each_year(book: Book) -> None:
    events: dict[str, Any] = {str(event["UID"]): event for event in feed(book, "dongcheng").walk("VEVENT")}
    assert len(events) == 3 * YEARS
    for year in range(book.today.year, book.today.year + YEARS):
        event = events[f"dongcheng-annual-plan-opens-{year}-10-01@work-residence-permit-guide"]
        assert event["DTSTART"].dt == date(year, 10, 1)
        assert event["DTEND"].dt == date(year, 10, 2)
        closed = events[f"dongcheng-annual-plan-closed-{year}-12-16@work-residence-permit-guide"]
        assert "上一次知道的截止日是 2022-12-16" in closed["SUMMARY"]
    last = [event["DTSTART"].dt for uid, event in events.items() if "-opens-" not in uid and "-closed-" not in uid]
    assert all("只是按季度末算的" in event["SUMMARY"] for uid, event in events.items() if "-plan-20" in uid)
    assert all(day.month == 12 and day.weekday() < 5 for day in last)


def test_what_calendars_expect(book: Book) -> None:
    content = dict(feed_files(book))["feeds/dongcheng.ics"]
    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))
    calendar: Any = Calendar.from_ical(content)
    assert (calendar["CALSCALE"], calendar["METHOD"], calendar["VERSION"]) == ("GREGORIAN", "PUBLISH", "2.0")
    for event in calendar.walk("VEVENT"):
        assert "出处" in event["DESCRIPTION"]
        assert "待核实" in event["DESCRIPTION"]
        assert "2022-12-16" in event["DESCRIPTION"]
        assert event["DTSTAMP"].dt == book.made_at
        alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert alarms == [timedelta(hours=9) - timedelta(days=days) for days in (14, 3)]


def test_another_parser_reads_the_same(book: Book) -> None:
    content = dict(feed_files(book))["feeds/dongcheng.ics"]
    events = {event.uid.value: event for event in vobject.readOne(content).vevent_list}
    first = events[f"dongcheng-annual-plan-opens-{book.today.year}-10-01@work-residence-permit-guide"]
    assert first.dtstart.value == date(book.today.year, 10, 1)
    assert [alarm.action.value for alarm in first.valarm_list] == ["DISPLAY", "DISPLAY"]


def test_the_district_page_links_to_its_feed(built: Built) -> None:
    assert 'href="../../feeds/dongcheng.ics"' in built.page("districts/dongcheng")
    assert (built.folder / "feeds" / "dongcheng.ics").is_file()
    assert "feeds/" not in built.page("districts/haidian")
    assert (built.folder / "assets" / "vendor" / "ical-generator.mjs").is_file()
