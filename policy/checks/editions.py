"""Editions: a guide belongs to a district, its routes are numbered once, and of several one governs each day."""

from collections import defaultdict

from checker.errors import shown
from policy.checks.report import Report
from policy.model.conditions import Requirement
from policy.model.data import Data
from policy.model.documents import District, Guide
from policy.walk import walk


def check(data: Data, report: Report) -> None:
    """Report districts that nobody lists, route numbers used twice, and editions whose days cannot be told apart."""
    listed = [row.id for row in data.districts.districts]
    by_district: dict[str, list[tuple[str, Guide]]] = defaultdict(list)
    for name, guide in data.guides.items():
        by_district[guide.district_id].append((name, guide))
        if not isinstance(guide.district, District) and guide.district not in listed:
            mend = f"可选：{'、'.join(sorted(listed))}，新的区写成 {{id, name}}"
            report(("guides", name, "district"), f"没有 {shown(guide.district)} 这个区", mend)
        _check_routes(name, guide, report)
    _check_known(data, report)
    for editions in by_district.values():
        if len(editions) > 1:
            _check_days(editions, report)


def _check_known(data: Data, report: Report) -> None:
    """What was gathered of a district gives way to its guide, once that is official and in force."""
    told = {guide.district_id for guide in data.guides.values() if _official(guide)}
    for place, row in enumerate(data.districts.districts):
        if row.known and row.id in told:
            wrong = f"{row.name}已经有现行的指南，这些零散信息用不着了"
            report(("districts", "districts", place, "known"), wrong, "删掉 known；指南里没有的，写进那一版的 facts")


def _official(guide: Guide) -> bool:
    return guide.source.standing == "in_force" and guide.source.grade == "A"


def _check_routes(name: str, guide: Guide, report: Report) -> None:
    seen: set[str] = set()
    for path, row in walk(guide.conditions, ("guides", name, "conditions")):
        if isinstance(row, Requirement) and row.route:
            if row.route in seen:
                report((*path, "route"), f"条款号 {shown(row.route)} 用了两次", "每条只标一次")
            seen.add(row.route)


def _check_days(editions: list[tuple[str, Guide]], report: Report) -> None:
    """The first edition may print no day: it counts from ever. Which one is the first shows in the years."""
    days: dict[object, str] = {}
    first = min(editions, key=lambda row: (row[1].source.year, row[1].based_on is not None, row[0]))[0]
    for name, guide in editions:
        day = guide.source.effective_on
        path = ("guides", name, "source", "effective_on")
        if day is None and name != first:
            wrong = f"同一个区有几版指南，这一版没有写从哪一天起执行，又不是最早的一版（{first}）"
            report(path, wrong, "补上 effective_on；原文没有写的，只有最早的一版可以不写")
        elif day in days:
            report(path, f"和 {days[day]} 从同一天起执行，分不出该用哪一版", "改成各自的日子")
        days.setdefault(day, name)
