"""The questions that can be answered, and how one answer of each type is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from checker.answers.expected import EXPECTED, MOST_DATES, NUMBERS
from checker.days import dates
from checker.errors import PartError
from checker.money import amounts

Yearly = dict[int, Decimal]
"""Amounts in yuan by year, or by month number where months are asked for."""
Answer = bool | int | str | date | Decimal | Yearly | tuple[date, ...]
YES_NO = {True: "是", False: "否"}


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the public contract (section 1).

    `noun` is how reasons name the thing asked for; `choices` maps the allowed values to their labels, in order, and
    `together` several of them (sorted, ``a、b``) to what a text calls them that does not tell them apart; `single` says
    that one number may stand for every period; `minimum` and `maximum` bound numbers of a `unit`; `usual` is what most
    people answer, where that is not having none of it. What is `fixed` nobody changes for a permit.
    """

    key: str
    type: str
    noun: str
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)
    together: Mapping[str, str] = field(default_factory=dict, hash=False)
    single: bool = False
    maximum: int | None = None
    minimum: int = 0
    unit: str = ""
    of_employer: bool = False
    usual: str | bool | int | None = None
    fixed: bool = False

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Question":
        """Build from one row of the compiled policy."""
        return cls(**{**row, "choices": dict(row.get("choices", ()))})

    def labels(self, *values: Answer) -> str:
        """Choices, or yes and no, in words."""
        return "、".join(YES_NO[value] if isinstance(value, bool) else self.choices[str(value)] for value in values)

    def read(self, value: object) -> Answer:
        """The typed answer; ValueError where the value is of another type or impossible, PartError where a part is."""
        return READERS[self.type](self, value)

    def expected(self) -> str:
        """What a good answer looks like, in words."""
        if self.type == "choice":
            return "以下之一：" + "、".join(f"{value}（{label}）" for value, label in self.choices.items())
        text = EXPECTED[self.type].replace("不小于 0", f"不小于 {self.minimum}")
        if self.single:
            text = f"一个不小于 0 的金额，或{text}"
        return text if self.most is None else f"{text}，最大 {amounts.plain(self.most)}"

    @property
    def most(self) -> int | Decimal | None:
        """The largest number that is taken; None where nothing of the kind is asked."""
        return amounts.LARGEST if self.maximum is None and self.type in NUMBERS else self.maximum


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _day(_: Question, value: object) -> date:
    return dates.parse_day(_text(value))


def _days(question: Question, value: object) -> tuple[date, ...]:
    if not isinstance(value, list) or len(value) > MOST_DATES:
        raise ValueError(value)
    found = []
    for place, item in enumerate(value):
        try:
            found.append(_day(question, item))
        except ValueError:
            raise PartError(f" 第 {place + 1} 个", item) from None
    return tuple(sorted(found))


def _choice(question: Question, value: object) -> str:
    # A bare 55 in YAML or JSON is the choice "55".
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)
    if text not in question.choices:
        raise ValueError(value)
    return text


def _bool(_: Question, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _number(question: Question, value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise ValueError(value)
    number = amounts.parse_number(str(value)) if isinstance(value, Decimal) or abs(value) < 10**30 else None
    if number is None or number < question.minimum or (question.maximum is not None and number > question.maximum):
        raise ValueError(value)
    return number


def _integer(question: Question, value: object) -> int:
    number = _number(question, value)
    if number != number.to_integral_value():
        raise ValueError(value)
    return int(number)


def _amounts_by(period: Callable[[str], int]) -> Callable[[Question, object], Answer]:
    def read(question: Question, value: object) -> Answer:
        if not isinstance(value, dict):
            if question.single:
                return _number(question, value)
            raise ValueError(value)
        known: Yearly = {}
        for key, amount in value.items():
            when = period(str(key))
            if amount is not None:  # a month that is not given is not known
                known[when] = _number(question, amount)
        return known

    return read


READERS: Mapping[str, Callable[[Question, object], Answer]] = {
    "date": _day,
    "dates": _days,
    "choice": _choice,
    "bool": _bool,
    "money": _number,
    "number": _number,
    "integer": _integer,
    "month_money": _amounts_by(dates.parse_month),
    "year_money": _amounts_by(dates.parse_year),
}
"""How an answer of each type of question is read; the keys are the types that there are."""
