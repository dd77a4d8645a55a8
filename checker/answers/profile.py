"""The profile: a person's answers, read strictly (contract, section 1)."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from checker.answers.expected import EXPECTED
from checker.answers.questions import Answer, Question
from checker.days.dates import month_text
from checker.errors import AnswerError, PartError, shown, visible
from checker.money.amounts import shortest

Answers = Mapping[str, Answer]
"""Typed answers by question id. A key that is absent is not known: never no, zero or false."""
MONTHS = 12


def read_answers(questions: Mapping[str, Question], profile: object) -> Answers:
    """Read a flat mapping of question id to answer.

    ``None`` means "not known" and is left out. Raises AnswerError naming the
    key, the value, what is expected and, for an unknown key, the nearest one.
    """
    answers, refused = sorted_out(questions, profile)
    if refused:
        raise refused[0]
    return answers


def sorted_out(questions: Mapping[str, Question], profile: object) -> tuple[dict[str, Answer], list[AnswerError]]:
    """The answers that can be used, and what is wrong with each of the others.

    Of amounts by month or year only those that cannot be used are refused.
    Raises AnswerError where the answers as a whole are no mapping.
    """
    if not isinstance(profile, Mapping):
        raise AnswerError(f"回答要写成“问题: 答案”的表，现在是 {shown(profile)}")
    answers: dict[str, Answer] = {}
    refused: list[AnswerError] = []
    for key, value in profile.items():
        question = questions.get(key) if isinstance(key, str) else None
        if question is None:
            refused.append(AnswerError(_unknown_key(str(key), value, questions)))
        elif value is not None:
            good, bad = _by_period(question, value) if _has_periods(question, value) else (value, [])
            refused += bad
            if good is not None:
                _put(answers, question, good, refused)
    return answers, refused


def _put(answers: dict[str, Answer], question: Question, value: object, refused: list[AnswerError]) -> None:
    try:
        answers[question.key] = question.read(value)
    except PartError as error:
        refused.append(_unusable(question, error.value, place=error.place))
    except ValueError:
        refused.append(_unusable(question, value))


def _has_periods(question: Question, value: object) -> bool:
    return question.type in ("month_money", "year_money") and isinstance(value, Mapping)


def _by_period(question: Question, value: Any) -> tuple[dict[str, Any] | None, list[AnswerError]]:
    """The amounts that can be used, None where there are none of several, and what is wrong with each of the others."""
    good, bad = {}, []
    for period, amount in value.items():
        try:
            question.read({period: amount})
            good[period] = amount
        except ValueError:
            bad.append(_unusable(question, amount, str(period)))
    return (good or None if bad else good), bad


def _unusable(question: Question, value: object, period: str = "", place: str = "") -> AnswerError:
    key = f"{question.key}.{visible(period)}" if period else question.key
    noun = f"{question.noun}{visible(f' {period}' if period else place)}"
    given = f"{key}（{noun}）的答案 {shown(value)} "
    if day := _month_alone(question, value):
        return AnswerError(f"{given}只有年和月，还要写明是哪一天，比如 {day}；不记得就先空着", question.key)
    return AnswerError(f"{given}不能用，应为{_expected(question, period)}", question.key, period)


def _expected(question: Question, period: str) -> str:
    """What a good answer looks like; of a month or year that there is, an amount."""
    try:
        question.read({period: None} if period else None)
    except ValueError:
        return question.expected()
    return EXPECTED["money"]


_MONTH_ALONE = re.compile(r"\s*(\d{4})\s*[-/／.．年]\s*(\d{1,2})\s*月?\s*")


def _month_alone(question: Question, value: object) -> str | None:
    """A day of the month that was written where a day is needed, as an example; None where none was."""
    texts = value if isinstance(value, list) else [value]
    for text in texts if question.type in ("date", "dates") else ():
        month = _MONTH_ALONE.fullmatch(text) if isinstance(text, str) else None
        if month and 1 <= int(month[2]) <= MONTHS:
            return f"{int(month[1])}-{int(month[2]):02}-15"
    return None


def _unknown_key(key: str, value: object, known: Mapping[str, Question]) -> str:
    near = _nearest(key, known)
    told = f"没有 {shown(key)} 这个问题（答案 {shown(value)}），应为已有的问题编号，最接近的是 {near.key}"
    return told if key.isascii() else f"{told}（{near.noun}）"


def _nearest(key: str, known: Mapping[str, Question]) -> Question:
    """The question whose id is most like a key, or, of one in Chinese, whose noun or one of whose choices is."""
    from difflib import SequenceMatcher  # needed for this message alone; the page rarely gets here

    def likeness(question: Question) -> tuple[float, float]:
        names = [question.key] if key.isascii() else [question.noun, *question.choices.values()]
        ratios = [SequenceMatcher(None, key, name).ratio() for name in names]
        return max(ratios), ratios[0]

    return max(known.values(), key=likeness)


def as_profile(questions: Mapping[str, Question], answers: Answers) -> dict[str, Any]:
    """Answers as a profile that says the same, for JSON."""
    return {key: _plain(questions[key], answer) for key, answer in answers.items()}


def _plain(question: Question, answer: object) -> Any:
    match answer:
        case date():
            return answer.isoformat()
        case tuple():
            return [day.isoformat() for day in answer]
        case Decimal():
            return shortest(answer)
        case dict():
            name = month_text if question.type == "month_money" else str
            return {name(period): shortest(amount) for period, amount in answer.items()}
    return answer
