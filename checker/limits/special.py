"""The days of time limits that are not a plain count from an event."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from checker.days.dates import ADULT, add_months, first_day, last_day, month_of, month_text
from checker.verdict.case import Case

Days = tuple[date | None, date, str]
"""First day or None, last day, and how they were found."""
TOO_SHORT = ("不够长", "已经到期")
"""How what is told of a paper ends that is not valid for long enough."""


def income_windows(spec: Mapping[str, Any], case: Case) -> Iterator[Days]:
    """The months that income proof covers: one window for each month it may end with, in the order of the data."""
    for back in spec["ends_before_filing"]:
        end = month_of(case.day) - back
        january = (case.day.year - spec["years"]) * 12 if "years" in spec else None
        start = january if january is not None else end - spec["months"] + 1
        span = f"{month_text(start)} 至 {month_text(end)}，共 {end - start + 1} 个月"
        yield first_day(start), last_day(end), f"{case.day} 申报，要包括 {span}"


def records(window: Mapping[str, Any], case: Case) -> str:
    """The months that a paper has to cover, in words: every span that will do.

    Years are the full calendar years before the one of filing, unless the paper
    `runs_on` to the latest month. Of spans that are `read_so` the text has the first alone.
    """
    if "years" in window and not window.get("runs_on"):
        years = f"{case.day.year - window['years']} 年 1 月到 {case.day.year - 1} 年 12 月"
        return f"{case.day} 申报，要覆盖申报前的 {window['years']} 个自然年，{years}"
    spec = {"ends_before_filing": [1] if "years" in window else [1, 2], **window}
    first, *others = income_windows(spec, case)
    spans = [f"{month_text(month_of(start))} 至 {month_text(month_of(end))} " for start, end, _ in others if start]
    spans += [
        f"从 {month_text(month_of(day))}（{case.noun(window['since'])} {day}）到最近一个月"
        for day in days_of(case, window.get("since", ""))
        if first[0] and month_of(first[0]) <= month_of(day) <= month_of(case.day)
    ]
    also = "；照我们的理解，{}也行，请向窗口确认" if window.get("read_so") else "；{}也行"
    return f"{first[2]}{''.join(map(also.format, spans))}"


def documents(spec: Mapping[str, Any], case: Case) -> Iterator[Days]:
    """How long a paper must still run after filing, or how old it may be."""
    if "fresh" in spec:
        fresh = spec["fresh"]
        oldest = case.day - timedelta(fresh["days"]) if "days" in fresh else add_months(case.day, -fresh["months"])
        yield oldest, case.day, f"{case.day} 申报，材料的日期不早于 {oldest}"
        return
    until = add_months(case.day, spec["months_after_filing"])
    answer = case.answers.get(spec["question"])
    told = f"{case.day} 申报，至少要有效到 {until}（申报后 {spec['months_after_filing']} 个月）"
    if isinstance(answer, date):
        lasts = "够长" if answer >= until else TOO_SHORT[0] if answer >= case.day else TOO_SHORT[1]
        told += f"；您填的{case.noun(spec['question'])}是 {answer}，{lasts}"
    yield None, until, told


def plans(spec: Mapping[str, Any], case: Case) -> Iterator[Days]:
    """The quarter in which next year's need is filed: this year's until it has ended."""
    first = first_day(case.day.year * 12 + (spec["quarter"] - 1) * 3)
    end = last_day(month_of(first) + 2)
    if end < case.day:
        first, end = add_months(first, 12), last_day(month_of(end) + 12)
    yield first, end, f"每年第 {spec['quarter']} 季度：{first} 至 {end}"


def milestones(spec: Mapping[str, Any], case: Case) -> Iterator[Days]:
    """Birthdays that change what is allowed: of each child, or of the applicant."""
    if spec.get("of") == "children":
        for born in days_of(case, "children"):
            day = add_months(born, spec["age"] * 12)
            if spec["age"] < ADULT and case.day >= add_months(born, ADULT * 12):
                continue  # too old to join, so what a younger age brings is over
            yield None, day, f"{born} 出生的孩子，{day} 满 {spec['age']} 周岁"
        return
    for born in days_of(case, "birth_date"):
        for day, told in _retirement(spec, case, born):
            yield None, day, f"{born} 出生，{day} {told}"


def days_of(case: Case, key: str) -> tuple[date, ...]:
    """The day that answers a question, all of them where it asks for several, none where it is not answered."""
    answer = case.answers.get(key)
    if isinstance(answer, tuple):
        return answer
    return (answer,) if isinstance(answer, date) else ()


def _retirement(spec: Mapping[str, Any], case: Case, born: date) -> Iterator[tuple[date, str]]:
    sex = case.answers.get("sex")
    if spec.get("statutory"):
        tracks = case.retirement.possible(sex, case.answers.get("female_retirement_track"))
        for day in sorted({track.reached_on(born) for track in tracks}):
            yield day, "达到法定退休年龄" if len(tracks) == 1 else "可能达到法定退休年龄（要看性别和原退休年龄）"
        return
    for key in ("male", "female"):
        if key in spec and sex in (None, key):
            yield add_months(born, spec[key] * 12), f"满 {spec[key]} 周岁"


KINDS: Mapping[str, Callable[[Mapping[str, Any], Case], Iterator[Days]]] = {
    "income_window": income_windows,
    "document": documents,
    "plan": plans,
    "milestone": milestones,
}
