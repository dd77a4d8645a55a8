"""Money and other numbers as exact decimals."""

import re
from decimal import ROUND_DOWN, Decimal

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?", re.ASCII)

LARGEST = Decimal(10) ** 15
"""Above it (a thousand million million yuan) a number is taken for a slip of the pen."""
MOST_DIGITS = 24
"""Significant digits of one answer. Sums over years stay within Decimal's 28, so nothing is ever rounded."""


def parse_number(text: str) -> Decimal:
    """Read a JSON number exactly; ValueError if it is no number, or larger or finer than any real amount."""
    if len(text) > 40 or not _NUMBER.fullmatch(text):
        raise ValueError(text)
    number = Decimal(text)
    if abs(number) > LARGEST or len(number.as_tuple().digits) > MOST_DIGITS or number.adjusted() < -MOST_DIGITS:
        raise ValueError(text)
    return number


def shortest(number: Decimal) -> int | float:
    """The number for JSON: whole where it is whole, else the shortest decimal form."""
    return int(number) if number == number.to_integral_value() else float(number)


def plain(number: Decimal | int) -> str:
    """The number in digits, without an exponent and without needless zeros."""
    text = f"{Decimal(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def cents(amount: Decimal) -> Decimal:
    """The amount cut to the cent."""
    return amount.quantize(Decimal("0.01"), rounding=ROUND_DOWN)


def in_full(amount: Decimal) -> str:
    """An amount of money that stands beside a line in yuan, in the same unit: ``132000 元``."""
    return f"{plain(amount)} 元"


def of_year(year: int, amount: Decimal | None) -> str:
    """One year's amount in words."""
    return f"{year} 年还不知道" if amount is None else f"{year} 年 {yuan(amount)}"


def yuan(number: Decimal | int) -> str:
    """An amount of money in words: ``100 万元`` where that is exact and shorter, else ``17641.5 元``."""
    amount = Decimal(number)
    if amount >= 10000 and amount % 1000 == 0:
        return f"{plain(amount / 10000)} 万元"
    return f"{plain(amount)} 元"
