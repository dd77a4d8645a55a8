"""The worked cases: what a policy reader wrote down from the sources must come out."""

import pytest

from checker.policy import Policy
from tests.casebook import WorkedCase, worked_cases
from tests.outcomes import assessed


@pytest.mark.parametrize("case", list(worked_cases()), ids=str)
def test_case_comes_out_as_written(case: WorkedCase, policy: Policy) -> None:
    expected, got = assessed(case, policy)
    assert got == expected
