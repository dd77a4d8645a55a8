"""Whether a person can apply for a new permit, why, and from when (contract, section 3)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from checker.advice.income import incomes
from checker.advice.lasting import told_with_days
from checker.answers.order import check_order
from checker.answers.profile import Answers
from checker.judged import Judged
from checker.noted import advised, applying, beforehand, uncovered
from checker.policy import Policy
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import VERDICTS


def assess(policy: Policy, answers: Answers, as_of: date, districts: Sequence[str] | None = None) -> dict[str, Any]:
    """Judge the answers on the day of filing `as_of`, as if the employer were registered in each district.

    Without `districts`, every district that has a guide. The employer's own
    district comes first. Raises AnswerError where dates contradict each other,
    RequestError for a district that does not exist.
    """
    check_order(answers, as_of)
    evaluation = Evaluation(policy.case(answers, as_of))
    notes, order = applying(policy.notes, evaluation), policy.in_order(answers, districts)
    return {"as_of": as_of.isoformat(), "results": [_result(policy, district, evaluation, notes) for district in order]}


def _result(policy: Policy, district: str, evaluation: Evaluation, notes: list[str]) -> dict[str, Any]:
    guide, *later = policy.guides_from(district, evaluation.case.day) or (None,)
    if guide is None:
        return uncovered(district, policy.districts[district])
    judged = Judged.by(guide, evaluation)
    levels = judged.levels
    return {
        "district": district,
        "guide": guide.id,
        "verdict": judged.verdict,
        "finding": told_with_days(guide.root, evaluation, levels, guide.replaced_on),
        "coverage": "partial" if guide.partial else "full",
        "told": judged.told if guide.partial else None,
        "routes": [{"route": one.route, "verdict": VERDICTS[levels[one]], "label": one.label} for one in guide.routes],
        "ask": judged.settled.ask,
        **advised(judged, later),
        "income": incomes(guide.root, evaluation, levels),
        "notes": [*beforehand(guide, evaluation), *applying(guide.notes, evaluation), *notes],
    }
