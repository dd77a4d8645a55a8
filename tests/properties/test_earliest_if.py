"""`earliest_if` against trying: the first day on which some completion of the answers is met."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.answers.questions import Answer
from checker.assess import assess
from checker.days.dates import month_of, parse_month
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET
from tests.casebook import load_policy
from tests.properties.strategies import KEPT, Person, enough, people

POLICY = load_policy()
PEOPLE = people(POLICY)
AHEAD = 36
"""Months that are tried."""
MOST_WAYS = 30
MUCH = Decimal(10**9)
FIRST = ("ip_author_rank", "share_rank")


def _best(key: str, known: Any, day: date) -> list[Any]:
    """Answers that are as good as can be; every choice, since none is the best for all."""
    question = POLICY.questions[key]
    periods = {
        "month_money": range(month_of(day) - 60, month_of(day) + 12 * 20),
        "year_money": range(day.year - 10, day.year + 20),
    }
    if question.type in periods:
        return [{**dict.fromkeys(periods[question.type], MUCH), **(known or {})}]
    if question.type == "date":
        return [date(day.year - 30, 1, 1) if key == "birth_date" else date(1990, 1, 1)]
    by_type: Mapping[str, list[Any]] = {
        "choice": list(question.choices),
        "bool": [True, False],
        "dates": [()],
        "money": [MUCH],
        "number": [Decimal(100)],
        "integer": [1 if key in FIRST else 900],
    }
    return by_type[question.type]


def _open(root: Node, person: Person) -> list[str]:
    asked = {key for rule in root.rules for key in rule.questions}
    answers = {key: person.answers.get(key) for key in POLICY.questions if key in asked and key not in KEPT}
    return [key for key, answer in answers.items() if answer is None or isinstance(answer, dict)]


def _completions(root: Node, person: Person, keys: list[str]) -> list[dict[str, Answer]]:
    options = [_best(key, person.answers.get(key), person.day) for key in keys]
    return [dict(zip(keys, values, strict=True)) for values in product(*options)]


def _met(root: Node, person: Person, completions: list[dict[str, Answer]], day: date) -> bool:
    cases = (POLICY.case({**person.answers, **more}, person.day).at(day) for more in completions)
    return any(root.truth(Evaluation(case)) == IS_MET for case in cases)


def _days(person: Person, data: st.DataObject) -> Iterator[date]:
    """The first of each month, some days between, and those around the one that is told."""
    start = month_of(person.day)
    for month in range(start + 1, start + AHEAD):
        yield date(month // 12, month % 12 + 1, 1)
    yield from (person.day + timedelta(step) for step in data.draw(st.lists(st.integers(1, 30 * AHEAD), max_size=30)))


def test_the_day_is_the_first_on_which_the_answers_may_be_met() -> None:
    seen: Counter[str] = Counter()

    @settings(deadline=None, derandomize=True, max_examples=150)
    @given(st.data(), PEOPLE)
    def check(data: st.DataObject, person: Person) -> None:
        (result,) = assess(POLICY, person.answers, person.day, [person.district])["results"]
        guide = POLICY.guide_on(person.district, person.day)
        assert guide
        root = guide.root
        keys = _open(root, person)
        completions = _completions(root, person, keys)
        assume(len(completions) <= MOST_WAYS)
        possible = result["earliest_if"]
        if result["verdict"] == "met" or _met(root, person, completions, person.day):
            assert possible is None
            seen["today"] += 1
            return
        certain = date.fromisoformat(result["earliest"]) if result["earliest"] else date.max
        told = date.fromisoformat(possible["date"]) if possible else certain
        before = [day for day in _days(person, data) if day < min(told, certain)]
        if possible:
            assert told < certain
            assert _met(root, person, completions, told)
            assert _enough(root, person, possible["assuming"], told)
            before.append(told - timedelta(1))
        for day in before:
            assert not _met(root, person, completions, day), day
        seen["possible" if possible else "certain" if result["earliest"] else "never"] += 1

    check()
    enough(seen, 0.05, "today", "possible", "certain", "never")


def _enough(root: Node, person: Person, assuming: list[dict[str, Any]], day: date) -> bool:
    """Whether what is assumed suffices: the periods that are named and nothing else, and none of it is idle."""
    completions = _completions(root, person, [row["question"] for row in assuming])
    for row in assuming:
        assert row["text"].startswith("若")
        for more in completions:
            amounts = more[row["question"]]
            if isinstance(amounts, dict):
                named = {parse_month(name) if len(name) > 4 else int(name) for name in row["periods"]}
                assert named or not row["periods"]
                known: Any = person.answers.get(row["question"]) or {}
                more[row["question"]] = {key: value for key, value in amounts.items() if key in named or key in known}
    return _met(root, person, completions, day)
