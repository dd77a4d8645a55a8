"""Answers and words: every text that is quoted is there, and an answer says where it comes from."""

from collections.abc import Iterator

from checker.errors import shown
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.faq import Asked, Said, Term
from policy.problems import Path


def check(data: Data, report: Report) -> None:
    """Report texts that do not exist, rumours that call themselves official, and answers without any source."""
    known = "、".join(data.documents)
    for path, row in _rows(data):
        for place, said in enumerate(row.said):
            if not said.clause and said.of not in data.documents:  # clauses are looked up with all others
                report((*path, "said", place, "of"), f"没有文件 {shown(said.of)}", f"可用：{known}")
        if not row.silent and not any(map(_sourced, row.said)):
            report(path, "没有一句话写明出处", "给 said 写上 clause，或者用 silent 写明没有文本说的是什么")
        for place, heard in enumerate(row.heard if isinstance(row, Asked) else ()):
            if heard.grade == "A":
                report((*path, "heard", place, "grade"), "官方页面的话不是听说的", "写进 said，或者把 grade 改成 B、C")


def _sourced(said: Said) -> bool:
    return bool(said.clause)


def _rows(data: Data) -> Iterator[tuple[Path, Asked | Term]]:
    for place, group in enumerate(data.faq.groups):
        for index, row in enumerate(group.questions):
            yield ("faq", "groups", place, "questions", index), row
    for place, term in enumerate(data.glossary.terms):
        yield ("glossary", "terms", place), term
