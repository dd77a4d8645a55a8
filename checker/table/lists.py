"""Lists drawn from everybody's results: who has something due soon, who qualifies when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from checker.table.plain import Cell

SOON = 90
"""Days that are soon."""
UNOFFICIAL = "由“北京市工作居住证指南”按收录的文本判断，不是官方结论，办理以受理窗口的答复为准。"
Grid = Sequence[Sequence[Cell]]


def due_words(deadline: Mapping[str, Any]) -> str:
    """What is to be done, with a word where its day may still move."""
    return f"{deadline['label']}{'（暂定）' if deadline['provisional'] else ''}"


def next_words(person: Mapping[str, Any]) -> str:
    """What comes next for one person, and what there is to know beside it; sentences where there is both."""
    due, notes = person["next_deadline"], "".join(person["notes"])
    return f"{due_words(due)}{notes and '。'}{notes}" if due else notes


def remarks(notes: Iterable[str]) -> Grid:
    """What goes for the whole table."""
    return [("说明",), *((note,) for note in (*notes, UNOFFICIAL))]


def soon(people: Iterable[Mapping[str, Any]], names: Mapping[str, str], as_of: date) -> Grid:
    """Who has something due soon, the first day first."""
    last = (as_of + timedelta(SOON)).isoformat()
    due = [person for person in people if person["next_deadline"] and person["next_deadline"]["due"] <= last]
    rows = [
        (*_who(person, names), next_words(person), date.fromisoformat(person["next_deadline"]["due"]))
        for person in sorted(due, key=lambda person: person["next_deadline"]["due"])
    ]
    return [("行", "姓名", "工号", "区", "要办的事", "最晚哪天"), *rows]


def months(report: Mapping[str, Any], names: Mapping[str, str]) -> Grid:
    """Who qualifies in which month, as time alone brings it."""
    people = {(person["row"], person["district"]): person for person in report["people"]}
    rows: list[tuple[Cell, ...]] = []
    for plan in report["planning"]:
        spans = [("现在就符合", plan["now"]), *((month["month"], month["rows"]) for month in plan["months"])]
        for span, found in spans:
            who = [people[row, plan["district"]] for row in found]
            told = "、".join(person["name"] or f"第 {person['row']} 行" for person in who)
            rows.append((names[plan["district"]], span, len(found), told))
    return [("区", "哪个月起符合", "人数", "是谁"), *rows]


def _who(person: Mapping[str, Any], names: Mapping[str, str]) -> tuple[Cell, ...]:
    return person["row"], person["name"], person["number"], names[person["district"]]
