"""Amounts as people read them, and numbers as programs do."""

from decimal import Decimal

import pytest

from checker.money import amounts


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("17641.5", "17641.5 元"),
        ("1000000", "100 万元"),
        ("105846", "105846 元"),
        ("9000", "9000 元"),
        ("0", "0 元"),
        ("123000", "12.3 万元"),
    ],
)
def test_amounts_in_words(number: str, told: str) -> None:
    assert amounts.yuan(Decimal(number)) == told


def test_numbers_for_json_are_shortest() -> None:
    assert repr(amounts.shortest(Decimal("17641.50"))) == "17641.5"
    assert repr(amounts.shortest(Decimal("105846.0"))) == "105846"


@pytest.mark.parametrize("text", ["1e16", "0." + "1" * 25, "1e-30", "x", "1" * 41])
def test_numbers_beyond_any_real_amount(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any ValueError is the interface
        amounts.parse_number(text)
