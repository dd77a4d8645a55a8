"""Days: nobody has read a text tomorrow, and no span ends before it begins."""

from datetime import date

from policy.checks.report import Report
from policy.clock import latest_day
from policy.model.data import Data
from policy.model.entries import Document
from policy.model.figures import Published
from policy.model.silence import Silence
from policy.walk import rows_of

FIRST = date(1990, 1, 1)
LAST = date(2100, 12, 31)


def check(data: Data, report: Report) -> None:
    """Report days of reading that are still to come, spans upside down, and days out of all reason."""
    for path, row in rows_of(data):
        read = {Document: "checked_on", Silence: "read_on"}.get(type(row))
        if read and getattr(row, read) > latest_day():
            report((*path, read), f"{getattr(row, read)} 还没有到，不可能已经核对过", "写核对原文的那一天")
        if isinstance(row, Published) and row.from_ and row.to and row.from_ > row.to:
            report((*path, "from"), f"从 {row.from_} 到 {row.to}，开头比结尾晚", "把 from 和 to 换过来，或者核对年份")
        for key in ("checked_on", "read_on", "effective_on", "on", "to"):
            day = getattr(row, key, None)
            if isinstance(day, date) and not FIRST <= day <= LAST:
                report((*path, key), f"{day} 的年份不像", f"应在 {FIRST.year} 到 {LAST.year} 之间")
