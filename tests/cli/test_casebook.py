"""The worked cases leave no condition, time limit or paper undecided."""

from tests.casebook import uncounted, undecided, unneeded


def test_every_leaf_is_decided_by_some_case() -> None:
    assert undecided() == []


def test_every_time_limit_is_counted_by_some_case() -> None:
    assert uncounted() == []


def test_every_conditional_paper_is_needed_in_some_case_and_not_in_another() -> None:
    assert unneeded() == []
