"""The profile: a person's answers, read strictly (contract, section 1)."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

from checker.answers.questions import Answer, PartError, Question
from checker.errors import AnswerError, shown, visible

Answers = Mapping[str, Answer]
"""Typed answers by question id. A key that is absent is not known: never no, zero or false."""


def read_answers(questions: Mapping[str, Question], profile: object) -> Answers:
    """Read a flat mapping of question id to answer.

    ``None`` means "not known" and is left out. Raises AnswerError naming the
    key, the value, what is expected and, for an unknown key, the nearest one.
    """
    if not isinstance(profile, Mapping):
        raise AnswerError(f"回答要写成“问题: 答案”的表，现在是 {shown(profile)}")
    answers: dict[str, Answer] = {}
    for key, value in profile.items():
        question = questions.get(key) if isinstance(key, str) else None
        if question is None:
            raise AnswerError(_unknown_key(str(key), value, questions))
        if value is not None:
            answers[question.key] = _read(question, value)
    return answers


def _read(question: Question, value: object) -> Answer:
    try:
        return question.read(value)
    except ValueError as error:
        place, wrong = (error.place, error.value) if isinstance(error, PartError) else ("", value)
        name = f"{question.key}{visible(place)}（{question.noun}）"
        message = f"{name}的答案 {shown(wrong)} 不能用，应为{question.expected()}"
        raise AnswerError(message, question.key) from None


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
                raise _contradiction(earlier, other, "晚于", later, day)
            if day < other:
                raise _contradiction(later, day, "早于", earlier, other)
    for born, parent in _both(given, "children", "birth_date"):
        if born <= parent:
            raise _contradiction("children", born, "不晚于", "birth_date", parent)


def _both(given: Answers, one: str, other: str) -> Iterator[tuple[date, date]]:
    """Each day that answers the first question beside each that answers the second."""
    yield from product(*(_days(given.get(key)) for key in (one, other)))


def _days(answer: Answer | None) -> tuple[date, ...]:
    return answer if isinstance(answer, tuple) else (answer,) if isinstance(answer, date) else ()


def _contradiction(key: str, day: date, way: str, other: str, than: date) -> AnswerError:
    told = f"{key}（{NOUNS[key]}）{day} {way} {other}（{NOUNS[other]}）{than}，请核对这两个日期"
    return AnswerError(told, key)
