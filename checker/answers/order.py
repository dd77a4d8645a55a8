"""Dates that contradict each other (contract, section 1)."""

from collections.abc import Iterator
from datetime import date
from itertools import product

from checker.answers.profile import Answers
from checker.answers.questions import Answer
from checker.errors import AnswerError

NOUNS = {
    "as_of": "判断日",
    "birth_date": "出生日期",
    "employed_since": "入职日期",
    "left_employer_on": "离职日期",
    "permit_first_issued_on": "首次发证日期",
    "permit_expires_on": "证件到期日",
    "submitted_on": "提交日期",
    "accepted_on": "受理日期",
    "children": "随往子女",
}
NEVER_BEFORE = (
    ("as_of", "birth_date"),
    ("employed_since", "birth_date"),
    ("left_employer_on", "birth_date"),
    ("permit_first_issued_on", "birth_date"),
    ("permit_expires_on", "permit_first_issued_on"),
    ("accepted_on", "submitted_on"),
    ("as_of", "children"),
)
"""Days that come on or after another on any reading. One may well leave a job before the next begins, and a firm may be
founded elsewhere before it moves."""


def check_order(answers: Answers, as_of: date) -> None:
    """Refuse dates that contradict each other; AnswerError names both."""
    given = {**answers, "as_of": as_of}
    for later, earlier in NEVER_BEFORE:
        for day, other in _both(given, later, earlier):
            if day < other and later == "as_of":
                raise _contradiction((earlier, other), "晚于", (later, day), today=later not in answers)
            if day < other:
                raise _contradiction((later, day), "早于", (earlier, other))
    for born, parent in _both(given, "children", "birth_date"):
        if born <= parent:
            raise _contradiction(("children", born), "不晚于", ("birth_date", parent))


def _both(given: Answers, one: str, other: str) -> Iterator[tuple[date, date]]:
    """Each day that answers the first question beside each that answers the second."""
    yield from product(*(_days(given.get(key)) for key in (one, other)))


def _days(answer: Answer | None) -> tuple[date, ...]:
    return answer if isinstance(answer, tuple) else (answer,) if isinstance(answer, date) else ()


def _contradiction(one: tuple[str, date], way: str, other: tuple[str, date], *, today: bool = False) -> AnswerError:
    """`today` tells that nobody has named the other day."""
    (key, day), (beside, than) = one, other
    line = f"{key}（{NOUNS[key]}）{day} {way} {beside}（{NOUNS[beside]}）{than}，请核对这两个日期"
    told = f"今天 {than}，请核对" if today else f"“{NOUNS[beside]}”{than}，请核对这两个日期"
    return AnswerError(line, key, told=f"“{NOUNS[key]}”填的 {day} {way}{told}")
