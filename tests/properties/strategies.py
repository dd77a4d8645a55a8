"""People near the edges: those of the worked cases, with a few answers moved across an edge or forgotten."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from checker.answers.questions import Answer, Question
from checker.policy import Policy
from tests.casebook import worked_cases

AS_OF = date(2025, 11, 3)
MOST_CHANGES = 2
KEPT = ("as_of", "employer_district")
"""Answers that say which judgement is asked for, not who the person is."""
_LINES = [0, 1, 14113, 17641, 17906, 100000, 200000, 600000, 1000000, 564528, 1129056, 5000000, 10000000]
_MONEY = st.sampled_from([Decimal(line + step) for line in _LINES for step in (-1, 0, 1) if line + step >= 0])
_AGES = [(35, 36), (50, 51), (55, 56), (58, 60), (60, 61), (63, 64)]


@dataclass(frozen=True)
class Person:
    """Answers, where they are judged, and on which day."""

    answers: Mapping[str, Answer]
    district: str
    day: date


def _near(day: date) -> st.SearchStrategy[date]:
    return st.integers(-2, 2).map(lambda step: day + timedelta(step))


_RECENT = st.sampled_from(
    [date(2025, 11, 3), date(2025, 8, 3), date(2025, 5, 3), date(2024, 11, 3), date(2015, 1, 1)]
).flatmap(_near)
_BORN = st.sampled_from([date(2025 - age, 11, 3) for pair in _AGES for age in pair]).flatmap(_near)
_MONTHS = st.dictionaries(st.integers(2024 * 12 + 8, 2025 * 12 + 10), _MONEY, max_size=15)
_YEARS = st.dictionaries(st.integers(2021, 2025), _MONEY, max_size=5)


def answers_to(question: Question) -> st.SearchStrategy[Any]:
    """Typed answers to one question."""
    by_type: dict[str, st.SearchStrategy[Any]] = {
        "date": _BORN if question.key == "birth_date" else _RECENT,
        "dates": st.lists(_BORN, max_size=3).map(tuple),
        "choice": st.sampled_from(list(question.choices) or [""]),
        "bool": st.booleans(),
        "money": _MONEY,
        "number": st.sampled_from([Decimal(value) for value in ("0", "4.99", "5", "100")]),
        "integer": st.sampled_from([number for number in (0, 1, 2, 3, 5, 6, 23, 24, 25) if number >= question.minimum]),
        "month_money": _MONTHS | _MONEY,
        "year_money": _YEARS | _MONEY if question.single else _YEARS,
    }
    return by_type[question.type]


def people(policy: Policy) -> st.SearchStrategy[Person]:
    """A worked case of any kind, every kind as likely, with up to two answers changed or forgotten."""
    kinds: dict[str, list[Person]] = {}
    for case in worked_cases():
        answers = {key: answer for key, answer in case.answers(policy).items() if key not in KEPT}
        kind = "waits" if case.expect.get("earliest") else str(case.expect.get("verdict", "other"))
        kinds.setdefault(kind, []).append(Person(answers, case.district, case.as_of(policy)))
    return st.sampled_from(sorted(kinds)).flatmap(lambda kind: _changed(policy, kinds[kind]))


@st.composite
def _changed(draw: st.DrawFn, policy: Policy, start: list[Person]) -> Person:
    person = draw(st.sampled_from(start))
    answers = dict(person.answers)
    for key in draw(st.lists(st.sampled_from(sorted(answers)), max_size=MOST_CHANGES, unique=True)):
        if draw(st.booleans()):
            answers[key] = draw(answers_to(policy.questions[key]))
        else:
            del answers[key]
    return Person(answers, person.district, person.day)


def unanswered(policy: Policy, person: Person) -> list[str]:
    """The questions that the person has left open."""
    return [key for key in policy.questions if key not in person.answers and key not in KEPT]


def enough(seen: Mapping[str, int], least: float, *outcomes: str) -> None:
    """Fail a test that did not see enough of each outcome: what was never met proves nothing."""
    total = Counter(seen).total()
    rare = {outcome: seen.get(outcome, 0) for outcome in outcomes if seen.get(outcome, 0) < least * total}
    assert not rare, f"too rare among {total}: {rare}, seen {dict(seen)}"
