"""Materials and procedures: references to other lists lead somewhere, routes exist, no paper stands twice."""

from collections import Counter
from difflib import get_close_matches

from checker.errors import shown
from policy.checks.report import Report
from policy.model.conditions import Requirement
from policy.model.data import FOLDERS, Data
from policy.model.documents import Guide, Source
from policy.model.notes import Elsewhere
from policy.model.papers import Paper, PaperReference
from policy.problems import Path
from policy.walk import walk


def check(data: Data, report: Report) -> None:
    """Report every reference of a document's lists that leads nowhere or in a circle."""
    for kind in FOLDERS:
        for name, document in getattr(data, kind).items():
            path: Path = (kind, name)
            _check_folded(path, document, report)
            _check_lists(path, document, report)
            if isinstance(document, Guide):
                _check_routes(path, document, report)
                _check_needed(path, document, report)


def _check_folded(path: Path, document: Source, report: Report) -> None:
    for procedure, process in document.procedures.items():
        other = process.same_as
        if other and (other not in document.procedures or document.procedures[other].same_as):
            place = (*path, "procedures", procedure, "same_as")
            report(place, f"{shown(other)} 在这份文件里没有自己的办法", "写有步骤的那项业务")


def _check_lists(path: Path, document: Source, report: Report) -> None:
    for procedure, rows in document.materials.items():
        groups = {row.id for row in rows if isinstance(row, Paper) and row.one_of}
        for number, row in enumerate(rows):
            place = (*path, "materials", procedure, number)
            if isinstance(row, PaperReference):
                _check_reference(place, document, procedure, row, report)
            else:
                _check_companion(place, row, groups, report)
                _check_unfit(place, document, row, report)
                _check_alone(place, row, _groups(document, procedure), report)


def _groups(document: Source, procedure: str) -> Counter[str]:
    """How many papers each `one_of` group has, in the list and in those that it refers to."""
    lists = [document.materials.get(name, ()) for name in _reached(document, procedure, set())]
    return Counter(row.one_of for rows in lists for row in rows if isinstance(row, Paper) and row.one_of)


def _check_alone(path: Path, row: Paper, groups: Counter[str], report: Report) -> None:
    """A group of one offers no choice: most likely its name is misspelt."""
    if row.one_of and groups[row.one_of] == 1:
        near = get_close_matches(row.one_of, [name for name in groups if name != row.one_of], n=1)
        mend = f"是不是 {near[0]}" if near else "几样里交一样的，名字写成一样；只此一样的，去掉 one_of"
        report((*path, "one_of"), f"{shown(row.one_of)} 这一组只有这一样材料，没有别的可选", mend)


def _check_companion(path: Path, row: Paper, groups: set[str], report: Report) -> None:
    for place, other in enumerate(row.goes_with):
        if other not in groups:
            mend = f"写同一张清单里带 one_of 的材料：{'、'.join(sorted(groups))}"
            report((*path, "goes_with", place), f"没有可以和它一起交的材料 {shown(other)}", mend)


def _check_unfit(path: Path, document: Source, row: Paper, report: Report) -> None:
    """Of a paper that may prove nothing it is said why, and what does instead: where its group is named."""
    groups = document.one_needed if isinstance(document, Guide) else ()
    if row.unfit_if and not any(group.group == row.one_of and group.unfit and group.instead for group in groups):
        mend = "在 one_needed 里给它的 one_of 那一组写 unfit 和 instead"
        report((*path, "unfit_if"), "没有写为什么不能用、换什么", mend)


def _check_reference(path: Path, document: Source, procedure: str, row: PaperReference, report: Report) -> None:
    listed = document.materials.get(row.items_of)
    if listed is None:
        report((*path, "items_of"), f"没有 {shown(row.items_of)} 的材料清单", f"可选：{'、'.join(document.materials)}")
        return
    if procedure in _reached(document, row.items_of, set()):
        report((*path, "items_of"), "几张清单互相引用，绕成了圈", "至少一张清单要自己写材料")
        return
    known = _ids(document, row.items_of)
    for place, wanted in enumerate(row.only or ()):
        if wanted not in known:
            report((*path, "only", place), f"{row.items_of} 里没有材料 {shown(wanted)}", f"可选：{'、'.join(known)}")


def _reached(document: Source, procedure: str, seen: set[str]) -> set[str]:
    """The list and all that it refers to."""
    if procedure not in seen:
        seen.add(procedure)
        for row in document.materials.get(procedure, ()):
            if isinstance(row, PaperReference):
                _reached(document, row.items_of, seen)
    return seen


def _ids(document: Source, procedure: str) -> list[str]:
    """The papers that a list names itself, and those it takes over."""
    lists = [document.materials.get(name, ()) for name in sorted(_reached(document, procedure, set()))]
    return list(dict.fromkeys(row.id for rows in lists for row in rows if isinstance(row, Paper)))


def _check_needed(path: Path, guide: Guide, report: Report) -> None:
    groups = sorted({row.one_of for _, row in walk(guide.materials, ()) if isinstance(row, Paper) and row.one_of})
    for place, row in enumerate(guide.one_needed):
        if row.group not in groups:
            told = f"没有一样材料的 one_of 是 {shown(row.group)}"
            report((*path, "one_needed", place, "group"), told, f"可选：{'、'.join(groups)}")


def _check_routes(path: Path, guide: Guide, report: Report) -> None:
    known = [row.route for _, row in walk(guide.conditions, ()) if isinstance(row, Requirement) and row.route]
    lists = {"materials": guide.materials, "procedures": guide.procedures}
    for place, row in walk(lists, path):
        for number in row.route if isinstance(row, Paper | Elsewhere) else ():
            if number not in known:
                report((*place, "route"), f"指南没有第 {shown(number)} 条", f"可选：{'、'.join(known)}")
