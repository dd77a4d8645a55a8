"""Time limits and papers: the figures in their words are the figures that are counted."""

from collections.abc import Iterator
from decimal import Decimal

from checker.money.amounts import plain
from policy.checks.figures import named
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.documents import Source
from policy.model.limits import DocumentRule, Limit, Shift
from policy.model.papers import Paper
from policy.problems import Path
from policy.walk import rows_of

STEPS = {"days": "天数", "working_days": "工作日数", "months": "月数"}
"""The kind of figure of each unit that a step may count."""
BACK, ON = "往前", "往后"
QUOTED = 30
"""So many characters of a text are repeated in a message."""
MEND = "核对原文，把文字和数改成一致"


def check(data: Data, report: Report) -> None:
    """Report steps, windows, validities, ages and answers whose words tell another figure."""
    for path, row in rows_of(data):
        if isinstance(row, Shift):
            _check_step(path, row, report)
        elif isinstance(row, Limit):
            _check_limit(path, row, report)
        elif isinstance(row, Paper):
            _check_paper(path, row, report)
        elif isinstance(row, Source):
            _check_answer((*path, "office", "decide"), row, report)


def _check_step(path: Path, step: Shift, report: Report) -> None:
    """``第 31 日起`` counts more than ``到期后 30 日`` beside it; a day of no distance is told without figures."""
    key = next(key for key in STEPS if getattr(step, key) is not None)
    count = getattr(step, key)
    told = named(step.why, "第几天") if key == "days" else []
    told = told or named(step.why, STEPS[key])
    if not count:
        told = [figure for figure in told if figure != 1]
    others = [kind for kind in STEPS.values() if kind != STEPS[key] and named(step.why, kind)]
    _compare((*path, key), step.why, told, abs(count), report)
    if count and not told and others:
        report((*path, key), f"“{step.why}”说的是{others[0]}，数的却是{STEPS[key]}", "核对原文，改用同一种单位")
    if (BACK in step.why and count > 0) or (ON in step.why and count < 0):
        report((*path, key), f"“{step.why}”和 {count} 的方向相反", "往前数写负数，往后数写正数")


def _check_paper(path: Path, paper: Paper, report: Report) -> None:
    """How long a paper must still hold and how far a record reaches back; how fresh it is may be the guide's rule."""
    figures: list[tuple[tuple[str, str], int | None]] = []
    if paper.validity:
        figures.append((("validity", "months_after_filing"), paper.validity.months_after_filing))
    if paper.window:
        figures.append((("window", "months"), paper.window.months))
        figures.append((("window", "years"), paper.window.years and paper.window.years * 12))
    for place, count in figures:
        if count is not None:
            _compare((*path, *place), paper.requirement, named(paper.requirement, "月数"), count, report)


def _check_limit(path: Path, limit: Limit, report: Report) -> None:
    for place, kind, figure in _figures(limit):
        text = limit.label
        told = named(text, kind)
        if not told and limit.document:
            text = limit.if_missed or ""
            told = named(text, kind)[:1]
        _compare((*path, *place), text, told, figure, report)


def _figures(limit: Limit) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Where a limit has a figure besides its steps, of which kind it is, and how much."""
    for name, rule in (("income_window", limit.income_window), ("milestone", limit.milestone)):
        for key, kind, times in _KEYS[name]:
            if rule is not None and getattr(rule, key) is not None:
                yield (name, key), kind, getattr(rule, key) * times
    if limit.document:
        yield from _of_document(limit.document)


def _of_document(rule: DocumentRule) -> Iterator[tuple[tuple[str, ...], str, int]]:
    if rule.months_after_filing is not None:
        yield ("document", "months_after_filing"), "月数", rule.months_after_filing
    for key in ("days", "months") if rule.fresh else ():
        if getattr(rule.fresh, key) is not None:
            yield ("document", "fresh", key), STEPS[key], getattr(rule.fresh, key)


_KEYS = {
    "income_window": (("months", "月数", 1), ("years", "月数", 12)),
    "milestone": (("age", "岁数", 1), ("male", "岁数", 1), ("female", "岁数", 1)),
}


def _check_answer(path: Path, document: Source, report: Report) -> None:
    """How long an answer takes is told twice, for the office and as a time limit."""
    answer = document.office.decide if document.office else None
    if answer is None or answer.working_days is None:
        return
    place, days = (*path, "working_days"), answer.working_days
    text = answer.text or ""
    _compare(place, text, named(text, "工作日数"), days, report)
    counted = [
        (limit, step.working_days)
        for limit in document.deadlines
        if limit.moment == "decide" and limit.event == "accepted_on"
        for step in limit.due
        if step.working_days is not None
    ]
    if counted and days not in [count for _, count in counted]:
        limit, count = counted[0]
        wrong = f"这里是 {days} 个工作日，时限“{limit.label}”（deadlines 里的 {limit.id}）是 {count} 个工作日"
        report(place, wrong, "核对原文，把两处改成一致")


def _compare(path: Path, text: str, told: list[Decimal], count: int, report: Report) -> None:
    """Where a text tells figures, the one that is counted is among them."""
    if told and count not in told:
        short = text if len(text) <= QUOTED else f"{text[:QUOTED]}……"
        report(path, f"“{short}”里说的是 {'、'.join(map(plain, told))}，数的是 {count}", MEND)
