"""Holidays entered by hand: days of their own year, each off or worked, worked ones on weekends."""

from datetime import date

from policy.checks.report import Report
from policy.model.data import Data
from policy.model.figures import YearOff
from policy.problems import Path

SATURDAY = 5
NEW_YEAR = (12, 29)
"""A holiday of New Year, or a day worked for it, may begin so late in the year before."""


def check(data: Data, report: Report) -> None:
    """Report days of other years, days that are both off and worked, and worked days that are worked anyhow."""
    for year, row in data.holidays.holidays.items():
        path: Path = ("holidays", "holidays", year)
        for key, days in (("off", row.off), ("working", row.working)):
            for place, day in enumerate(days):
                if not date(int(year) - 1, *NEW_YEAR) <= day <= date(int(year), 12, 31):
                    report((*path, key, place), f"{day} 不在 {year} 年", "写到那一年下面，或者核对年份")
        _check_working(path, row, report)


def _check_working(path: Path, row: YearOff, report: Report) -> None:
    for place, day in enumerate(row.working):
        if day in row.off:
            report((*path, "working", place), f"{day} 又放假又上班", "核对通知，只留一处")
        elif day.weekday() < SATURDAY:
            report((*path, "working", place), f"{day} 是工作日，不用调休", "working 只写要上班的周六、周日；核对日期")
