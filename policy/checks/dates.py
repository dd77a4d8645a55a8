"""Days: nobody has read a text tomorrow, and no span ends before it begins."""

import re
from collections import Counter
from datetime import date

from policy.checks.report import Report
from policy.clock import latest_day
from policy.model.base import spelled
from policy.model.data import Data
from policy.model.entries import Document
from policy.model.figures import Published
from policy.model.silence import Silence
from policy.problems import Path
from policy.walk import rows_of

FIRST = date(1990, 1, 1)
LAST = date(2100, 12, 31)
NOT_FOUND = "没有查到新版"
TEXT_OF = re.compile(r"这是 ?(\d{4}) ?年的文本")
DAYS = {"checked_on", "read_on", "effective_on", "on", "to"}
DOUBT = re.compile("没有查到新版|不能确认|已被取代|已经废止")
"""Words of a warning that was written when the text was not known to be in force."""


def check(data: Data, report: Report) -> None:
    """Report days of reading that are still to come, spans upside down, and days out of all reason."""
    _check_followed(data, report)
    districts = Counter(guide.district_id for guide in data.guides.values())
    for name, guide in data.guides.items():
        if districts[guide.district_id] == 1:
            _check_standing(("guides", name, "source"), guide.source, report)
    for path, row in rows_of(data):
        read = {Document: "checked_on", Silence: "read_on"}.get(type(row))
        if read and getattr(row, read) > latest_day():
            report((*path, read), f"{getattr(row, read)} 还没有到，不可能已经核对过", "写核对原文的那一天")
        if isinstance(row, Document):
            _check_order(path, row, report)
        if isinstance(row, Published) and row.from_ and row.to and row.from_ > row.to:
            report((*path, "from"), f"从 {row.from_} 到 {row.to}，开头比结尾晚", "把 from 和 to 换过来，或者核对年份")
        for key in DAYS & spelled(type(row)).keys():
            day = getattr(row, key)
            if isinstance(day, date) and not FIRST <= day <= LAST:
                report((*path, key), f"{day} 的年份不像", f"应在 {FIRST.year} 到 {LAST.year} 之间")


def _check_followed(data: Data, report: Report) -> None:
    """What was said of the only edition is no longer so of the earlier of two, nor of another year."""
    for name, guide in data.guides.items():
        for key in ("warning", "about"):
            text = getattr(guide.source, key) or ""
            if name in data.replaced_on and NOT_FOUND in text:
                later = data.editions[guide.district_id][-1].id
                report(("guides", name, "source", key), f"写着{NOT_FOUND}，可这里有 {later}", "改成现在的情况")
            year = TEXT_OF.search(text)
            if year and int(year[1]) != guide.source.year:
                wrong = f"说“{year[0]}”，year 是 {guide.source.year}"
                report(("guides", name, "source", key), wrong, "从旧版抄来的，改成这一版的情况；或者核对 year")


def _check_order(path: Path, row: Document, report: Report) -> None:
    """A text is written, then takes effect, and is read once it is there."""
    if row.not_before and (row.dated or row.effective_on or row.year != row.not_before.year):
        wrong = f"not_before 是 {row.not_before}：只给没有印日期的文本写，year 是同一年"
        report((*path, "not_before"), wrong, "印了日期的写 dated 或 effective_on；没有印的，year 改成同一年")
    if row.dated is None:
        return
    first = date(*([int(part) for part in row.dated.split("-")] + [1, 1])[:3])
    if row.effective_on and row.effective_on < first:
        wrong = f"从 {row.effective_on} 起执行，比成文的 {row.dated} 还早"
        report((*path, "effective_on"), wrong, "核对 dated 和 effective_on")
    if row.checked_on < first:
        report((*path, "checked_on"), f"{row.checked_on} 核对时，{row.dated} 的文本还没有", "核对 dated 和 checked_on")
    if row.year != first.year:
        report((*path, "year"), f"year 是 {row.year}，dated 是 {row.dated}", "改成同一年")


def _check_standing(path: Path, row: Document, report: Report) -> None:
    """The only edition of a district cannot have been replaced, nor be in force before it takes effect."""
    if row.standing == "in_force" and row.effective_on and row.effective_on > row.checked_on:
        wrong = f"写着现行（in_force），可核对的 {row.checked_on} 还没有到开始执行的 {row.effective_on}"
        report((*path, "effective_on"), wrong, "核对 effective_on；真的还没有执行的，standing 写 unverified")
    if row.standing == "superseded":
        report((*path, "standing"), "写着已被取代，可这个区没有别的指南", "加上取代它的那一版，或者改 standing")
    if row.standing == "in_force" and row.warning and DOUBT.search(row.warning):
        wrong = "写着现行（in_force），提醒里却说不能确认有效"
        report((*path, "warning"), wrong, "把 warning 改成现在的情况，或者改 standing")
