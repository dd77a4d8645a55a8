"""Whether a person can apply for a new permit, why, and from when (contract, section 3)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from checker.advice.summary import advice
from checker.answers.profile import Answers, check_order
from checker.note import Note
from checker.policy import Guide, Policy
from checker.verdict.ask import Settled
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.finding import find
from checker.verdict.truth import DISCRETION, NAMES, UNKNOWN_NAME, VERDICTS


def assess(policy: Policy, answers: Answers, as_of: date, districts: Sequence[str] | None = None) -> dict[str, Any]:
    """Judge the answers on the day of filing `as_of`, as if the employer were registered in each district.

    Without `districts`, every district that has a guide. The employer's own
    district comes first. Raises AnswerError where dates contradict each other,
    RequestError for a district that does not exist.
    """
    check_order(answers, as_of)
    evaluation = Evaluation(policy.case(answers, as_of))
    notes = _applying(policy.notes, evaluation)
    order = policy.in_order(answers, districts)
    return {"as_of": as_of.isoformat(), "results": [_result(policy, district, evaluation, notes) for district in order]}


def _result(policy: Policy, district: str, evaluation: Evaluation, notes: list[str]) -> dict[str, Any]:
    guide = policy.guide_on(district, evaluation.case.day)
    if guide is None:
        name = policy.districts[district]
        words = f"还没有收录{name}的办理指南，不能判断。请以北京国际人才网上该区的指南为准，或向该区窗口咨询。"
        return {**_UNCOVERED, "district": district, "notes": [words]}
    levels = guide.root.levels(evaluation)
    settled = Settled.of(guide.root, evaluation, levels)
    levels[guide.root] = settled.truth
    told = VERDICTS[settled.truth]
    open_or_not = UNKNOWN_NAME if told == UNKNOWN_NAME else NAMES[DISCRETION]
    return {
        "district": district,
        "guide": guide.id,
        "verdict": open_or_not if guide.partial else told,
        "finding": find(guide.root, evaluation, levels),
        "coverage": "partial" if guide.partial else "full",
        "told": told if guide.partial else None,
        "routes": [{"route": one.route, "verdict": VERDICTS[levels[one]], "label": one.label} for one in guide.routes],
        "ask": settled.ask,
        **advice(guide.root, evaluation, levels, settled, confirmed=not guide.partial),
        "notes": [*_beforehand(guide, evaluation.case), *_applying(guide.notes, evaluation), *notes],
    }


_UNCOVERED: dict[str, Any] = {
    "district": "",
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
    "closest": [],
    "notes": [],
}
"""What can be said of a district without a guide; the key order is that of a full result."""


def _applying(notes: Iterable[Note], evaluation: Evaluation) -> list[str]:
    """The sentences that go for this person."""
    return [note.text for note in notes if note.goes_for(evaluation)]


def _beforehand(guide: Guide, case: Case) -> list[str]:
    """What to know before anything that the guide says."""
    found = []
    if guide.partial:
        found.append("这个区的条件不是从官方页面收录的，还没有核实：按它判断的结果只供参考，以窗口的答复为准。")
    if guide.effective_on and case.day < guide.effective_on:
        found.append(f"这版指南自 {guide.effective_on} 起执行，早于这一天的申请也暂按它判断，仅供参考。")
    return found
