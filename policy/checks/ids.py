"""Ids: each stands once in its list, and a document's is the name of its file."""

from policy.checks.report import Report
from policy.model.data import FOLDERS, Data
from policy.walk import lists_of

NAMES = ("id", "key", "year")
"""What tells the rows of a list apart."""


def check(data: Data, report: Report) -> None:
    """Report ids that stand twice and documents under another name."""
    for kind in FOLDERS:
        for name, document in getattr(data, kind).items():
            if document.id != name:
                report((kind, name, "id"), f"编号 {document.id} 与文件名 {name} 不同", "改成一样的")
    for path, rows in lists_of(data):
        seen: set[object] = set()
        for place, row in enumerate(rows):
            key = next((key for key in NAMES if getattr(row, key, None) is not None), None)
            if key is None:
                continue
            value = getattr(row, key)
            if value in seen:
                report((*path, place, key), f"{value} 用了两次", "换一个编号")
            seen.add(value)
