"""How errors quote what they are about."""

from checker.errors import shown


def test_long_input_is_cut_where_it_is_quoted() -> None:
    assert shown("x" * 100) == f"「{'x' * 60}…」"
    assert shown({"a": "b\nc"}) == '「{"a": "b\\nc"}」'


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    assert shown("a\x1b[31m\x07\x00\u202eb") == "「a\\x1b[31m\\x07\\x00\\u202eb」"
    assert shown("申报\t日 é，😀") == "「申报 日 é，😀」"
