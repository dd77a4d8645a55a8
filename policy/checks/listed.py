"""Procedures: what is said of one that the document does not list would be shown nowhere."""

from collections.abc import Iterable, Iterator

from checker import words
from policy.checks.report import Report
from policy.model.data import FOLDERS, Data
from policy.model.documents import Guide, Source
from policy.model.silence import Subject
from policy.problems import Path

SILENCE = "“没有写”"


def check(data: Data, report: Report) -> None:
    """Report papers, time limits and general words of procedures that are not listed."""
    for kind in FOLDERS:
        for name, document in getattr(data, kind).items():
            for path, procedure, what in _named(document):
                if procedure not in document.procedures and procedure not in words.GENERAL:
                    report((kind, name, *path), *unlisted(procedure, what))


def unlisted(procedure: str, what: str) -> tuple[str, str]:
    """What is wrong, and what to add."""
    name = f"{procedure}（{words.PROCEDURES.get(procedure, procedure)}）"
    wrong = f"procedures 里没有 {name}，这里的{what}不会在任何页面出现"
    other = f"整项业务都没有写的，写 procedure:{procedure}，不分部分" if what == SILENCE else "或者改成已有的业务"
    return wrong, f"在 procedures 里加上 {procedure}，至少写 summary 和 clause；{other}"


def _named(document: Source) -> Iterator[tuple[Path, str, str]]:
    """Where a procedure is named whose page alone would show what stands there."""
    for procedure in document.materials:
        yield ("materials", procedure), procedure, "材料"
    for place, limit in enumerate(document.deadlines):
        yield ("deadlines", place, "procedure"), limit.procedure, "时限"
        yield from _each(("deadlines", place, "also"), limit.also, "时限")
    if isinstance(document, Guide):
        for place, row in enumerate(document.general):
            yield from _each(("general", place, "procedures"), row.procedures, "说明")
        for place, claim in enumerate(document.silent):
            for index, about in enumerate(claim.about):
                subject = Subject.of(about)
                if subject.part and subject.name in words.PROCEDURES:
                    yield ("silent", place, "about", index), subject.name, SILENCE


def _each(path: Path, procedures: Iterable[str], what: str) -> Iterator[tuple[Path, str, str]]:
    yield from (((*path, place), procedure, what) for place, procedure in enumerate(procedures))
