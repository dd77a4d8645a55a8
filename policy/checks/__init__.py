"""What has to hold of data/ beyond its shape: every reference leads somewhere, every figure agrees with its source."""

from policy.checks import (
    cited,
    clauses,
    conditions,
    contacts,
    dates,
    editions,
    faq,
    forms,
    groups,
    ids,
    labels,
    limits,
    listed,
    off,
    papers,
    phones,
    ranges,
    silence,
    spelled,
    wages,
)
from policy.checks.report import Report
from policy.model.data import Data

ROOMS = (
    (ids, ()),
    (groups, ("districts", "questions", "titles")),
    (clauses, ()),
    (conditions, ("districts", "questions", "titles")),
    (editions, ("districts",)),
    (listed, ()),
    (papers, ()),
    (forms, ()),
    (limits, ("questions",)),
    (wages, ("wages",)),
    (ranges, ()),
    (dates, ()),
    (contacts, ()),
    (phones, ()),
    (labels, ()),
    (spelled, ()),
    (off, ()),
    (faq, ()),
)
"""What is checked, and the kinds of files without which it cannot be."""


def check(data: Data, report: Report) -> None:
    """Report every mistake of meaning in what is good in shape."""
    for room, needs in ROOMS:
        if not data.unread.intersection(needs):
            room.check(data, report)


def check_claims(data: Data, report: Report) -> None:
    """Report claims of silence that the rest of their guide speaks against, and sentences that its rules do."""
    if "questions" not in data.unread:
        silence.check(data, report)
        cited.check(data, report)
