"""What the checker's tests share."""

import pytest

from checker.policy import Policy
from checker.verdict import rules
from tests.casebook import load_policy


@pytest.fixture(scope="session", autouse=True)
def _no_rule_from_before() -> None:
    """Rules are kept for the life of a process, which one that is forked for a changed engine must not inherit."""
    rules._known.clear()


@pytest.fixture(scope="session")
def policy() -> Policy:
    """The policy that ships."""
    return load_policy()


def pytest_make_parametrize_id(val: object) -> str | None:
    """Names of cases stand as they are written; bytes have none of their own."""
    return repr(val[:40]) if isinstance(val, bytes) else None
