"""Thousands of trials, which measuring makes three times as long; worked cases reach every line of what they try."""

import pytest


@pytest.fixture(autouse=True)
def _not_measured(no_cover: None) -> None:
    """Leave these out of the measure of lines."""
