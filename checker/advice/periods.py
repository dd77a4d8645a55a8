"""Years and months that are looked at on a day and have no answer."""

from collections.abc import Iterable

from checker.answers.periods import amounts_in
from checker.days.dates import month_text, parse_month
from checker.verdict.case import Case
from checker.verdict.rules.amount import Yearly
from checker.verdict.rules.base import Rule
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.rules.wage_years import YearlyWage


def missing(rules: Iterable[Rule], case: Case) -> tuple[str, ...]:
    """The years or months that these rules look at on the case's day and that are not known, oldest first."""
    return tuple(sorted({period for rule in rules for period in _of_rule(rule, case)}))


def _of_rule(rule: Rule, case: Case) -> list[str]:
    answer = case.answers.get(rule.question)
    if isinstance(rule, Yearly | YearlyWage):
        years = range(case.day.year - rule.years, case.day.year)
        return [f"{year:04d}" for year, amount in amounts_in(answer, years).items() if amount is None]
    if not isinstance(rule, MonthlyWage):
        return []
    best = max(rule.window_truth(answer, window, rule.lines(case))[1] for window in rule.windows(case))
    windows = [
        [month_text(month) for month, amount in amounts_in(answer, window).items() if amount is None]
        for window in rule.windows(case)
        if rule.window_truth(answer, window, rule.lines(case))[1] == best
    ]
    return min(windows, key=len)


def told(periods: tuple[str, ...]) -> str:
    """Years or months in words, those in a row as a span: ``2026 年 1 月至 3 月``."""
    if len(periods[0]) == len("2026"):
        return "、".join(f"{year} 年" for year in periods)
    spans: list[list[int]] = []
    for month in map(parse_month, periods):
        if spans and month == spans[-1][-1] + 1:
            spans[-1].append(month)
        else:
            spans.append([month])
    return "、".join(map(_span, spans))


def _span(months: list[int]) -> str:
    first, last = months[0], months[-1]
    start = f"{first // 12} 年 {first % 12 + 1} 月"
    if first == last:
        return start
    year = "" if first // 12 == last // 12 else f" {last // 12} 年"
    return f"{start}至{year} {last % 12 + 1} 月"
