"""Well-typed answers, drawn near the edges where verdicts change."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from checker.answers.questions import Answer, Question
from checker.policy import Policy

AS_OF = date(2025, 11, 3)
_LINES = [0, 1, 14113, 17641, 17906, 100000, 200000, 600000, 1000000, 564528, 1129056, 5000000, 10000000]
_MONEY = st.sampled_from([Decimal(line + step) for line in _LINES for step in (-1, 0, 1) if line + step >= 0])
_AGES = [(35, 36), (50, 51), (55, 56), (58, 60), (60, 61), (63, 64)]


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
        "integer": st.sampled_from([0, 1, 2, 3, 5, 6, 23, 24, 25]),
        "month_money": _MONTHS | _MONEY,
        "year_money": _YEARS | _MONEY if question.single else _YEARS,
    }
    return by_type[question.type]


def profiles(policy: Policy, *, fewest: int = 0) -> st.SearchStrategy[dict[str, Answer]]:
    """Profiles with some answers missing; `fewest` bounds how many are there."""
    questions = {
        key: question for key, question in policy.questions.items() if key not in ("as_of", "employer_district")
    }
    every = {key: answers_to(question) for key, question in questions.items()}
    return st.sets(st.sampled_from(list(every)), max_size=len(every) - fewest).flatmap(
        lambda missing: st.fixed_dictionaries({key: answer for key, answer in every.items() if key not in missing})
    )
