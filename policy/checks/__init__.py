"""What has to hold of data/ beyond its shape: every reference leads somewhere, every figure agrees with its source."""

from policy.checks import (
    clauses,
    conditions,
    contacts,
    dates,
    editions,
    faq,
    groups,
    ids,
    labels,
    limits,
    listed,
    papers,
    ranges,
    silence,
    spelled,
    wages,
)
from policy.checks.report import Report
from policy.model.data import Data

ROOMS = (
    ids,
    groups,
    clauses,
    conditions,
    editions,
    listed,
    papers,
    limits,
    wages,
    ranges,
    dates,
    contacts,
    labels,
    faq,
    spelled,
)


def check(data: Data, report: Report) -> None:
    """Report every mistake of meaning; shapes are good already."""
    for room in ROOMS:
        room.check(data, report)


def check_claims(data: Data, report: Report) -> None:
    """Report claims of silence that the rest of data speaks against; that rest is good already."""
    silence.check(data, report)
