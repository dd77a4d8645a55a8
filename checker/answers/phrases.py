"""Answers that a rule names, as a sentence says them."""

from collections.abc import Collection, Mapping
from decimal import Decimal

from checker.answers.questions import YES_NO, Answer, Question
from checker.days.dates import month_text
from checker.money import amounts

NOTHING = ("none",)
"""The choice that there is none of what is asked for."""


def either(question: Question, values: Collection[Answer]) -> str:
    """Choices, or yes and no, as alternatives: ``学士、硕士或博士``; those that texts do not tell apart in one word."""
    if together := question.together.get("、".join(sorted(map(str, values)))):
        return together
    *first, last = (YES_NO[value] if isinstance(value, bool) else question.choices[str(value)] for value in values)
    return f"{'、'.join(first)}或{last}" if first else last


def wanted(question: Question, values: Collection[Answer]) -> str:
    """That the answer has to be one of these."""
    told = either(question, values)
    return f"要求为“{told}”" if question.type == "bool" else f"要求是{told}"


def stated(question: Question, values: Collection[Answer]) -> str:
    """That the answer of anybody is one of these."""
    if values == (True,):
        return question.noun
    return f"不属于“{question.noun}”" if values == (False,) else f"{question.noun}是{either(question, values)}"


def others_excluded(question: Question, values: Collection[Answer]) -> str:
    """That whoever has chosen anything else cannot go this way; nothing where there is nothing else."""
    others = [choice for choice in question.choices if choice not in values]
    return f"（{stated(question, others)}的，不能走这一条）" if others else ""


def unwanted(question: Question, values: Collection[Answer]) -> str:
    """That the answer must be none of these."""
    return "要求有其中一种" if values == NOTHING else f"不能是{either(question, values)}"


def unstated(question: Question, values: Collection[Answer]) -> str:
    """That the answer of anybody is none of these."""
    return f"有{question.noun}" if values == NOTHING else f"{question.noun}不是{either(question, values)}"


def lacking(question: Question) -> str:
    """That there is no answer yet."""
    return f"还不知道是不是“{question.noun}”" if question.type == "bool" else f"还不知道{question.noun}"


def number(question: Question, value: Decimal | int) -> str:
    """A number with what it counts: ``100 万元``, ``24 个月``, ``5%``; what counts nothing is a rank, ``第 2 名``."""
    if question.type == "money":
        return amounts.yuan(value)
    if not question.unit:
        return f"第 {amounts.plain(value)} 名"
    return f"{amounts.plain(value)}{'' if question.unit == '%' else ' '}{question.unit}"


def against(question: Question, word: str, value: Decimal | int) -> str:
    """A comparison: ``不少于 100 万元``; of ranks ``第 2 名或更靠前``."""
    told = number(question, value)
    return f"{word} {told}" if question.unit or question.type == "money" else f"{told}或更靠前"


def given(question: Question) -> str:
    """That anybody has given an answer."""
    return f"{'有' if question.type == 'dates' else '填了'}{question.noun}"


def window(noun: str, amounts_by_month: Mapping[int, Decimal | None], test: str) -> str:
    """What was earned in a window of months, by the measure of a test: its lowest month, its sum, its average."""
    months = list(amounts_by_month)
    span = f"近 {len(months)} 个月（{month_text(months[0])} 至 {month_text(months[-1])}）"
    known = [amount for amount in amounts_by_month.values() if amount is not None]
    if not known:
        return f"还不知道{span}的{noun}"
    missing = [month_text(month) for month, amount in amounts_by_month.items() if amount is None]
    lack = f"，还缺 {'、'.join(missing)}" if missing else ""
    if test == "each":
        return f"{span}{noun}最低的一个月是 {amounts.in_full(min(known))}{lack}"
    total = sum(known, Decimal(0))
    average = amounts.cents(total / len(months))
    mean = f"，月平均 {amounts.in_full(average)}" if test == "average" and not missing else ""
    return f"{span}{noun}合计 {amounts.in_full(total)}{mean}{lack}"
