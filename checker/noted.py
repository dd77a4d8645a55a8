"""The sentences and the advice that go with a result, and the result of a district of which nothing is known."""

from collections.abc import Iterable
from typing import Any

from checker.advice.summary import advice
from checker.judged import Judged
from checker.note import Note
from checker.policy import Guide
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import UNKNOWN_NAME


def applying(notes: Iterable[Note], evaluation: Evaluation) -> list[str]:
    """The sentences that go for this person."""
    return [note.text for note in notes if note.goes_for(evaluation)]


def beforehand(guide: Guide, case: Case) -> list[str]:
    """What to know before anything that the guide says."""
    found = []
    if guide.partial:
        found.append("这个区的条件不是从官方页面收录的，还没有核实：按它判断的结果只供参考，以窗口的答复为准。")
    if guide.effective_on and case.day < guide.effective_on:
        found.append(f"这版指南自 {guide.effective_on} 起执行，早于这一天的申请也暂按它判断，仅供参考。")
    elif guide.effective_on is None and case.day.year < guide.year:
        since = f"这份指南是 {guide.year} 年前后的，没有写从哪天起执行"
        found.append(f"{since}，早于 {guide.year} 年的申请也暂按它判断，仅供参考。")
    return found


def without_guide(name: str) -> str:
    """Why nothing can be said of a district without a guide."""
    return f"还没有收录{name}的办理指南，不能判断。请以北京国际人才网上该区的指南为准，或向该区窗口咨询。"


def uncovered(district: str, name: str) -> dict[str, Any]:
    """What can be said of a district without a guide, in the key order of a full result."""
    return {
        "district": district,
        "guide": None,
        "verdict": UNKNOWN_NAME,
        "finding": None,
        "coverage": "none",
        "told": None,
        "routes": [],
        "ask": [],
        "earliest": None,
        "earliest_if": None,
        "next": None,
        "order": [],
        "closest": [],
        "ways": [],
        "office": [],
        "income": [],
        "notes": [without_guide(name)],
    }


def advised(judged: Judged) -> dict[str, Any]:
    """The keys of `advice`."""
    confirmed = not judged.guide.partial
    return advice(judged.guide.root, judged.evaluation, judged.levels, judged.settled, confirmed=confirmed)
