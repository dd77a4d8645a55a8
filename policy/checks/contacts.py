"""Where to go and whom to call: hours, telephones, mail and addresses of a shape that can be."""

import re
from collections.abc import Iterator
from typing import Any

from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.entries import Document
from policy.model.offices import Email, Hours, Office, Phone
from policy.walk import rows_of

HOURS = re.compile(r"(\d{1,2}):([0-5]\d)\s*[-—–~～至到]+\s*(\d{1,2}):([0-5]\d)")
PHONE = re.compile(
    r"(\+?86[- ]?)?((010|02\d)?[- ]?[2-9]\d{7}|0[3-9]\d{2}[- ]?[2-9]\d{6,7})([-转 ]+\d{1,6})?"
    r"|1\d{10}|(1\d{4}|12\d{3}|400-?\d{3}-?\d{4})"
)
SAMPLE = re.compile(r"010-0{8}")
"""A number that is nobody's, for examples."""
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*\.[A-Za-z]{2,}", re.ASCII)
ADDRESS = re.compile(r"(?=.*[\u4e00-\u9fff]{2}).{5,}")
WEEKDAY = re.compile(r"(周|星期|礼拜)[^一二三四五六日天末至到、，]")
URL = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?", re.ASCII)


def check(data: Data, report: Report) -> None:
    """Report what cannot be called, written to or visited as it stands."""
    for path, row in rows_of(data):
        for place, wrong, mend in _of(row):
            report((*path, *place), wrong, mend)


def _of(row: Any) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    if isinstance(row, Hours):
        for number, told in enumerate(row.times):
            span = _span(told)
            if not span:
                yield ("times", number), f"{shown(told)} 不是一段办公时间", '写成 "9:00-12:00"，先早后晚，不超过 24:00'
            elif number and (_span(row.times[number - 1]) or (0, 0))[1] > span[0]:
                yield (
                    ("times", number),
                    f"{shown(told)} 在 {shown(row.times[number - 1])} 结束以前",
                    "从早到晚写，不要重叠",
                )
        if WEEKDAY.search(row.days):
            yield ("days",), f"{shown(row.days)} 里有一周里没有的日子", "写成 工作日、周一至周五、周六 这样"
    elif isinstance(row, Phone) and not (PHONE.fullmatch(row.number) or SAMPLE.fullmatch(row.number)):
        yield (
            ("number",),
            f"{shown(row.number)} 不像电话号码",
            '数一数位数，北京的是 8 位，写成 "68940680" 或 "010-68940680"',
        )
    elif isinstance(row, Email) and not EMAIL.fullmatch(row.address):
        yield ("address",), f"{shown(row.address)} 不像邮箱", "写成 name@example.com"
    elif isinstance(row, Office) and row.address and not ADDRESS.search(row.address):
        yield ("address",), f"{shown(row.address)} 不像地址", "写到路和门牌号，如 海淀区西四环北路73号"
    elif isinstance(row, Document) and row.url and not URL.fullmatch(row.url):
        yield ("url",), f"{shown(row.url)} 不像网址", "从 http:// 或 https:// 写起，中间没有空格"


def _span(told: str) -> tuple[int, int] | None:
    """The minutes at which a span of one day begins and ends; none if it does not end after it begins."""
    found = HOURS.fullmatch(told)
    if not found:
        return None
    begin, end = (int(found[part]) * 60 + int(found[part + 1]) for part in (1, 3))
    return (begin, end) if begin < end <= 24 * 60 else None
