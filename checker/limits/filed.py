"""A case that is filed already: its papers and months are those of the day on which it was."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.limits.done import can_begin, sent_back
from checker.limits.early import opening
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.special import KINDS, TOO_SHORT, days_of
from checker.limits.steps import ACCEPTED, HANDED_IN, SUBMITTED
from checker.verdict.case import Case
from checker.words import PROCEDURES

OF_THAT_DAY = ("document", "income_window")
"""Kinds of limits whose days hang on the day of filing."""


@dataclass(frozen=True, slots=True)
class Filed:
    """When the case was filed, by which day its papers count, and what to do where one is too short.

    Or when it can be filed at the earliest, if it is not `done`: only what somebody has told of counts then.
    """

    day: date
    by: str
    short: str
    done: bool = True

    def measured(self, limit: Limit, case: Case) -> list[str]:
        """What each of a limit's rows comes to on that day; nothing of limits that do not hang on it."""
        way, spec = limit.special or ("", {})
        return self.told(way, spec, case) if way in OF_THAT_DAY else []

    def told(self, way: str, spec: Mapping[str, Any], case: Case) -> list[str]:
        """The same of one special kind of limit and what the data says of it."""
        if not self.done and spec.get("question") not in case.answers:
            return []
        steps = [step for _, _, step in KINDS[way](spec, case.at(self.day))]
        return [f"{self.by}：{step}{self.short if step.endswith(TOO_SHORT) else ''}。" for step in steps]


def filed(inquiry: Inquiry, procedure: str) -> Filed | None:
    """When the procedure was filed, if it was, and nothing was sent back since; a step before its days is another's."""
    case = inquiry.case
    since = min(_beginnings(inquiry, procedure), default=date.min)
    found = {key: day for key in (SUBMITTED, ACCEPTED) for day in days_of(case, key) if since <= day <= case.day}
    if not found or sent_back(case, found):
        return None
    if SUBMITTED in found:
        return Filed(found[SUBMITTED], "已经提交，看提交那天", "，能不能用请问窗口")
    by = "已经受理，要看提交那天；没有填提交日期，先照受理那天算"
    return Filed(found[ACCEPTED], by, "，请填上提交日期再看")


def counting(inquiry: Inquiry, procedure: str) -> Filed | None:
    """The day on which it counts whether a paper is valid for long enough, if it is not the case's day."""
    before, first = filed(inquiry, procedure), opening(inquiry, procedure)
    if before or not first:
        return before
    return Filed(first, "现在还不能申报，看最早的那天", "", done=False)


def handed_in(inquiry: Inquiry, procedure: str) -> Iterator[str]:
    """What a list of papers, which is worked out for the case's day, says to somebody who filed before."""
    case, found = inquiry.case, filed(inquiry, procedure)
    if found and found.day < case.day:
        did = PROCEDURES[procedure]
        yield (
            f"您填的{did}已经交上去了：那一次的材料看提交那天，不用照这里重新准备。"
            f"这张清单里的日期和月份，是照 {case.day} 再申报一次算的；材料够不够长，看的是 {found.day}。"
        )


def _beginnings(inquiry: Inquiry, procedure: str) -> Iterator[date]:
    """The first days on which something of the procedure can be handed in."""
    for limit in inquiry.limits:
        if limit.moment in HANDED_IN and procedure in limit.answers_to:
            yield from (can_begin(inquiry, span) for span in inquiry.spans(limit))
