"""Time limits that a report does not have: because the guide tells of none, or because an answer is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.limits.limit import Limit
from checker.limits.steps import ACCEPTED, RETURNED, SUBMITTED
from checker.policy import Guide, Policy
from checker.verdict.case import Case
from checker.words import KIND_OF_MOMENT, PROCEDURES

ELSEWHERE = "请以北京国际人才网上该区的指南为准，或问窗口。"
BORN = {"children": "children", None: "birth_date"}
"""The question behind a birthday, by whose it is."""
RUNNING = (SUBMITTED, "online_review_passed_on", ACCEPTED, RETURNED, None)
DECIDING = ("act", "void")


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
    is running.
    """
    found: dict[str, list[str]] = {}
    for limit in limits if procedure not in guide.untreated else ():
        decides = limit.event not in RUNNING and KIND_OF_MOMENT[limit.moment] in DECIDING
        for key in _asked_for(limit) if procedure not in limit.called and (decides or not counted) else ():
            if key not in case.answers:
                found.setdefault(key, []).append(limit.label)
    return found


def unsaid(
    policy: Policy, guide: Guide, procedure: str, wanted: Mapping[str, Sequence[str]], *, counted: bool
) -> Iterator[str]:
    """Why a district has nothing, not all, or nothing of its own, on the procedure that was asked for.

    `wanted` are the answers that are `missing`, `counted` says whether any of its limits has come to a day.
    """
    name, what = policy.districts[guide.district], PROCEDURES[procedure]
    if procedure in guide.untreated:
        yield f"{name}的这份指南没有讲{what}。{guide.untreated[procedure]}{ELSEWHERE}"
    elif wanted and not counted:
        yield f"要算{name}{what}的时限，请先填：{'、'.join(policy.questions[key].noun for key in wanted)}。"
    elif not counted:
        yield f"没有收录{name}{what}的时限，不等于没有规定。{ELSEWHERE}"
    for key, labels in wanted.items() if counted else ():
        days = "".join(f"“{label}”" for label in dict.fromkeys(labels))
        yield f"{name}：还不知道{policy.questions[key].noun}，算不出{days}的日子，请填上再看。"


def _asked_for(limit: Limit) -> Iterator[str]:
    """The questions from whose answers a limit is counted."""
    way, spec = limit.special or ("", {})
    yield from filter(None, (limit.event, BORN[spec.get("of")] if way == "milestone" else None))
