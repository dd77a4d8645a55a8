"""Choices by id or by label, and yes and no, as people write them."""

from decimal import Decimal

from checker.answers.questions import Question
from checker.table.plain import Cell, as_text, squeezed

YES = frozenset(("是", "对", "true", "yes", "y", "1", "√", "✓", "✔"))
NO = frozenset(("否", "不是", "不", "false", "no", "n", "0", "×", "✗", "✘"))
HAS, LACKS = "有", frozenset(("无", "没有"))
"""Yes and no for what one has; of a question that denies something nobody can tell which is meant."""
DENYING = "没不未"


def yes_or_no(question: Question, cell: Cell) -> bool:
    """The answer to a question of yes or no; ValueError where it is neither."""
    text = squeezed(as_text(cell))
    if text in YES or text in NO:
        return text in YES
    if (text == HAS or text in LACKS) and not any(mark in question.noun for mark in DENYING):
        return text == HAS
    raise ValueError(cell)


def choice(question: Question, cell: Cell) -> str:
    """The id of a choice that is named by id or label; ValueError where no choice or more than one fits."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | float | Decimal):
        raise ValueError(cell)
    wanted = squeezed(as_text(cell))
    for value in question.choices:
        if wanted == value:
            return value
    for exact in (True, False):
        names = {value: _names(question, value, exact) for value in question.choices}
        fitting = {value for value in names if wanted in names[value]}
        if len(fitting) == 1:
            return fitting.pop()
    raise ValueError(cell)


def _names(question: Question, value: str, exact: bool) -> set[str]:
    """What a choice is called: its label; less exactly, without what stands in brackets, and with what it is one of."""
    name = squeezed(question.choices[value])
    if exact:
        return {name}
    short = name.partition("(")[0]
    names = {short, f"{short}{question.noun}", f"北京市{short}"}
    names |= {part for part in short.split("或") if part}
    if short.endswith("区"):
        names.add(short.removesuffix("区"))
    return names | ({"无", "没有", "都没有", "都不是"} if value == "none" else set())
