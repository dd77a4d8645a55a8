"""The worked cases on time limits and materials."""

import pytest

from checker.policy import Policy
from tests.casebook import WorkedCase, worked_rows
from tests.outcomes import counted, needed


@pytest.mark.parametrize("case", list(worked_rows("deadlines")), ids=str)
def test_time_limit_falls_as_written(case: WorkedCase, policy: Policy) -> None:
    expected, got = counted(case, policy)
    assert got == expected


@pytest.mark.parametrize("case", list(worked_rows("materials")), ids=str)
def test_paper_is_needed_as_written(case: WorkedCase, policy: Policy) -> None:
    expected, got = needed(case, policy)
    assert got == expected
