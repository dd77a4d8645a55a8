"""Wages: figures that a guide prints agree with the table of average wages and with arithmetic."""

from datetime import date
from decimal import Decimal, InvalidOperation

from checker.errors import shown
from checker.money.amounts import plain
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.documents import Printed
from policy.model.figures import Wage
from policy.problems import Path

LATEST = 2
"""Years after its own by whose end a figure is out."""
MOST = 10
"""Times the average wage that a line may ask for."""


def check(data: Data, report: Report) -> None:
    """Report printed bases that the table does not know, and lines that are not base times multiple."""
    known = {row.year: Decimal(row.monthly) for row in data.wages.wages}
    _check_published(data.wages.wages, report)
    for place, row in enumerate(data.wages.wages):
        before = known.get(row.year - 1)
        if before and abs(row.monthly - before) * 4 > before:
            wrong = f"{row.year} 年 {row.monthly} 元，和上一年的 {before} 元差了四分之一以上"
            report(("wages", "wages", place, "monthly"), wrong, "核对公告的数和年份；年平均要除以 12")
    for name, guide in data.guides.items():
        for year, printed in guide.wage_rule.printed.items():
            path: Path = ("guides", name, "wage_rule", "printed", year)
            _check_base(known, path, printed, report)
            for times, line in printed.lines.items():
                _check_line((*path, "lines", times), printed.base, times, line, report)


def _check_published(rows: tuple[Wage, ...], report: Report) -> None:
    """A year's figure comes out after the year, mostly from July to September of the next, and after the last one's."""
    before: Wage | None = None
    for place, row in enumerate(rows):
        path, (first, last) = ("wages", "wages", place), _span(row)
        if row.confirmed != (row.grade == "A"):
            wrong = f"confirmed 是 {str(row.confirmed).lower()}，grade 却是 {row.grade}"
            report((*path, "confirmed"), wrong, "见到官方页面的写 true 和 A；没有见到的写 false，grade 写 B 或 C")
        if not date(row.year, 12, 31) < first <= last <= date(row.year + LATEST, 12, 31):
            wrong = f"{row.year} 年的平均工资写着 {_told(first, last)} 公布"
            report((*path, "published"), wrong, f"应在 {row.year + 1} 年，一般是 7 到 9 月；核对年份和公布的日子")
        if before and row.year != before.year + 1:
            wrong = f"{row.year} 年写在 {before.year} 年后面"
            report((*path, "year"), wrong, "一年一行，从早到晚，中间不缺")
        elif before and first <= _span(before)[1]:
            wrong = f"{row.year} 年的数 {_told(first, last)} 公布，不比 {before.year} 年的（{_told(*_span(before))}）晚"
            report((*path, "published"), wrong, "后一年的数公布得晚；核对两行")
        before = row


def _span(row: Wage) -> tuple[date, date]:
    """The first and the last day on which it may have been published."""
    published = row.published
    first, last = published.on or published.from_, published.on or published.to
    assert first is not None  # the model asks for one way or the other
    assert last is not None
    return first, last


def _told(first: date, last: date) -> str:
    return str(first) if first == last else f"{first} 至 {last}"


def _check_base(known: dict[int, Decimal], path: Path, printed: Printed, report: Report) -> None:
    if printed.base_year not in known:
        report((*path, "base_year"), f"wages.yaml 里没有 {printed.base_year} 年", "核对年份，或先在 wages.yaml 里加上")
    elif known[printed.base_year] != printed.base:
        wrong = f"{plain(printed.base)} 和 wages.yaml 里 {printed.base_year} 年的 {known[printed.base_year]} 不同"
        report((*path, "base"), wrong, "核对两处的数")


def _check_line(path: Path, base: Decimal, times: str, line: Decimal, report: Report) -> None:
    try:
        exact = base * Decimal(times)
    except InvalidOperation:
        report(path, f"{shown(times)} 不是倍数", '写成加引号的数，如 "1.5"')
        return
    if not 0 < Decimal(times) <= MOST:
        report(path, f"{times} 不像平均工资的倍数", f"应大于 0、不超过 {MOST}")
    if line not in (exact, exact.to_integral_value(rounding="ROUND_FLOOR")):
        report(path, f"{plain(line)} 不是 {plain(base)} 的 {times} 倍（{plain(exact)}，或去掉小数）", "核对印出的数")
