"""What has to hold of data/ beyond its shape: every reference leads somewhere, every figure agrees with its source."""

from policy.checks import clauses, conditions, editions, groups, ids, limits, papers, wages
from policy.checks.report import Report
from policy.model.data import Data


def check(data: Data, report: Report) -> None:
    """Report every mistake of meaning; shapes are good already."""
    for room in (ids, groups, clauses, conditions, editions, papers, limits, wages):
        room.check(data, report)
