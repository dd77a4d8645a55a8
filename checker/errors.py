"""What can be wrong with what people hand in, each said in one Chinese line."""

import json
from decimal import Decimal


class CheckerError(ValueError):
    """Base of every error that a person is to read; ``str`` of it is one Chinese line."""


class AnswerError(CheckerError):
    """An answer that cannot be used: names the key, the value and what is expected.

    `key` is the question's id, for a page that wants to lead to its control;
    it may be "" where the answers as a whole are unreadable. `period` is the
    month or year whose amount is meant, where only one of several is. `told`
    is the same in a sentence for the page, which names the question and no key.
    """

    def __init__(self, message: str, key: str = "", period: str = "", told: str = "") -> None:
        super().__init__(message)
        self.key, self.period, self.told = key, period, told or message


class DepthError(AnswerError):
    """Answers nested deeper than anybody's are: no other way of reading them will do."""


class PartError(ValueError):
    """One entry of a list that cannot be used: which it is, and its value."""

    def __init__(self, place: str, value: object) -> None:
        super().__init__(value)
        self.place, self.value = place, value


class RequestError(CheckerError):
    """A command, district or day that does not exist."""


def shown(value: object, limit: int = 60) -> str:
    """A person's own input, quoted on one line and cut where it is long."""
    text = " ".join(_written(value).split())
    return f"「{visible(text[:limit])}…」" if len(text) > limit else f"「{visible(text)}」"


def visible(text: str) -> str:
    """Text that a terminal shows as it is: what would move its cursor, ring or turn the reading is spelled out."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


def _written(value: object) -> str:
    """A value as JSON has it, which is how most people wrote it."""
    if isinstance(value, Decimal):
        return str(value).replace("E+", "e").replace("E", "e")  # 1e3, as people write it
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:
        return "层次过深的内容"
