"""Random profiles near the edges, the same on every machine.

Each starts from a worked case, every verdict as likely as another, and changes
a few answers to values that other cases hold on one side of an edge or the
other, or forgets them.
"""

import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.casebook import WorkedCase, worked_cases

COUNT = 2000
SEED = 20261121
MOST_CHANGES = 3
FORGET = 0.25
"""Share of changes that take an answer away."""
DAYS = ("2024-06-03", "2025-09-17", "2025-11-03", "2026-02-28", "2026-08-01", "2026-11-21", "2027-03-01")
MOVE_DAY = 0.15


def vectors(count: int = COUNT, seed: int = SEED) -> Iterator[dict[str, Any]]:
    """Profiles with a district and a day: ``{"profile", "district", "as_of"}``."""
    chance = random.Random(seed)
    books = sorted(worked_cases(), key=str)
    values = _values(books)
    by_verdict: dict[str, list[WorkedCase]] = {}
    for case in books:
        by_verdict.setdefault(case.expect.get("verdict", "unknown"), []).append(case)
    for _ in range(count):
        case = chance.choice(by_verdict[chance.choice(sorted(by_verdict))])
        profile = dict(case.profile)
        for key in chance.sample(sorted(profile.keys() & values.keys()), chance.randint(0, MOST_CHANGES)):
            profile[key] = None if chance.random() < FORGET else chance.choice(values[key])
        day = chance.choice(DAYS) if chance.random() < MOVE_DAY else str(profile["as_of"])
        yield {"profile": profile, "district": case.district, "as_of": day}


def _values(books: list[WorkedCase]) -> dict[str, list[Any]]:
    """Every value that some case gives to a question."""
    found: dict[str, dict[str, Any]] = {}
    for case in books:
        for key, value in case.profile.items():
            if value is not None and key != "as_of":
                found.setdefault(key, {})[json.dumps(value, sort_keys=True, default=str)] = value
    return {key: [by_text[text] for text in sorted(by_text)] for key, by_text in found.items() if len(by_text) > 1}


def mix(verdicts: list[str]) -> dict[str, int]:
    """How often each verdict comes."""
    return dict(sorted(Counter(verdicts).items()))
