"""Which clauses of the sources are at work, by what, and which are left out with what reason (contract, section 5)."""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.words import KINDS
from policy.model.entries import ClauseRow
from policy.tree import read_tree
from policy.waiting import when_good
from policy.walk import rows_of
from sitegen.book import Book, open_book
from sitegen.outputs.counted import miscounted
from sitegen.outputs.entries import Entry, entries

RULES = ("condition", "material", "deadline", "threshold", "contact", "form")
"""Kinds of clauses that may be left out only in favour of another entry."""


def uses(book: Book) -> dict[tuple[str, str], list[Entry]]:
    """The entries of every clause that is used."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries(book):
        for clause in dict.fromkeys(entry.clauses):
            found[clause].append(entry)
    return dict(found)


def coverage(book: Book) -> dict[str, Any]:
    """The contract's coverage: ``used_by`` or ``left_out`` for each clause; neither where it is unaccounted for."""
    used = uses(book)
    return {
        "sources": {
            name: {
                "clauses": {
                    clause: _clause(used.get((name, clause), []), row) for clause, row in document.clauses.items()
                }
            }
            for name, document in book.documents.items()
        }
    }


def _clause(used: list[Entry], row: ClauseRow) -> dict[str, Any]:
    if used:
        return {"used_by": [entry.id for entry in used]}
    return {key: value for key, value in row.given().items() if key in ("left_out", "instead")}


MEND = "在有关条目的 clause 里引用；用不到的写 left_out: 原因（和 instead: 代替它的条款），只是标题的写 left_out: 标题"
"""The ways out for a clause that nothing uses."""


def gaps(book: Book) -> list[tuple[str, str, str]]:
    """What is wrong: clauses that nothing uses or leaves out, rules left out for nothing, and needless exceptions.

    Each with its document and its name.
    """
    used, found = uses(book), []
    for name, document in book.documents.items():
        for clause, row in document.clauses.items():
            told = f"{clause}（{row.label}）"
            if (name, clause) in used:
                if row.left_out:
                    found.append((name, clause, f"{told} 已经用到了: 去掉 left_out 和 instead"))
            elif not row.left_out:
                found.append((name, clause, f"{told} 没有条目引用，也没有写 left_out: {MEND}"))
            elif row.kind in RULES and not row.instead:
                wrong = f"{told} 是{KINDS[row.kind]}，写了 left_out，没有写 instead"
                mend = "写明 instead: 代替它的条款或条目；并不是规定的，把 kind 改成 other"
                found.append((name, clause, f"{wrong}: {mend}"))
    return found


def told(root: Path, book: Book) -> list[str]:
    """The same with file and line."""
    tree = read_tree(root)
    lines = []
    for name, clause, wrong in gaps(book):
        kind = "guides" if name in book.data.guides else "sources"
        # The clauses of an edition that tells only what it changes stand in an earlier one's file.
        file, line = tree.places.get((kind, name, "clauses", clause), tree.places[kind, name])
        lines.append(f"{file}:{line}: {wrong}")
    return lines


def outdated(root: Path, book: Book) -> Iterator[str]:
    """What cites an edition of a guide whose place another has taken, with file and line."""
    data, tree = book.data, read_tree(root)
    gone = {name for name, day in data.replaced_on.items() if day <= book.today}
    for path, row in rows_of(data):
        references = () if path[0] == "guides" else getattr(row, "clause", None) or ()
        for name in dict.fromkeys(reference.rpartition(":")[0] or getattr(row, "of", "") for reference in references):
            if name in gone:
                file, line = tree.place(path)
                guide = data.guides[name]
                now = data.guides[book.guides[guide.district_id].id]
                yield f"{file}:{line}: 引用的 {name} 已经由 {now.id} 代替: 核对新版还是不是这样写，改引新版的条款"


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a document's clauses: used, left out by reason, unaccounted for."""

    source: str
    clauses: int
    used: int
    open: int
    left_out: dict[str, int]


def summary(book: Book) -> list[Counts]:
    """Counts for each document."""
    rows = []
    for name, clauses in coverage(book)["sources"].items():
        reasons: dict[str, int] = defaultdict(int)
        for clause in clauses["clauses"].values():
            reasons[clause.get("left_out", "") if "used_by" not in clause else "used"] += 1
        used, lost = reasons.pop("used", 0), reasons.pop("", 0)
        rows.append(Counts(name, len(clauses["clauses"]), used, lost, dict(sorted(reasons.items()))))
    return rows


def main(arguments: list[str]) -> int:
    """Print the counts and every gap; 1 where there is a gap."""
    root = Path(arguments[0] if arguments else "data")
    book = open_book(root)
    for row in summary(book):
        left = "，".join(f"{reason} {count}" for reason, count in row.left_out.items()) or "无"
        print(f"{row.source}：{row.clauses} 条，用到 {row.used}，略去 {left}，没有着落 {row.open}")
    for line in (*outdated(root, book), *miscounted(root, book)):
        print(f"提醒：{line}")
    found = told(root, book)
    print("\n".join(found) or "每一条都有着落")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(when_good(lambda: main(sys.argv[1:])))
