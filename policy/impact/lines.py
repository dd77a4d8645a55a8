"""Which income lines change."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.policy import Policy
from checker.thresholds import thresholds
from policy.impact.changes import Change, Touched, paired
from policy.impact.people import Person

KEYS = ("district", "who", "test", "window_months", "base_year")
AMOUNTS = ("monthly", "total")


def line_changes(old: Policy, new: Policy, people: list[Person], days: list[date]) -> Iterator[Touched]:
    """A change for each line that is another, once however many days see it, for each person whom it measures."""
    seen: set[Change] = set()
    for day in days:
        for key, before, after in paired(_lines(old, day), _lines(new, day)):
            district, who = key[:2]
            change = Change(district, "threshold", _causes((old, new), district, who, day), before, after)
            if change not in seen:
                seen.add(change)
                yield from ((change, person) for person in people if _measured(person, district))


def _measured(person: Person, district: str) -> bool:
    return person.district == district and ("monthly_income" in person.profile or "annual_income" in person.profile)


def _lines(policy: Policy, day: date) -> dict[tuple[Any, ...], str]:
    """Each line in words that differ where it does; several may stand where it is open which applies."""
    found: dict[tuple[Any, ...], str] = {}
    for row in thresholds(policy, day)["rows"]:
        found[tuple(row[key] for key in KEYS)] = _told(row)
    return found


def _told(row: dict[str, Any]) -> str:
    total = "" if row["total"] is None else f"，合计 {row['total']} 元"
    return f"{row['base_year']} 年 {row['base']} 元的 {row['multiple']} 倍：每月 {row['monthly']} 元{total}"


def _causes(policies: tuple[Policy, ...], district: str, who: str, day: date) -> tuple[str, ...]:
    """The conditions that measure by the line."""
    guides = filter(None, (policy.guide_on(district, day) for policy in policies))
    nodes = (node for guide in guides for node in guide.root.walk() if node.rule)
    return tuple(dict.fromkeys(node.id for node in nodes if getattr(node.rule, "who", None) == who))
