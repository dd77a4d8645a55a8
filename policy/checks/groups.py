"""Groups of questions: each question is in one that exists, and one click denies only what the group asks."""

from checker.answers import questions as answers
from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.questions import Denial
from policy.problems import Path


def check(data: Data, report: Report) -> None:
    """Report questions of an unknown group, and answers of a denial that nobody could give."""
    groups = [group.id for group in data.questions.groups]
    for place, question in enumerate(data.questions.questions):
        if question.group not in groups:
            path = ("questions", "questions", place, "group")
            report(path, f"没有 {shown(question.group)} 这一组", f"可选：{'、'.join(groups)}")
    for place, group in enumerate(data.questions.groups):
        if group.denial:
            _check_denial(data, group.id, group.denial, ("questions", "groups", place, "denial", "answers"), report)


def _check_denial(data: Data, group: str, denial: Denial, path: Path, report: Report) -> None:
    rows = {row.key: row for row in data.questions.questions if row.group == group}
    for key, answer in denial.answers.items():
        if key not in rows:
            report((*path, key), f"{group} 这一组没有 {shown(key)} 这个问题", f"可选：{'、'.join(rows)}")
            continue
        question = answers.Question(key, rows[key].type, rows[key].noun, data.choices[key])
        try:
            question.read(answer)
        except ValueError:
            report((*path, key), f"{key} 不能答 {shown(answer)}", f"应为{question.expected()}")
