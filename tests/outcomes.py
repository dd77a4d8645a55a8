"""What comes out of the worked cases, beside what a reader of the sources wrote down."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.assess import assess
from checker.deadlines import deadlines
from checker.errors import CheckerError
from checker.materials import materials
from checker.policy import Policy
from tests.casebook import DATA, WorkedCase, load_policy, worked_cases, worked_rows

Outcome = tuple[Any, Any]
"""What is expected, and what came out of it."""
NONE = "没有这一项"


def assessed(case: WorkedCase, policy: Policy) -> Outcome:
    """A verdict with the leaves, routes and advice that the case names."""
    policy = case.of_edition(policy)
    (result,) = assess(policy, case.answers(policy), case.as_of(policy), [case.district])["results"]
    got: dict[str, Any] = {}
    for key, expected in case.expect.items():
        if key == "leaves":
            nodes = _nodes(result["finding"])
            got[key] = {leaf: nodes.get(f"{case.district}/{leaf}", NONE) for leaf in expected}
        elif key == "routes":
            verdicts = {row["route"]: row["verdict"] for row in result["routes"]}
            got[key] = {route: verdicts.get(route, NONE) for route in expected}
        elif key == "closest":
            got[key] = [[leaf.removeprefix(f"{case.district}/") for leaf in way] for way in result[key]]
        else:
            got[key] = result.get(key, NONE)
    return case.expect, got


def _nodes(node: Mapping[str, Any]) -> dict[str, str]:
    found = {node["id"]: node["verdict"]}
    for child in node["children"]:
        found |= _nodes(child)
    return found


def counted(case: WorkedCase, policy: Policy) -> Outcome:
    """A time limit: the item that fits, else the first of its name, None where there is none."""
    policy = case.of_edition(policy)
    expect = {key: value for key, value in case.expect.items() if key != "procedure"}
    items = deadlines(policy, case.answers(policy), case.as_of(policy), [case.district], case.expect["procedure"])
    candidates = [item for item in items["items"] if item["id"] == expect["id"]]
    if expect.get("absent"):
        return None, candidates[0] if candidates else None
    got = [{key: item.get(key, NONE) for key in expect} for item in candidates]
    return expect, expect if expect in got else got[0] if got else None


def needed(case: WorkedCase, policy: Policy) -> Outcome:
    """Whether papers are needed, and whether words (`told`) stand in the sentences beside them."""
    policy, procedure = case.of_edition(policy), case.expect["procedure"]
    report = materials(policy, case.answers(policy), case.as_of(policy), case.district, procedure)
    got = {item["id"]: item["needed"] for item in report["items"]}
    papers, told = case.expect.get("needed", {}), case.expect.get("told", {})
    notes = "".join(report["notes"])
    return {**papers, **told}, {paper: got.get(paper, NONE) for paper in papers} | {
        text: text in notes for text in told
    }


Failed = list[tuple[WorkedCase, str]]
"""Cases that come out otherwise than written, each with what is told of it."""
MANY, SHOWN = 4, 3
"""From so many on, cases that start from one person are told together, and so many of them one by one."""


def failed(root: Path = DATA) -> tuple[Failed, int]:
    """Every case that comes out otherwise than written, told with its place, and how many cases there are."""
    policy = load_policy(root)
    kinds: list[tuple[Callable[[WorkedCase, Policy], Outcome], list[WorkedCase]]] = [
        (assessed, list(worked_cases(root))),
        (counted, list(worked_rows("deadlines", root))),
        (needed, list(worked_rows("materials", root))),
    ]
    told = [(case, _told(run, case, policy)) for run, cases in kinds for case in cases]
    return [(case, line) for case, line in told if line], len(told)


def failures(root: Path = DATA) -> tuple[list[str], int]:
    """The same without the cases."""
    wrong, count = failed(root)
    return [line for _, line in wrong], count


def summed(wrong: Failed) -> Iterator[str]:
    """The lines; where many start from one person, what that person answers is most likely the cause of all."""
    counts = Counter(case.start for case, _ in wrong if case.start)
    left = {start: SHOWN for start, count in counts.items() if count >= MANY}
    for case, line in wrong:
        if left.get(case.start) == SHOWN:
            place, count = case.start, counts[case.start]
            yield f"{place}：从这个人出发的例子有 {count} 个和写的不同，多半是同一个原因，先改他的答案。前 {SHOWN} 个："
        if left.get(case.start, 1) > 0:
            yield line
        if case.start in left:
            left[case.start] -= 1


def _told(run: Callable[[WorkedCase, Policy], Outcome], case: WorkedCase, policy: Policy) -> str:
    try:
        expected, got = run(case, policy)
    except CheckerError as error:
        expected, got = case.expect, str(error)
    if expected == got:
        return ""
    clause = f"（条款 {case.clause}）" if case.clause else ""
    return f"{case.place}: {case.guide} 的判例“{case.name}”{clause}: {_different(expected, got)}"


def _different(expected: Any, got: Any) -> str:
    """The parts that differ alone, each by its name."""
    if isinstance(expected, Mapping) and isinstance(got, Mapping):
        parts = {key: value for key, value in expected.items() if got.get(key) != value}
        return "；".join(f"{key}：{_different(value, got.get(key))}" for key, value in parts.items())
    return f"应是 {_shown(expected)}，算出来是 {_shown(got)}"


def _shown(value: Any) -> str:
    return "没有" if value is None else str(value)
