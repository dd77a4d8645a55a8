"""Calendar feeds: each district's yearly dates as RFC 5545, to subscribe to."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from icalendar import Alarm, Calendar, Event

from checker.deadlines import deadlines
from policy.model.documents import Guide
from sitegen.book import Book
from sitegen.views.cite import cited

YEARS = 3
"""Years ahead, this one included; a feed is made anew with each build."""
ALARM_DAYS = (14, 3)
MORNING = timedelta(hours=9)
"""Alarms ring at nine in the morning."""
REFRESH = "P7D"
FOLDER = "feeds"


def has_feed(guide: Guide) -> bool:
    """Whether a guide names dates that come every year."""
    return any(limit.moment == "plan" for limit in guide.deadlines)


def feed_path(district: str) -> str:
    """Where a district's feed is, from the site's root."""
    return f"{FOLDER}/{district}.ics"


def feed_files(book: Book) -> Iterator[tuple[str, str]]:
    """Path and content of each district's feed."""
    for district in book.covered:
        if has_feed(book.guides[district.id]):
            yield feed_path(district.id), feed(book, district.id).to_ical().decode()


def feed(book: Book, district: str) -> Calendar:
    """The yearly dates of a district, this year's and those to come."""
    calendar = Calendar()
    name = f"{book.district_name(district)}工作居住证每年的日子"
    calendar.add("prodid", "-//work-residence-permit-guide//feeds//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(days=7), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    for item in _yearly(book, district):
        for event in _events(book, item):
            calendar.add_component(event)
    return calendar


def _yearly(book: Book, district: str) -> Iterator[Mapping[str, Any]]:
    """Each yearly item once a year, counted by the checker."""
    seen: set[tuple[str, str]] = set()
    for year in range(book.today.year, book.today.year + YEARS):
        day = max(book.today, date(year, 1, 1))
        for item in deadlines(book.policy, {}, day, [district])["items"]:
            if item["moment"] == "plan" and (item["id"], item["due"]) not in seen:
                seen.add((item["id"], item["due"]))
                yield item


def _events(book: Book, item: Mapping[str, Any]) -> Iterator[Event]:
    """The first day, the last working day on which it can be done, and before it the day on which it once closed."""
    name = f"{book.district_name(item['district'])}：{item['label']}"
    doubt, closed = "（暂定）" if item["provisional"] else "", item["last_close"]
    if item["opens"]:
        yield _event(book, item, "-opens", date.fromisoformat(item["opens"]), f"{name}，从今天起{doubt}")
    if closed:
        day = date.fromisoformat(f"{item['due'][:4]}{closed[4:]}")
        yield _event(book, item, "-closed", day, f"{name}，今天以前报好：上一次知道的截止日是 {closed}，今年的看通知")
    reckoned = "（只是按季度末算的）" if closed else ""
    yield _event(book, item, "", date.fromisoformat(item["safe_by"]), f"{name}，最后一个工作日{reckoned}{doubt}")


def _event(book: Book, item: Mapping[str, Any], part: str, day: date, summary: str) -> Event:
    event = Event()
    event.add("uid", f"{item['district']}-{item['id']}{part}-{day}@work-residence-permit-guide")
    event.add("dtstamp", book.made_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", _described(book, item))
    event.add("transp", "TRANSPARENT")
    for days in ALARM_DAYS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", MORNING - timedelta(days=days))
        event.add_component(alarm)
    return event


def _described(book: Book, item: Mapping[str, Any]) -> str:
    guide = book.guides[item["district"]]
    limit = next(row for row in guide.deadlines if row.id == item["id"])
    sources = cited(book, guide.id, limit.clause)
    told = [
        f"最后一天 {item['due']}，最后一个工作日 {item['safe_by']}。",
        "暂定：那一年的放假安排还没有公布。" if item["provisional"] else "",
        f"错过了：{item['if_missed']}" if item["if_missed"] else "",
        item["note"],
        "出处：" + "、".join(f"{cite.title} {cite.label}" for cite in sources),
        "非官方，以区里当年的通知和窗口答复为准。",
    ]
    return "\n".join(filter(None, told))
