"""The profile: a person's answers, read strictly (contract, section 1)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from checker.answers.expected import EXPECTED
from checker.answers.questions import Answer, Question
from checker.days.dates import month_text
from checker.errors import AnswerError, PartError, shown, visible
from checker.money.amounts import shortest

LIKE = 0.6
"""From how much likeness on a key may be a slip for another one."""
Answers = Mapping[str, Answer]
"""Typed answers by question id. A key that is absent is not known: never no, zero or false."""


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
            refused.append(_unknown(str(key), value, questions))
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
    from checker.answers import told  # most people's answers can all be used

    key = f"{question.key}.{visible(period)}" if period else question.key
    noun = f"{question.noun}{visible(f' {period}' if period else place)}"
    given = f"{key}（{noun}）的答案 {shown(value)} "
    sentence = told.unusable(question, value, period, place)
    if day := told.day_of_month(question, value):
        line = f"{given}只有年和月，还要写明是哪一天，比如 {day}；不记得就先空着"
        return AnswerError(line, question.key, told=sentence)
    return AnswerError(f"{given}不能用，应为{_expected(question, period)}", question.key, period, sentence)


def _expected(question: Question, period: str) -> str:
    """What a good answer looks like; of a month or year that there is, an amount."""
    try:
        question.read({period: None} if period else None)
    except ValueError:
        return question.expected()
    return EXPECTED["money"]


def _unknown(key: str, value: object, known: Mapping[str, Question]) -> AnswerError:
    likeness, near = _nearest(key, known)
    line = f"没有 {shown(key)} 这个问题（答案 {shown(value)}），应为已有的问题编号，最接近的是 {near.key}"
    answer = "" if value in (None, "") else f"（答案{shown(value)}）"
    told = f"链接里的{shown(key)}{answer}不是这里的问题，没有用上"
    meant = f"；是不是“{near.noun}”？" if likeness > LIKE else ""
    return AnswerError(line if key.isascii() else f"{line}（{near.noun}）", told=f"{told}{meant}")


def _nearest(key: str, known: Mapping[str, Question]) -> tuple[float, Question]:
    """How like a key the question is whose id is most like it, or, of one in Chinese, whose noun or choice is."""
    from difflib import SequenceMatcher  # needed for this message alone; the page rarely gets here

    def likeness(question: Question) -> tuple[float, float]:
        names = [question.key] if key.isascii() else [question.noun, *question.choices.values()]
        ratios = [SequenceMatcher(None, key, name).ratio() for name in names]
        return max(ratios), ratios[0]

    near = max(known.values(), key=likeness)
    return likeness(near)[0], near


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
