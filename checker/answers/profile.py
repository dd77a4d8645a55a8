"""The profile: a person's answers, read strictly (contract, section 1)."""

from collections.abc import Mapping
from datetime import date

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


def check_order(answers: Answers, as_of: date) -> None:
    """Refuse dates that contradict each other; AnswerError names both."""
    born = answers.get("birth_date")
    if not isinstance(born, date):
        return
    if born > as_of:
        raise AnswerError(f"birth_date（出生日期）{born} 晚于判断日 as_of {as_of}，请核对这两个日期", "birth_date")
    employed = answers.get("employed_since")
    if isinstance(employed, date) and employed < born:
        raise AnswerError(
            f"employed_since（入职日期）{employed} 早于 birth_date（出生日期）{born}，请核对这两个日期",
            "employed_since",
        )
