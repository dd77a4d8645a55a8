"""`impact`: whom a change of the data touches, between two folders or two revisions."""

import argparse
import subprocess
import tarfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.errors import RequestError, shown
from checker.words import VERDICTS
from policy.impact.compare import impact
from policy.load import load_data

KINDS = {"verdict": "判断", "threshold": "收入线", "deadline": "时限", "material": "材料", "text": "文字"}
FOLDER = "data"
"""Where a revision keeps its data."""


def run_impact(arguments: argparse.Namespace) -> tuple[dict[str, Any], Callable[[dict[str, Any]], str], int]:
    """Judge the same people by both; status 1 where anything is different."""
    with _folder(arguments.old) as old, _folder(arguments.new) as new:
        before, after = load_data(old), load_data(new)
    report = impact(before, after)
    names = {row.id: row.name for data in (before, after) for row in data.all_districts}
    return report, lambda rows: told(rows, names), 1 if report["changes"] else 0


@contextmanager
def _folder(name: str) -> Iterator[Path]:
    """A folder as it is, or that of a git revision, written out for as long as it is looked at."""
    if Path(name).is_dir():
        yield Path(name)
        return
    with TemporaryDirectory() as place:
        with tarfile.open(fileobj=BytesIO(_archive(name))) as archive:
            archive.extractall(place, filter="data")
        yield Path(place, FOLDER)


def _archive(revision: str) -> bytes:
    command = ["git", "archive", "--format=tar", "--end-of-options", revision, FOLDER]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise RequestError(f"没有 {shown(revision)} 这个文件夹，它也不是这个仓库里带 {FOLDER}/ 的版本") from None


def told(report: dict[str, Any], names: Mapping[str, str]) -> str:
    """The changes in words, a paragraph each, as a comment on a proposed change shows them."""
    if not report["changes"]:
        return f"两份数据对 {report['people']} 个虚拟的人给出的结果完全一样。"
    lines = [f"同一批 {report['people']} 个虚拟的人，两份数据给出的结果有这些不同："]
    return "\n".join([*lines, *(_line(row, names) for row in report["changes"])])


def _line(row: dict[str, Any], names: Mapping[str, str]) -> str:
    before, after = (VERDICTS.get(row[side], row[side] or "没有") for side in ("before", "after"))
    whom = f"，{row['count']} 人" if row["example"] else ""
    where = f"{names.get(row['district'], '全市')}{KINDS[row['what']]}{whom}"
    return f"- {where}：{before} → {after}（{'、'.join(row['cause'])}）"
