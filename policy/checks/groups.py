"""Groups of questions: each question is in one that exists, and what is taken for an answer is one."""

from checker.answers import questions as answers
from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.questions import Denial, Question
from policy.problems import Path


def check(data: Data, report: Report) -> None:
    """Report questions of an unknown group, and answers of a denial that nobody could give."""
    groups = [group.id for group in data.questions.groups]
    for place, question in enumerate(data.questions.questions):
        path = ("questions", "questions", place)
        if question.group not in groups:
            report((*path, "group"), f"没有 {shown(question.group)} 这一组", f"可选：{'、'.join(groups)}")
        if question.usual:
            _check_answer(data, question, question.usual, (*path, "usual"), report)
        for number, row in enumerate(question.together):
            for at, choice in enumerate(row.of):
                _check_answer(data, question, choice, (*path, "together", number, "of", at), report)
    for place, group in enumerate(data.questions.groups):
        if group.denial:
            _check_denial(data, group.id, group.denial, ("questions", "groups", place, "denial", "answers"), report)


def _check_denial(data: Data, group: str, denial: Denial, path: Path, report: Report) -> None:
    rows = {row.key: row for row in data.questions.questions if row.group == group}
    for key, answer in denial.answers.items():
        if key not in rows:
            report((*path, key), f"{group} 这一组没有 {shown(key)} 这个问题", f"可选：{'、'.join(rows)}")
        else:
            _check_answer(data, rows[key], answer, (*path, key), report)


def _check_answer(data: Data, row: Question, answer: object, path: Path, report: Report) -> None:
    question = answers.Question(row.key, row.type, row.noun, data.choices[row.key])
    try:
        question.read(answer)
    except ValueError:
        report(path, f"{row.key} 不能答 {shown(answer)}", f"应为{question.expected()}")
