"""The form of a page of answers: every question in its group, one control for each."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.answers.expected import MOST_DATES
from policy.model.questions import Question
from sitegen.answers.asked import asked_by_conditions
from sitegen.book import Book

UNSURE = "unsure"
"""Value of the choice 不清楚, the same in fields.mjs; no question may have a choice of that name."""
YES_NO = {"true": "是", "false": "否"}
PERIODS = {"month_money": ("month", "月", 13), "year_money": ("year", "年", 3)}
"""What amounts are asked by, in words too, and how many: a window of twelve months may end one or two months before."""
DATE, NUMBER = ("date", "text", "写成 2025-08-15 这样"), ("number", "decimal", "只写数字")
"""Kind, keyboard and hint of a text control."""


@dataclass(frozen=True, slots=True)
class Control:
    """One question for the templates; `period` is empty where no amounts by month or year are asked for."""

    key: str
    type: str
    label: str
    why: str
    unit: str
    single: bool
    choices: Mapping[str, str]
    kind: str
    keyboard: str
    hint: str
    period: str
    each: str
    count: int
    unsure: str = UNSURE
    most: int = MOST_DATES


@dataclass(frozen=True, slots=True)
class Group:
    """Questions under one heading; `folded` says why they are folded away, if they are."""

    id: str
    label: str
    intro: str
    folded: str
    questions: list[Control]


def form(book: Book, asked: Collection[str] | None = None, first: str = "") -> list[Group]:
    """Every question in its group.

    `asked` are the questions that matter on a page, in groups that are folded, so that the result is near; the others
    are folded away below, so that answers given elsewhere have a place. Without it, groups in
    which no guide's conditions ask for anything are folded: they matter for
    dates and papers, not for the verdict. `first` is the group to begin with, which is open.
    """
    matters = asked_by_conditions(book)
    found: list[Group] = []
    for group in sorted(book.data.questions.groups, key=lambda group: group.id != first):
        rows = [row for row in book.questions.values() if row.group == group.id]
        shown = [row for row in rows if asked is None or row.key in asked]
        folded = ""
        if asked is not None:
            folded = "（点开填）" if found or not first else ""
        elif not matters & {row.key for row in shown}:
            folded = "（不影响能不能办，可以不填）"
        found.append(Group(group.id, group.label, group.intro or "", folded, _controls(book, shown)))
    rest = [row for row in book.questions.values() if asked is not None and row.key not in asked]
    found.append(Group("rest", "在别的页填的答案", "", "（这一页用不到）", _controls(book, rest)))
    return [group for group in found if group.questions]


def denials(book: Book) -> list[dict[str, Any]]:
    """What one click can say no to: a group, its questions, and the answers that it gives, as controls write them."""
    return [
        {
            "group": group.id,
            "name": group.label,
            "rare": group.rare,
            "label": group.denial.label,
            "keys": [row.key for row in book.questions.values() if row.group == group.id],
            "answers": {key: _written(answer) for key, answer in group.denial.answers.items()},
        }
        for group in book.data.questions.groups
        if group.denial
    ]


def _written(answer: bool | int | str) -> str:
    return str(answer).lower() if isinstance(answer, bool) else str(answer)


def _controls(book: Book, rows: Iterable[Question]) -> list[Control]:
    return [_control(row, YES_NO if row.type == "bool" else book.data.choices[row.key]) for row in rows]


def _control(row: Question, choices: Mapping[str, str]) -> Control:
    if UNSURE in choices:
        raise ValueError(f"{row.key}: the choice {UNSURE!r} is kept for 不清楚")
    kind, keyboard, hint = DATE if row.type in ("date", "dates") else NUMBER
    period, each, count = PERIODS.get(row.type, ("", "", 0))
    unit = row.unit or ("元" if "money" in row.type else "")
    single = row.single_number
    return Control(
        row.key, row.type, row.label, row.help or "", unit, single, choices, kind, keyboard, hint, period, each, count
    )
