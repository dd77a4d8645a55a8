"""Figures as pages write them."""

from decimal import Decimal

from checker.money.amounts import plain


def plain_number(number: float) -> str:
    """A figure of the report in digits: ``17905.5``."""
    return plain(Decimal(str(number)))
