"""What the checker's tests share."""

import pytest

from checker.policy import Policy
from tests.casebook import load_policy


@pytest.fixture(scope="session")
def policy() -> Policy:
    """The policy that ships."""
    return load_policy()
