"""Amounts by month or year, as an answer gives them."""

from collections.abc import Iterable
from decimal import Decimal


def amounts_in(answer: object, periods: Iterable[int]) -> dict[int, Decimal | None]:
    """The amount of each year (or month number): one number stands for all; None where it is not known."""
    known = answer if isinstance(answer, dict) else {}
    every = answer if isinstance(answer, Decimal) else None
    return {period: known.get(period, every) for period in periods}


def last_named(answer: object) -> int:
    """The last year (or month number) that has an amount of its own; 0 where none has."""
    return max(answer, default=0) if isinstance(answer, dict) else 0
