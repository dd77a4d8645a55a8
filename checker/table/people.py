"""From rows of cells to people with their answers, and what cannot be read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.answers.profile import Answers
from checker.answers.questions import Answer, Question
from checker.errors import AnswerError, shown
from checker.table.cells import expected, read_cell
from checker.table.columns import NAME, NUMBER, Column, Names
from checker.table.plain import Cell, as_text, is_blank
from checker.table.problems import Problem

Row = Sequence[Cell]
EXAMPLE = "示例（填表前删掉，留着也不会判断）"
"""The name in the template's example row, which is nobody's."""
LOOK_DOWN = 10
"""Rows in which a header is looked for that is not the first, to tell where it stands."""


@dataclass(frozen=True, slots=True)
class Person:
    """One row that could be read."""

    row: int
    name: str
    number: str
    answers: Answers
    cells: Row


@dataclass(frozen=True, slots=True)
class Table:
    """All that a table says."""

    columns: Sequence[Column]
    people: Sequence[Person]
    problems: Sequence[Problem]

    def problem(self, person: Person, key: str, expected: str) -> Problem:
        """A problem with a person's answer to a question, which may have no column."""
        for column in self.columns:
            if column.question and column.question.key == key:
                return Problem.at(person.row, column, _cell(person.cells, column), expected)
        return Problem(person.row, key, "", expected, "", "")


def read_table(
    questions: Mapping[str, Question], rows: Sequence[Row], labels: Mapping[str, str] | None = None, first: int = 2
) -> Table:
    """Read a table whose first row holds the names of its columns.

    The second row is the sheet's row `first`, so that a table can be read in parts.
    Empty rows are nobody. A row with a cell that cannot be read is told and is
    nobody either: judged without it, the person might be judged wrongly. Raises
    AnswerError where no column answers a question.
    """
    names = Names(questions, labels or {})
    columns = _columns(names, rows)
    people, problems = [], list(_headless(columns, rows[1:], first))
    for row, cells in enumerate(rows[1:], first):
        if all(map(is_blank, cells)) or _carried(columns, cells, NAME) == EXAMPLE:
            continue
        answers, wrong = _answers(row, columns, cells)
        problems += wrong
        if not wrong:
            name, number = (_carried(columns, cells, header) for header in (NAME, NUMBER))
            people.append(Person(row, name, number, answers, cells))
    return Table(columns, people, problems)


def _columns(names: Names, rows: Sequence[Row]) -> list[Column]:
    columns = names.columns(rows[0]) if rows else []
    if any(column.question for column in columns):
        return columns
    below = next((at for at, row in enumerate(rows[:LOOK_DOWN], 1) if names.count(row) > 1), None)
    found = f"像列名的在第 {below} 行，请把它上面的行删掉" if below else "请用模板，或看 python -m checker questions"
    head = "、".join(as_text(cell) for cell in rows[0] if not is_blank(cell)) if rows else ""
    raise AnswerError(f"第 1 行 {shown(head)} 里没有认得的列名，应为问题的编号或中文名，如 出生日期。{found}")


def _headless(columns: Sequence[Column], rows: Sequence[Row], first: int) -> Iterator[Problem]:
    """What is wrong with the first row; a column without a name is so only if something stands in it."""
    for column in columns:
        if column.wrong:
            yield Problem.at(1, column, column.header, column.wrong)
        elif not column.header:
            for row, cells in enumerate(rows, first):
                if not is_blank(_cell(cells, column)):
                    yield Problem.at(1, column, "", f"这一列没有列名，没有读（第 {row} 行起有内容）；要读就写上列名")
                    break


def _answers(row: int, columns: Sequence[Column], cells: Row) -> tuple[Answers, list[Problem]]:
    answers: dict[str, Answer] = {}
    problems = []
    for column in columns:
        cell = _cell(cells, column)
        if not column.question or is_blank(cell):
            continue
        try:
            answer = read_cell(column.question, cell, column.period)
        except ValueError:
            problems.append(Problem.at(row, column, cell, expected(column.question, cell)))
            continue
        if answer is not None and not _add(answers, column.question.key, answer):
            problems.append(Problem.at(row, column, cell, "这一项在别的列里还写了一次，不一样；只留对的那个"))
    for place in range(len(columns), len(cells)):
        if not is_blank(cells[place]):
            wrong = "这一行比列名多出了内容，可能有一格里的逗号把它拆成了两格；请把那一格加上引号，或去掉逗号"
            problems.append(Problem.at(row, Column(place, ""), cells[place], wrong))
            break
    return answers, problems


def _add(answers: dict[str, Answer], key: str, answer: Answer) -> bool:
    """Add an answer, or one of its periods; False where another one stands there already."""
    known = answers.setdefault(key, answer)
    if isinstance(known, dict) and isinstance(answer, dict):
        answers[key] = {**answer, **known}
        return all(known.get(period, amount) == amount for period, amount in answer.items())
    return known == answer


def _cell(cells: Row, column: Column) -> Cell:
    return cells[column.place] if column.place < len(cells) else None


def _carried(columns: Sequence[Column], cells: Row, header: str) -> str:
    return next((as_text(_cell(cells, column)) for column in columns if column.header == header), "")
