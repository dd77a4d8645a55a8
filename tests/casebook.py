"""The worked cases of data/cases/, and which conditions they decide.

``python -m tests.casebook`` runs them all and prints those that come out otherwise, then every leaf, time limit and
paper that no case decides: a leaf is decided when cases expect it both met and not met, a paper with a condition
when they expect it both needed and not needed.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.answers.profile import Answers, read_answers
from checker.answers.text import parse_json
from checker.policy import Policy

if TYPE_CHECKING:
    from policy.model.conditions import Requirement
    from policy.model.documents import Guide
    from policy.model.papers import Paper
    from policy.yamlio import Document

DATA = Path(__file__).resolve().parents[1] / "data"
ANY_DAY = date(2025, 11, 3)
READ_ALREADY = os.environ.get("CASEBOOK")
"""A folder with policy and cases as JSON, for Pyodide, where there is no YAML (tests/wasm)."""


@dataclass(frozen=True)
class WorkedCase:
    """One row: a profile, the day it is judged, and what the guide's own text says must come out."""

    guide: str
    name: str
    district: str
    profile: Mapping[str, Any]
    expect: Mapping[str, Any]
    clause: str = ""
    """Where the source says so."""
    place: str = ""
    """File and line."""
    start: str = ""
    """The person from whom it starts, with file and line."""

    def __str__(self) -> str:
        return f"{self.guide}: {self.name}"

    def answers(self, policy: Policy) -> Answers:
        """The profile, read as the command line reads it."""
        return read_answers(policy.questions, self.profile)

    def as_of(self, policy: Policy) -> date:
        """The day of filing; one far from every edge where a case does not depend on it."""
        day = self.answers(policy).get("as_of")
        since = next((guide.effective_on for guide in policy.guides if guide.id == self.guide), None)
        return day if isinstance(day, date) else max(ANY_DAY, since or ANY_DAY)

    def of_edition(self, policy: Policy) -> Policy:
        """The policy in which the edition that the case was read from is its district's only one."""
        others = [guide for guide in policy.guides if guide.id != self.guide and guide.district == self.district]
        return replace(policy, guides=tuple(row for row in policy.guides if row not in others)) if others else policy


def policy_text(root: Path = DATA) -> str:
    """The compiled policy of a data directory, as the page gets it."""
    if READ_ALREADY:
        return Path(READ_ALREADY, "policy.json").read_text("utf-8")
    return _shipped_text() if root == DATA else _compiled(root)


def _compiled(root: Path) -> str:
    from policy.compile import compile_policy
    from policy.load import load_data

    return json.dumps(compile_policy(load_data(root)), ensure_ascii=False)


@cache
def _shipped_text() -> str:
    """Many modules of tests ask for the data that ships, which nobody changes meanwhile."""
    return _compiled(DATA)


def load_policy(root: Path = DATA) -> Policy:
    """The policy of a data directory."""
    return Policy.from_mapping(json.loads(policy_text(root)))


def worked_cases(root: Path = DATA) -> Iterator[WorkedCase]:
    """Every assess case of every book; the profiles themselves are merged in."""
    if READ_ALREADY:
        cases = parse_json(Path(READ_ALREADY, "cases.json").read_text("utf-8"))
        yield from (WorkedCase(**case) for case in cases)
        return
    for book, row, where in _rows("cases", root):
        for place, change in enumerate(row.get("each", [row.get("with", {})])):
            name = f"{row['name']} ({place + 1})" if "each" in row else row["name"]
            profile = {**book["profiles"][row["from"]], **change}
            yield WorkedCase(book["guide"], name, _district(book), profile, row["expect"], *where)


def worked_rows(kind: str, root: Path = DATA) -> Iterator[WorkedCase]:
    """The cases on `kind` ("deadlines" or "materials"); `expect` also names the procedure asked for, if any."""
    if READ_ALREADY:
        cases = parse_json(Path(READ_ALREADY, f"{kind}.json").read_text("utf-8"))
        yield from (WorkedCase(**case) for case in cases)
        return
    for book, row, where in _rows(kind, root):
        expect = {"procedure": row.get("procedure"), **row["expect"]}
        yield WorkedCase(book["guide"], row["name"], _district(book), row["profile"], expect, *where)


def _rows(kind: str, root: Path) -> Iterator[tuple[Any, Any, tuple[str, str, str]]]:
    """Each row of a kind with its book, its clauses, its place and the person's."""
    for file in sorted((root / "cases").glob("*.yaml")):
        read = _book(file.read_text("utf-8"))
        for number, row in enumerate(read.value.get(kind, ())):
            clauses = row.get("clause", ())
            told = clauses if isinstance(clauses, str) else "、".join(clauses)
            name, start = f"{root.name}/cases/{file.name}", ""
            if "from" in row:
                start = f"{name}:{read.lines['profiles', row['from']]}: {row['from']}"
            yield read.value, row, (told, f"{name}:{read.lines[kind, number]}", start)


@cache
def _book(text: str) -> "Document":
    from policy.yamlio import parse_yaml

    return parse_yaml(text)


def _district(book: Any) -> str:
    return book.get("district") or str(book["guide"]).rpartition("-")[0]


Held = dict[str, dict[str, set[str]]]
"""What cases say of each entry, by guide."""
Wanted = dict[str, tuple[Any, set[str]]]
"""Each entry that cases have to hold: its row, and what they have to say of it."""


def undecided(root: Path = DATA) -> list[str]:
    """Ids of the leaves that no case expects both met and not met."""
    held: Held = {}
    for case in worked_cases(root):
        for leaf, verdict in case.expect.get("leaves", {}).items():
            _note(held, case, leaf, "met" if verdict == "met" else "unmet")
    return list(_missing(root, held, _leaves))


def uncounted(root: Path = DATA) -> list[str]:
    """Time limits that no case counts."""
    held: Held = {}
    for case in worked_rows("deadlines", root):
        _note(held, case, case.expect["id"], "counted")
    return list(_missing(root, held, lambda guide: {row.id: (row, {"counted"}) for row in guide.deadlines}))


def unneeded(root: Path = DATA) -> list[str]:
    """Papers with a condition or a route that cases do not hold both needed (or open, at best) and not needed."""
    held: Held = {}
    for case in worked_rows("materials", root):
        for paper, needed in case.expect.get("needed", {}).items():
            _note(held, case, f"{case.expect['procedure']}/{paper}", needed)
    return list(_missing(root, held, _conditional))


def _note(held: Held, case: WorkedCase, entry: str, said: str) -> None:
    held.setdefault(case.guide, {}).setdefault(entry, set()).add(said)


def _missing(root: Path, held: Held, wanted: "Callable[[Guide], Wanted]") -> Iterator[str]:
    """The entries of which cases do not say all that they have to.

    What an edition leaves as an earlier one has it is held by that one's cases too.
    """
    from policy.load import load_data

    guides = load_data(root).guides
    entries = {name: wanted(guide) for name, guide in guides.items()}
    for name, guide in guides.items():
        for entry, (row, needs) in entries[name].items():
            said, edition = set(held.get(name, {}).get(entry, ())), guide
            while edition.based_on and entries[edition.based_on].get(entry) == (row, needs):
                edition = guides[edition.based_on]
                said |= held.get(edition.id, {}).get(entry, set())
            if not needs <= said:
                yield f"{name}/{entry}"


def _conditional(guide: "Guide") -> Wanted:
    from policy.model.papers import Paper

    wanted: Wanted = {}
    for procedure, papers in guide.materials.items():
        own = [paper for paper in papers if isinstance(paper, Paper)]
        for place, paper in enumerate(own):
            if paper.when or paper.route or paper.unless_met:
                most = set() if _always_second(paper, own[:place]) else {"unknown" if paper.in_case else "yes"}
                wanted[f"{procedure}/{paper.id}"] = paper, {"no"} | most
    return wanted


def _always_second(paper: "Paper", before: "list[Paper]") -> bool:
    """Whether another paper of its group, open to the very same people, is always taken before it."""
    same = (paper.one_of, paper.when, paper.route)
    return bool(paper.one_of) and any((other.one_of, other.when, other.route) == same for other in before)


def _leaves(guide: "Guide") -> Wanted:
    """All leaves by path; those that can never be met, because the office always has a say, have to fail only."""
    sides = {side: getattr(guide.conditions, side) for side in ("employer", "applicant")}
    return dict(leaf for side, node in sides.items() for leaf in _below(node, side))


def _below(node: "Requirement", path: str) -> Iterator[tuple[str, tuple[Any, set[str]]]]:
    if not node.parts:
        yield path, (node, {"unmet"} if node.gives else {"met", "unmet"})
    for part in node.parts:
        yield from _below(part, f"{path}/{part.id}")


WANTED = {
    "条件": "cases 的 expect 里写 leaves，要有一个例子是 met，也要有一个是 unmet 或 discretion；只写 verdict 的不算",
    "时限": "deadlines 里要有一个例子，expect 写它的 id 和日子",
    "材料": 'materials 的 expect 里写 needed，要有一个例子是 "yes"，也要有一个是 "no"；说不准的材料是 unknown 和 "no"',
}
"""What decides an entry of each kind."""


def main(root: Path = DATA) -> int:
    """Print each case that comes out otherwise than written, and what no case decides; 1 if there is any."""
    from policy.cases import load_with_cases
    from tests.outcomes import failed, summed  # they read the cases from here

    load_with_cases(root)
    wrong, count = failed(root)
    print("".join(f"{told}\n" for told in summed(wrong)), end="")
    print(f"判例 {count} 个，和写的不同的 {len(wrong)} 个")
    kinds = {"条件": undecided(root), "时限": uncounted(root), "材料": unneeded(root)}
    for kind, names in kinds.items():
        if names:
            print(f"这些{kind}还没有判例定下来（{WANTED[kind]}）：")
        for name in names:
            guide, _, entry = name.partition("/")
            print(f"  data/cases/{guide}.yaml：{entry}")
    if not any(kinds.values()):
        print("每个条件、时限和材料都有判例")
    return int(bool(wrong or any(kinds.values())))


if __name__ == "__main__":
    from policy.waiting import when_good

    raise SystemExit(when_good(main))
