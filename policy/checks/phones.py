"""Telephones in sentences: each is one of the guide's own, or stands beside whose it is."""

import re
from difflib import get_close_matches

from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.documents import Guide
from policy.model.offices import Phone
from policy.problems import Path
from policy.walk import texts_of, walk

TOLD = re.compile(r"(?<![\d.:/A-Za-z-])(?:0\d{2,3}[- ]?)?([2-9]\d{6,8})(?![\d-]|\.\d| ?元)")
"""A number of seven to nine digits, which no amount of money in a sentence is: those are told in 万."""
OWNER = re.compile(r"(局|中心|热线|大厅|窗口|银行|公司|科|处|所|办|站)[^。；]{0,8}$")
"""Words before a number that tell whose it is."""
DIGITS = 8
NEAR = 0.7
"""So much alike are two numbers of which one is the other mistyped."""


def check(data: Data, report: Report) -> None:
    """Report numbers that are no telephone of Beijing, mistyped ones, and those of nobody."""
    for name, guide in data.guides.items():
        own = [phone.number[-DIGITS:] for phone in guide.office.phones] if guide.office else []
        _check_guide(("guides", name), guide, own, report)


def _check_guide(path: Path, guide: Guide, own: list[str], report: Report) -> None:
    for place, row in walk(guide, path):
        for key, text in () if isinstance(row, Phone) else texts_of(row):
            for found in TOLD.finditer(text):
                number, near = found[1], get_close_matches(found[1], own, n=1, cutoff=NEAR)
                if number in own:
                    continue
                if near or len(number) != DIGITS:
                    mend = f"是不是 {near[0]}" if near else f"数一数位数，北京的电话是 {DIGITS} 位"
                    report((*place, key), f"{shown(found[0])} 不是这份指南的电话", mend)
                elif not OWNER.search(text[: found.start()]):
                    mend = "核对号码；是别处的电话，前面写明是谁的；是窗口的，加到 office.phones"
                    report((*place, key), f"{shown(found[0])} 不是这份指南的电话，也没有写是谁的", mend)
