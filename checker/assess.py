"""Whether a person can apply for a new permit, why, and from when (contract, section 3)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from checker.answers.profile import Answers, check_order
from checker.policy import Guide, Note, Policy
from checker.verdict.ask import settled
from checker.verdict.case import Case
from checker.verdict.earliest import earliest_met
from checker.verdict.evaluation import Evaluation
from checker.verdict.finding import find
from checker.verdict.truth import UNKNOWN_NAME, VERDICTS


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
        advice = f"还没有收录{name}的办理指南，不能判断。请以北京国际人才网上该区的指南为准，或向该区窗口咨询。"
        return {**_UNCOVERED, "district": district, "notes": [advice]}
    levels = guide.root.levels(evaluation)
    levels[guide.root], ask = settled(guide.root, evaluation, levels)
    earliest = earliest_met(guide.root, evaluation, levels)
    return {
        "district": district,
        "guide": guide.id,
        "verdict": VERDICTS[levels[guide.root]],
        "finding": find(guide.root, evaluation, levels),
        "routes": [{"route": node.route, "verdict": VERDICTS[levels[node]]} for node in guide.routes],
        "ask": ask,
        "earliest": earliest.isoformat() if earliest else None,
        "notes": [*_early(guide, evaluation.case), *_applying(guide.notes, evaluation), *notes],
    }


_UNCOVERED: dict[str, Any] = {
    "district": "",
    "guide": None,
    "verdict": UNKNOWN_NAME,
    "finding": None,
    "routes": [],
    "ask": [],
    "earliest": None,
    "notes": [],
}
"""What can be said of a district without a guide; the key order is that of a full result."""


def _applying(notes: Iterable[Note], evaluation: Evaluation) -> list[str]:
    """The sentences that go for this person."""
    return [note.text for note in notes if note.goes_for(evaluation)]


def _early(guide: Guide, case: Case) -> list[str]:
    if guide.effective_on is None or case.day >= guide.effective_on:
        return []
    return [f"这版指南自 {guide.effective_on} 起执行，早于这一天的申请也暂按它判断，仅供参考。"]
