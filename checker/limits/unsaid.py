"""Time limits that a report does not have: because the guide tells of none, or because an answer is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit, limits_of
from checker.limits.steps import ACCEPTED, EXPIRY, LEFT, RETURNED, SUBMITTED
from checker.policy import Guide, Policy
from checker.verdict.case import Case
from checker.words import KIND_OF_MOMENT, PROCEDURES

ELSEWHERE = "请以北京国际人才网上该区的指南为准，或问窗口。"
BORN = {"children": "children", None: "birth_date"}
"""The question behind a birthday, by whose it is."""
RUNNING = (SUBMITTED, "online_review_passed_on", ACCEPTED, RETURNED, None)
DECIDING = ("act", "void")
OF_HOLDERS = {EXPIRY: "renewal", LEFT: "employer-change"}
"""What a holder asks about who names one of these days, but no procedure."""


def borrowed(guide: Guide, procedure: str) -> str:
    """What goes before the note of a time limit where the guide does not treat the procedure that was asked for."""
    if procedure not in guide.untreated:
        return ""
    return f"这份指南没有讲{PROCEDURES[procedure]}，这是它在别处写的时限，办之前请先问窗口。"


def uncovered(name: str) -> str:
    """Why a district without a guide has nothing."""
    return f"还没有收录{name}的办理指南，没有时限可以算。{ELSEWHERE}"


def missing(
    guide: Guide, procedure: str, limits: Iterable[Limit], case: Case, *, counted: bool
) -> dict[str, list[str]]:
    """By question that is not answered, what its answer would give days to; nothing of a procedure left untreated.

    Where something is `counted` already, only what decides over the permit: neither birthdays nor steps of a case that
    is running. What was sent back is not accepted yet.
    """
    found: dict[str, list[str]] = {}
    for limit in limits if procedure not in guide.untreated else ():
        decides = limit.event not in RUNNING and KIND_OF_MOMENT[limit.moment] in DECIDING
        for key in _asked_for(limit) if procedure not in limit.called and (decides or not counted) else ():
            if key not in case.answers and not (key == ACCEPTED and _is_sent_back(case)):
                found.setdefault(key, []).append(limit.label)
    return found


def unsaid(
    policy: Policy, inquiry: Inquiry, procedure: str, wanted: Mapping[str, Sequence[str]], *, counted: bool
) -> Iterator[str]:
    """Why a district has nothing, not all, or nothing of its own, on the procedure that was asked for.

    `wanted` are the answers that are `missing`, `counted` says whether any of its limits has come to a day.
    """
    guide, case = inquiry.guide, inquiry.case
    name, what = policy.districts[guide.district], PROCEDURES[procedure]
    if procedure in guide.untreated:
        yield f"{name}的这份指南没有讲{what}。{guide.untreated[procedure]}{ELSEWHERE}"
    elif wanted and not counted:
        yield f"要算{name}{what}的时限，请先填：{'、'.join(policy.questions[key].noun for key in wanted)}。"
    elif not counted and _is_sent_back(case):
        yield _sent_back(guide, case)
    elif not counted:
        yield f"没有收录{name}{what}的时限，不等于没有规定。{ELSEWHERE}"
    for key, labels in wanted.items() if counted else ():
        days = "".join(f"“{label}”" for label in dict.fromkeys(labels))
        yield f"{name}：还不知道{policy.questions[key].noun}，算不出{days}的日子，请填上再看。"


def untreated(policy: Policy, guide: Guide, case: Case) -> Iterator[str]:
    """That the guide does not treat what holders who named such days ask about, where no procedure was asked for."""
    name = policy.districts[guide.district]
    for key, procedure in OF_HOLDERS.items():
        if key in case.answers and procedure in guide.untreated:
            told = f"您填了{case.noun(key)}，可{name}的这份指南没有讲{PROCEDURES[procedure]}，算不出日子。"
            yield f"{told}{guide.untreated[procedure]}{ELSEWHERE}"


def _is_sent_back(case: Case) -> bool:
    return RETURNED in case.answers and ACCEPTED not in case.answers


def _sent_back(guide: Guide, case: Case) -> str:
    """What to know of a case that was sent back, and of which no other day is known."""
    papers = [
        f"{PROCEDURES[limit.procedure]}的“{limit.label}”" for limit in limits_of(guide) if limit.moment == "paper"
    ]
    also = f"{''.join(papers)}有期限，退回以后怎么数，也一起问。" if papers else ""
    return (
        f"{case.answers[RETURNED]} 要求补正：退回的还没有受理，改好再交、受理了，才从受理那天数审核的日子。"
        f"几天以内要改好，没有收录期限，请马上改，并问清窗口。{also}"
    )


def _asked_for(limit: Limit) -> Iterator[str]:
    """The questions from whose answers a limit is counted."""
    way, spec = limit.special or ("", {})
    yield from filter(None, (limit.event, BORN[spec.get("of")] if way == "milestone" else None))
