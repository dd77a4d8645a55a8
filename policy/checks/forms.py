"""Forms: an appendix that a text sends people to is there, under the number and the name that it has."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from checker.words import KINDS
from policy.checks.report import Report
from policy.model.data import Data
from policy.model.documents import Guide
from policy.model.entries import ClauseRow, FormSheet
from policy.model.papers import Paper
from policy.problems import Path
from policy.walk import texts_of, walk

APPENDIX = re.compile(r"附件 ?(\d+(?:[、和至-] ?\d+)*)")
LISTS = {"material": "materials", "deadline": "deadlines", "form": "forms"}
"""What a guide has to hold whose clauses are of a kind."""


def check(data: Data, report: Report) -> None:
    """Report appendices that are not there or go by another's number, and guides of which a whole list is missing."""
    for name, guide in data.guides.items():
        path: Path = ("guides", name)
        _check_lists(path, guide, report)
        _check_numbers(path, guide, report)
        aside = {number for row in guide.clauses.values() if row.kind != "form" for number in _numbers(row.label)}
        named = [row for row in _named(path, guide) if row[1] not in aside]
        if guide.forms:
            _check_named(named, {number for form in guide.forms for number in _numbers(form.appendix or "")}, report)
        elif named:
            numbers = "、".join(dict.fromkeys(number for _, number in named))
            report(
                path,
                f"好几处说到附件 {numbers}，可这份指南没有 forms",
                "forms 的文件不见了，从历史版本里恢复；还没有写的，补上",
            )
        _check_names(path, guide, report)


def _named(path: Path, guide: Guide) -> Iterator[tuple[Path, str]]:
    """The appendices that texts name, each with its place."""
    for place, row in walk(guide, path):
        if not isinstance(row, FormSheet | ClauseRow):
            yield from (((*place, key), number) for key, text in texts_of(row) for number in _numbers(text))


def _check_lists(path: Path, guide: Guide, report: Report) -> None:
    """A file that was removed takes its whole list along, and no other would miss it."""
    for kind, key in LISTS.items():
        clauses = [row for row in guide.clauses.values() if row.kind == kind and not row.left_out]
        if clauses and not getattr(guide, key):
            wrong = f"clauses 里有 {len(clauses)} 条是{KINDS[kind]}（如“{clauses[0].label}”），可这份指南没有 {key}"
            report(path, wrong, f"{key} 的文件不见了，从历史版本里恢复；还没有写的，补上，或者改那几条的 kind")


def _check_numbers(path: Path, guide: Guide, report: Report) -> None:
    for place, form in enumerate(guide.forms):
        cited = [guide.clauses[clause].label for clause in form.clause if clause in guide.clauses]
        printed = {number for label in cited for number in _numbers(label)}
        if form.appendix and printed and not printed & set(_numbers(form.appendix)):
            wrong = f"写着{form.appendix}，它的条款印的是附件 {'、'.join(sorted(printed))}"
            report((*path, "forms", place, "appendix"), wrong, "核对原文，改 appendix 或 clause")


def _check_named(named: Iterable[tuple[Path, str]], known: set[str], report: Report) -> None:
    there = "、".join(sorted(known, key=int)) or "一张也没有写编号"
    for path, number in named:
        if number not in known:
            wrong = f"说到附件 {number}，forms 里没有 appendix 是附件 {number} 的表"
            report(path, wrong, f"核对编号（现有：{there}），或者在 forms 里补上那张表")


def _check_names(path: Path, guide: Guide, report: Report) -> None:
    """A paper that is more like another appendix by its name was given the wrong number."""
    known = {number: form.name for form in guide.forms for number in _numbers(form.appendix or "")}
    for place, paper in walk(guide.materials, (*path, "materials")):
        told = _numbers(f"{paper.name} {paper.requirement}") if isinstance(paper, Paper) else []
        numbers = [number for number in told if number in known]
        if not isinstance(paper, Paper) or not numbers:
            continue
        like = {number: _shared(paper.name, name) for number, name in known.items()}
        nearest = max(like, key=lambda number: like[number])
        if like[nearest] > max(like[number] for number in numbers):
            wrong = f"“{paper.name}”说是附件 {'、'.join(numbers)}，名字却像附件 {nearest}（{known[nearest]}）"
            report((*place, "requirement"), wrong, "核对原文的附件编号")


def _shared(one: str, other: str) -> int:
    """How many characters the two have in common in one piece."""
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _numbers(text: str) -> list[str]:
    """``附件 8、9`` is two of them."""
    return list(dict.fromkeys(number for group in APPENDIX.findall(text) for number in re.findall(r"\d+", group)))
