"""The first row of a table: which question each column answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.answers.questions import Question
from checker.table import days
from checker.table.plain import Cell, as_text, plain, squeezed

NAME, NUMBER = "姓名", "工号"
"""Columns that are carried along and never judged."""
RESULTS = ("判断的区", "结论", "哪天起符合", "差在哪里", "要问本人", "要问单位", "接下来的时限", "最晚哪天")
"""Columns that are written beside those of a table, and passed over where one is read again."""
ALIKE = 0.5
"""From what likeness on a name may be a slip for another."""
PERIODS = {"month_money": "月份，如 {}.2026-09", "year_money": "年份，如 {}.2025"}
"""How a column is named that holds one period of a question, by the question's type."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column by its place, from 0: of a question, for one month or year if `period` says so.

    A column without a question is passed over; `wrong` says what is wrong with its header, if anything is.
    """

    place: int
    header: str
    question: Question | None = None
    period: str = ""
    wrong: str = ""

    @property
    def name(self) -> str:
        """What problems call it: the question's id with its period, else the header, else its letters."""
        if self.question is None:
            return self.header or letters(self.place)
        return f"{self.question.key}.{self.period}" if self.period else self.question.key


class Names:
    """What columns may be called: the questions' ids and nouns, and their labels by id."""

    def __init__(self, questions: Mapping[str, Question], labels: Mapping[str, str]) -> None:
        self._questions = questions
        self._known = {_bare(label): questions[key] for key, label in labels.items()}
        self._known.update((_bare(question.noun), question) for question in questions.values())
        self._known.update(questions)

    def columns(self, header: Sequence[Cell]) -> list[Column]:
        """What each cell of the first row means."""
        return [self._column(place, as_text(cell)) for place, cell in enumerate(header)]

    def count(self, header: Sequence[Cell]) -> int:
        """How many columns of a row answer a question."""
        return sum(column.question is not None for column in self.columns(header))

    def _column(self, place: int, header: str) -> Column:
        if not squeezed(header) or squeezed(header) in (NAME, NUMBER, *RESULTS):
            return Column(place, squeezed(header))
        question, rest = self._question(header), ""
        if not question:
            name, _, rest = plain(header).partition(".")
            question = self._question(name)
        if not question:
            return Column(place, header, wrong=self._nearest(header))
        try:
            return Column(place, header, question, _period(question, squeezed(rest)))
        except ValueError:
            return Column(place, header, wrong=_apart(question))

    def _question(self, header: str) -> Question | None:
        """The question that a header names, be it with the unit in brackets."""
        bare = _bare(header)
        name, _, unit = bare.removesuffix(")").rpartition("(")
        known = self._known.get(name)
        return self._known.get(bare) or (known if known and unit == known.unit else None)

    def _nearest(self, header: str) -> str:
        from difflib import get_close_matches  # needed for this message alone

        near = get_close_matches(_bare(header), self._known, n=1, cutoff=ALIKE)
        if not near:
            return "不认得这一列，没有读。不是拿来判断的，就不用管"
        question = self._known[near[0]]
        return f"不认得这一列，没有读。最接近的列名是“{question.noun}”（{question.key}）：是它就改名，不是就不用管"


def _period(question: Question, text: str) -> str:
    """The period of a column; ValueError where it has one that it must not have, or lacks one."""
    apart = question.type in PERIODS and not question.single
    return days.period(text, question.type) if text or apart else ""


def _apart(question: Question) -> str:
    if question.type in PERIODS:
        return f"这一列没有读。列名要在点后面写{PERIODS[question.type].format(question.noun)}"
    return f"这一列没有读。“{question.noun}”不分年月，请去掉列名里点后面的字"


def _bare(name: str) -> str:
    """A name for comparing: without the marks that people put around it."""
    return squeezed(name).strip("*:?")


def letters(place: int) -> str:
    """The column's letters in a spreadsheet: 0 is A, 26 is AA."""
    found = ""
    while place >= 0:
        place, rest = divmod(place, 26)
        found, place = chr(ord("A") + rest) + found, place - 1
    return found
