"""The worked cases of data/cases/: their mistakes told like those of all other data."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.answers.profile import sorted_out
from checker.answers.questions import Question
from checker.errors import shown
from policy.checks.report import Report
from policy.compile import compiled_questions
from policy.load import load_data
from policy.model.base import nearest
from policy.model.cases import Answered, Case, CaseBook, LimitCase, PaperCase
from policy.model.data import Data
from policy.problems import DataError, Problem
from policy.problems import Path as Place
from policy.shape import typed
from policy.tree import CASES, Tree, read_folder

LISTS = ("cases", "deadlines", "materials")


def load_with_cases(root: Path) -> Data:
    """All of data/, its worked cases good too; DataError with every mistake otherwise."""
    try:
        data, problems = load_data(root), []
    except DataError as error:
        data, problems = None, error.problems
    problems += _problems(root, data)
    if problems or data is None:
        raise DataError(problems)
    return data


def _problems(root: Path, data: Data | None) -> list[Problem]:
    """What is wrong with the cases; whether they fit the other data can be seen where that is good."""
    tree = Tree()
    read_folder(tree, root, CASES)
    unread = {problem.file for problem in tree.problems}
    for name, value in tree.values[CASES].items():
        book = typed(tree, (CASES, name), CaseBook, value) if f"{CASES}/{name}.yaml" not in unread else None
        if book and data:
            _check(data, (CASES, name), book, tree.report)
    tree.settle()
    return tree.problems


def _check(data: Data, path: Place, book: CaseBook, report: Report) -> None:
    if book.guide not in data.guides:
        report((*path, "guide"), f"没有 {shown(book.guide)} 这一版指南", nearest(book.guide, sorted(data.guides)))
        return
    questions = {row["key"]: Question.from_mapping(row) for row in compiled_questions(data)}
    for name, profile in book.profiles.items():
        _check_answers(questions, (*path, "profiles", name), profile, report)
    for kind in LISTS:
        seen: set[str] = set()
        for place, row in enumerate(getattr(book, kind)):
            here = (*path, kind, place)
            if row.name in seen:
                report((*here, "name"), f"“{row.name}”用了两次", "换一个名字")
            seen.add(row.name)
            _check_clauses(data, here, book, row, report)
            for key, answers in _answers(row):
                _check_answers(questions, (*here, *key), answers, report)
            if isinstance(row, Case) and row.from_ not in book.profiles:
                wrong = f"profiles 里没有 {shown(row.from_)} 这个人"
                report((*here, "from"), wrong, nearest(row.from_, sorted(book.profiles)))


def _check_clauses(data: Data, path: Place, book: CaseBook, row: Case | LimitCase | PaperCase, report: Report) -> None:
    for reference in row.clause:
        source, _, clause = reference.rpartition(":")
        document = data.documents.get(source or book.guide)
        if document is None or clause not in document.clauses:
            wrong = f"{source or book.guide} 里没有条款 {shown(clause)}"
            report((*path, "clause"), wrong, "核对条款编号，别的文件写成 文件编号:条款编号")


def _answers(row: Case | LimitCase | PaperCase) -> Iterator[tuple[Place, Answered]]:
    if isinstance(row, Case):
        yield ("with",), row.with_
        yield from ((("each", place), change) for place, change in enumerate(row.each or ()))
    else:
        yield ("profile",), row.profile


def _check_answers(questions: Mapping[str, Question], path: Place, answers: Answered, report: Report) -> None:
    for key, answer in answers.items():
        if key not in questions:
            report((*path, key), f"没有 {shown(key)} 这个问题", nearest(key, sorted(questions)))
            continue
        for error in sorted_out(questions, {key: answer})[1]:
            wrong, _, wanted = str(error).partition("，应为")
            report((*path, key), wrong, f"应为{wanted}")
