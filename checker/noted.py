"""The sentences and the advice that go with a result, and the result of a district of which nothing is known."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from checker.advice.summary import advice
from checker.judged import Judged
from checker.note import Note
from checker.policy import Guide
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import UNKNOWN_NAME
from checker.words import IN_FORCE, standing_of

OLD_AFTER_YEARS = 2
"""Years after which a text that was in force when it was read may have been replaced."""


def applying(notes: Iterable[Note], evaluation: Evaluation) -> list[str]:
    """The sentences that go for this person."""
    return [note.text for note in notes if note.goes_for(evaluation)]


def beforehand(guide: Guide, evaluation: Evaluation) -> list[str]:
    """What to know before anything that the guide says of a person."""
    return [*of_the_text(guide, evaluation.case), *_over(guide, evaluation)]


def in_doubt(guide: Guide, day: date) -> list[str]:
    """That the guide's text may not hold on a day: nobody has found out whether it does, or it has grown old."""
    old = day.year - guide.year
    if guide.standing != IN_FORCE:
        doubt = standing_of(guide.standing, followed=guide.replaced_on is not None)
    elif old > OLD_AFTER_YEARS:
        doubt = f"已经过了 {old} 年，可能有了新版"
    else:
        return []
    return [f"依据的是{guide.called}，{doubt}，动手前请先核实。"]


def of_the_text(guide: Guide, case: Case) -> list[str]:
    """What to know of the guide itself: that nobody has confirmed it, or that it is later than the day of filing."""
    found = in_doubt(guide, case.day)
    if guide.partial:
        found.append("这个区的条件不是从官方页面收录的，还没有核实：按它判断的结果只供参考，以窗口的答复为准。")
    if guide.replaced_on and case.day < guide.replaced_on:
        found.append(f"{guide.replaced_on} 起换成新的一版指南：那天起的申请按新版办，这里写的是换版以前的条件和材料。")
    if guide.effective_on and case.day < guide.effective_on:
        found.append(f"这版指南自 {guide.effective_on} 起执行，早于这一天的申请也暂时用它，仅供参考。")
    elif guide.not_before and case.day < guide.not_before:
        since = f"这份指南没有印日期，推断不早于 {guide.not_before}"
        found.append(f"{since}，早于这一天的申请也暂时用它，仅供参考。")
    elif guide.effective_on is None and case.day.year < guide.year:
        since = f"这份指南是 {guide.year} 年前后的，没有写从哪天起执行"
        found.append(f"{since}，早于 {guide.year} 年的申请也暂时用它，仅供参考。")
    return found


def _over(guide: Guide, evaluation: Evaluation) -> list[str]:
    """That a residence permit called valid is over on the day of filing, where something rests on it."""
    case, until = evaluation.case, evaluation.case.answers.get("residence_permit_until")
    if case.answers.get("residence_permit") is not True or not isinstance(until, date) or until >= case.day:
        return []
    without = Evaluation(case.given({"residence_permit": False}))
    if all(node.rule or node.truth(evaluation) == node.truth(without) for node in guide.root.walk()):
        return []
    told = f"您填的{case.noun('residence_permit_until')}到 {until} 为止，{case.day} 申报时已经到期"
    return [f"{told}：这里仍按有有效的居住证来看，请先办好新的再申报。"]


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


def advised(judged: Judged, later: Sequence[Guide]) -> dict[str, Any]:
    """The keys of `advice`; `later` are the editions that take this guide's place, in their order."""
    since = [judged.evaluation.case.day, *(guide.effective_on or date.min for guide in later)]
    roots = [None if guide.partial else guide.root for guide in (judged.guide, *later)]
    editions = list(zip(since, roots, strict=True))
    return advice(judged.guide.root, judged.evaluation, judged.levels, judged.settled, editions)
