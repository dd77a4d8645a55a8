"""Clauses: every reference names one that its document has."""

from collections.abc import Iterable

from checker.errors import shown
from checker.words import KINDS
from policy.checks.report import Report
from policy.model.base import Row
from policy.model.conditions import Requirement
from policy.model.data import FOLDERS, Data
from policy.model.entries import ClauseRow
from policy.problems import Path
from policy.walk import rows_of

TABLE_OF_TITLES = "city-compilation"
"""The document that tables without a document of their own cite."""


def check(data: Data, report: Report) -> None:
    """Report clauses that do not exist."""
    for path, row in rows_of(data):
        own = _own(path, row)
        if isinstance(row, ClauseRow):
            _check(data, (*path, "instead"), [row.instead] if row.instead else [], own, report)
        else:
            _check(data, (*path, "clause"), getattr(row, "clause", None) or (), own, report)
        if isinstance(row, Requirement):
            _check_kind(data, (*path, "clause"), row.clause, own, report)


def cited(path: Path, row: Row) -> list[tuple[str, str]]:
    """The clauses that a row cites, each with its document."""
    own = _own(path, row)
    references = [reference.rpartition(":") for reference in getattr(row, "clause", None) or ()]
    return [(source or own, clause) for source, _, clause in references]


def _own(path: Path, row: Row) -> str:
    return str(path[1]) if path[0] in FOLDERS else getattr(row, "of", TABLE_OF_TITLES)


def _check_kind(data: Data, path: Path, references: Iterable[str], own: str, report: Report) -> None:
    """A condition does not come from a telephone number."""
    for reference in references:
        source, _, clause = reference.rpartition(":")
        document = data.documents.get(source or own)
        row = document.clauses.get(clause) if document else None
        if row and row.kind == "contact":
            wrong = f"条款 {shown(clause)} 是{KINDS[row.kind]}，条件不会出自那里"
            report(path, wrong, "核对条款编号，或者改 clauses 里那一条的 kind")


def _check(data: Data, path: Path, references: Iterable[str], own: str, report: Report) -> None:
    for reference in references:
        source, _, clause = reference.rpartition(":")
        document = data.documents.get(source or own)
        if (source or own) in data.unread:
            continue
        if document is None or clause not in document.clauses:
            mend = "核对条款编号，别的文件写成 文件编号:条款编号"
            report(path, f"{source or own} 里没有条款 {shown(clause)}", mend)
