"""Answers on both sides of every edge that the rules of a policy have."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from checker.answers.questions import Question
from checker.days.dates import add_months
from checker.limits.limit import limits_of
from checker.papers.paper import papers_of
from checker.policy import Guide, Policy
from checker.thresholds import thresholds
from checker.verdict.rules.amount import Yearly
from checker.verdict.rules.base import Rule
from checker.verdict.tree import Node

Raw = Any
"""An answer as a profile spells it, numbers exact."""
Figures = Mapping[str, set[Decimal | date]]
MONTHS_BACK, YEARS_BACK = 14, 4
STEPS = (-1, 0, 1)
GROWN = 20
"""Applicants are older; a younger one could not have been hired long enough ago."""
OFTEN = 36
"""Up to so many, a figure on a date is looked at as months as well; beyond, as years alone."""


def edges(policy: Policy, day: date) -> dict[str, list[Raw]]:
    """For each question that a rule looks at: answers around every figure of its rules, as seen from `day`.

    The figures are read off the rules, whatever their operators, so that a new operator needs no word here.
    """
    figures: dict[str, set[Decimal | date]] = {}
    for rule in all_rules(policy):
        for question in rule.questions:
            figures.setdefault(question, set()).update(_figures(rule))
    for question in events(policy):
        figures.setdefault(question, set())
    for question in figures.keys() & {"birth_date", "monthly_income", "annual_income"}:
        figures[question] |= _beyond(policy, question, day)
    return {key: _unique(_around(policy.questions[key], found, day)) for key, found in sorted(figures.items())}


def all_rules(policy: Policy) -> Iterator[Rule]:
    """The rules of conditions, notes, time limits and papers."""
    for guide in policy.guides:
        yield from guide.root.rules
        for node in (*_conditions(guide), *(note.when for note in policy.notes)):
            yield from node.rules if node else ()


def _conditions(guide: Guide) -> Iterator[Node | None]:
    yield from (note.when for note in guide.notes)
    for limit in limits_of(guide):
        yield from (limit.when, *(not_if for _, not_if in limit.asides))
    for procedure in guide.paper_rows:
        for paper in papers_of(guide, procedure):
            yield from (paper.when, paper.not_if, paper.open_if, paper.unfit_if)


def events(policy: Policy) -> set[str]:
    """The dates that time limits are counted from."""
    return {limit.event for guide in policy.guides for limit in limits_of(guide) if limit.event}


def _figures(rule: Rule) -> Iterator[Decimal | date]:
    values = [getattr(rule, field.name) for field in fields(rule) if field.name != "question"]  # type: ignore[arg-type]
    numbers = [Decimal(value) for value in values if isinstance(value, int | Decimal)]
    yield from numbers
    yield from (value for value in values if isinstance(value, date))
    if isinstance(rule, Yearly):
        yield rule.line * rule.years


def _beyond(policy: Policy, question: str, day: date) -> set[Decimal | date]:
    """Figures that stand in no rule: retirement ages, and the income lines of the day."""
    if question == "birth_date":
        return {Decimal(track.original) for track in policy.retirement.tracks}
    yearly = question == "annual_income"
    rows = thresholds(policy, day)["rows"]
    return {
        Decimal(str(row["total"] if yearly else row["monthly"]))
        for row in rows
        if (row["test"] == "calendar_year") == yearly
    }


def _unique(values: Iterable[Raw]) -> list[Raw]:
    found: list[Raw] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def _around(question: Question, figures: set[Decimal | date], day: date) -> Iterator[Raw]:
    """Answers of the question's type, the figures' neighbours among them."""
    numbers = sorted(figure for figure in figures if isinstance(figure, Decimal))
    days = sorted(figure for figure in figures if isinstance(figure, date))
    match question.type:
        case "choice":
            yield from question.choices
        case "bool":
            yield from (False, True)
        case "date":
            grown = add_months(day, -12 * GROWN)
            yield from (str(one) for one in _days(numbers, days, day) if question.key != "birth_date" or one < grown)
        case "dates":
            yield from ([str(born)] for born in _days(numbers, days, day))
        case "month_money" | "year_money":
            for number in numbers:
                yield from _by_period(question, number, day)
        case _:
            near = (number + step for number in numbers for step in STEPS)
            whole = (number for number in near if question.minimum <= number <= (question.maximum or number))
            yield from whole


def _days(numbers: Iterable[Decimal], days: Iterable[date], day: date) -> Iterator[date]:
    spans = [int(number) for number in numbers if number == int(number) and number < 100]
    back = [12 * span for span in spans] + [span for span in spans if span <= OFTEN]
    for middle in (*days, *(add_months(day, -months) for months in sorted({0, *back}))):
        yield from (middle + timedelta(step) for step in STEPS)


def _by_period(question: Question, number: Decimal, day: date) -> Iterator[Raw]:
    """The same amount in every month or year, and with the last but one left empty."""
    monthly = question.type == "month_money"
    ends = [add_months(day, -back) for back in range(MONTHS_BACK)] if monthly else []
    periods = [f"{end:%Y-%m}" for end in ends] or [str(day.year - back) for back in range(YEARS_BACK)]
    for amount in (number + step for step in STEPS if number + step >= 0):
        yield amount if question.single else dict.fromkeys(periods, amount)
    yield {period: number * (place != 2) for place, period in enumerate(periods)}
