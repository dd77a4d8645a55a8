"""The worked cases leave no condition undecided."""

from tests.casebook import undecided


def test_every_leaf_is_decided_by_some_case() -> None:
    assert undecided() == []
