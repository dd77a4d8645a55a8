"""How errors quote what they are about."""

from checker.errors import shown


def test_long_input_is_cut_where_it_is_quoted() -> None:
    assert shown("x" * 100) == f"「{'x' * 60}…」"
    assert shown({"a": "b\nc"}) == '「{"a": "b\\nc"}」'
