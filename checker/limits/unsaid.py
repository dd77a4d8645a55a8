"""Time limits that a report does not have: because the guide tells of none, or because an answer is missing."""

from collections.abc import Iterable, Iterator

from checker.limits.limit import Limit
from checker.policy import Guide, Policy
from checker.words import PROCEDURES

ELSEWHERE = "请以北京国际人才网上该区的指南为准，或问窗口。"
BORN = {"children": "children", None: "birth_date"}
"""The question behind a birthday, by whose it is."""


def borrowed(guide: Guide, procedure: str) -> str:
    """What goes before the note of a time limit where the guide does not treat the procedure that was asked for."""
    if procedure not in guide.untreated:
        return ""
    return f"这份指南没有讲{PROCEDURES[procedure]}，这是它在别处写的时限，办之前请先问窗口。"


def uncovered(name: str) -> str:
    """Why a district without a guide has nothing."""
    return f"还没有收录{name}的办理指南，没有时限可以算。{ELSEWHERE}"


def unsaid(policy: Policy, guide: Guide, procedure: str, limits: Iterable[Limit], *, counted: bool) -> Iterator[str]:
    """Why a district has nothing, or nothing of its own, on the procedure that was asked for.

    `limits` are those that go for the person, `counted` says whether any of them has come to a day.
    """
    name, what = policy.districts[guide.district], PROCEDURES[procedure]
    wanted = [
        policy.questions[key].noun for limit in limits if procedure not in limit.called for key in _asked_for(limit)
    ]
    if procedure in guide.untreated:
        yield f"{name}的这份指南没有讲{what}。{guide.untreated[procedure]}{ELSEWHERE}"
    elif wanted and not counted:
        yield f"要算{name}{what}的时限，请先填：{'、'.join(dict.fromkeys(wanted))}。"
    elif not counted:
        yield f"没有收录{name}{what}的时限，不等于没有规定。{ELSEWHERE}"


def _asked_for(limit: Limit) -> Iterator[str]:
    """The questions from whose answers a limit is counted."""
    if limit.event:
        yield limit.event
    elif limit.special and limit.special[0] == "milestone":
        yield BORN[limit.special[1].get("of")]
