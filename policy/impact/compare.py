"""The report of `impact`: two states of the data, and for whom they differ (contract, section 7)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.policy import Policy
from policy.compile import compile_policy
from policy.impact.changes import Touched, gathered
from policy.impact.edges import events
from policy.impact.lines import line_changes
from policy.impact.people import Person, judged_days, people
from policy.impact.rows import limit_changes, lists_that_differ, paper_changes
from policy.impact.texts import text_changes
from policy.impact.verdicts import verdict_changes
from policy.model.data import Data

Pair = tuple[Mapping[str, Any], Mapping[str, Any]]
"""Both states, compiled."""
SHARED = ("questions", "wages", "retirement")
"""What every judgement looks at besides the guide."""
VERDICT = ("root", "effective_on", "partial")
DAYS = ("deadlines", "effective_on")
"""What a verdict and the time limits look at of a guide."""


def impact(old: Data, new: Data) -> dict[str, Any]:
    """Judge the same people by both states and tell what is different for how many of them.

    `changes` come by district and kind: verdicts, income lines, days, papers; then words, whose `count` is 1. A figure
    is told by what it does to people, and as words only where it does nothing to any of them.
    """
    rows = compile_policy(old), compile_policy(new)
    policies = Policy.from_mapping(rows[0]), Policy.from_mapping(rows[1])
    everybody = people(policies)
    touched = list(_touched(rows, policies, everybody))
    at_work = {change.district for change, _ in touched}
    words = [text for text in text_changes(old, new) if text.words or not _told(text.change.district, at_work)]
    return {"people": len(everybody), "changes": gathered([*touched, *((text.change, None) for text in words)])}


def _told(district: str | None, at_work: set[str | None]) -> bool:
    return district in at_work if district else bool(at_work)


def _touched(rows: Pair, policies: tuple[Policy, Policy], everybody: list[Person]) -> Iterator[Touched]:
    days, dates = judged_days(policies), events(policies[0]) | events(policies[1])
    yield from line_changes(*policies, everybody, days)
    for district in dict.fromkeys(person.district for person in everybody):
        own = [person for person in everybody if person.district == district]
        if _differ(rows, district, VERDICT, SHARED):
            yield from verdict_changes(*policies, own)
        if _differ(rows, district, DAYS, (*SHARED, "calendar")):
            yield from limit_changes(*policies, own, dates)
        guides = [policy.guide_on(district, days[0]) for policy in policies]
        procedures = lists_that_differ(*guides)
        if procedures:
            yield from paper_changes(*policies, own, procedures)


def _differ(rows: Pair, district: str, own: Sequence[str], shared: Sequence[str]) -> bool:
    """Whether anything that a judgement looks at is different."""
    old, new = (
        [[guide[key] for key in own] for guide in row["guides"] if guide["district"] == district] for row in rows
    )
    return old != new or any(rows[0][key] != rows[1][key] for key in shared)
