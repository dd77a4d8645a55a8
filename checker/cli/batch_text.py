"""Many people's results in words, for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any
from unicodedata import east_asian_width

from checker import words
from checker.policy import Policy
from checker.table.lists import due_words
from checker.table.written import asked

HEADER = ("行", "姓名", "区", "结论", "哪天起符合", "接下来的时限")


def people(report: dict[str, Any], policy: Policy) -> str:
    """A table with what is missing below each row, then counts, who qualifies when, and what could not be read."""
    parts = [f"判断日：{report['as_of']}", *(f"提示：{note}" for note in report["notes"]), ""]
    entries = report["people"]
    parts += _table(entries, policy) if entries else ["表里没有可以判断的人。"]
    parts += ["", *_counts(entries, policy), *_months(report, policy)]
    if report["problems"]:
        parts.append(f"\n读不懂的 {len(report['problems'])} 处，改好再判断：")
        parts += map(_problem, report["problems"])
    return "\n".join(parts)


def _table(entries: Sequence[dict[str, Any]], policy: Policy) -> Iterator[str]:
    rows = [_row(entry, policy) for entry in entries]
    widths = [max(map(_width, column)) for column in zip(HEADER, *rows, strict=True)]
    yield _line(HEADER, widths)
    for entry, row in zip(entries, rows, strict=True):
        yield _line(row, widths)
        yield from (f"    {said}" for said in _said(entry, policy))


def _row(entry: dict[str, Any], policy: Policy) -> tuple[str, ...]:
    due = entry["next_deadline"]
    return (
        str(entry["row"]),
        entry["name"] or entry["number"],
        policy.districts[entry["district"]],
        f"{words.MARKS[entry['verdict']]} {words.VERDICTS[entry['verdict']]}",
        entry["earliest"] or "",
        f"{due['due']} {due_words(due)}" if due else "",
    )


def _said(entry: dict[str, Any], policy: Policy) -> Iterator[str]:
    yield entry["why"]
    for whom, of_employer in (("本人", False), ("单位", True)):
        if nouns := asked(policy.questions, entry["ask"], of_employer=of_employer):
            yield f"要问{whom}：{nouns}"
    yield from entry["notes"]


def _counts(entries: Sequence[dict[str, Any]], policy: Policy) -> Iterator[str]:
    for district, name in policy.districts.items():
        found = Counter(entry["verdict"] for entry in entries if entry["district"] == district)
        told = "，".join(f"{word} {found[verdict]} 人" for verdict, word in words.VERDICTS.items() if found[verdict])
        if told:
            yield f"{name}：{told}"


def _months(report: dict[str, Any], policy: Policy) -> Iterator[str]:
    for plan in report["planning"]:
        told = "，".join(f"{one['month']} {len(one['rows'])} 人" for one in plan["months"] if one["rows"])
        if told:
            yield f"{policy.districts[plan['district']]}，其他不变，往后每个月起符合的：{told}"


def _problem(problem: dict[str, Any]) -> str:
    place = f"第 {problem['row']} 行 {problem['cell']}（{problem['header'] or problem['column']}）"
    return f"  {place}“{problem['value']}”：{problem['expected']}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal: Chinese characters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
