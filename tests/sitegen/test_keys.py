"""The table of keys in the handbook has every shape and every key, each told in Chinese."""

import re

from policy.model.base import Row, spelled
from policy.model.conditions import Leaf
from sitegen.pages.keys import OPERATORS, key_tables, shapes
from tests.golden import HERE

CHINESE = re.compile("[\u4e00-\u9fff]")
APART = {"Asking", "Leaf", "Note"}
"""What only others are made from."""


def _all_rows(row: type[Row] = Row) -> set[type[Row]]:
    return {below for inner in row.__subclasses__() for below in (inner, *_all_rows(inner))}


def test_every_shape_of_the_models_is_told_in_chinese() -> None:
    own = {row for row in _all_rows() if row.__module__.startswith("policy.model.") and not row.__name__.islower()}
    assert {row.__name__ for row in own - set(shapes())} - APART == set()
    assert [row.__name__ for row in shapes() if not CHINESE.search(row.__doc__ or "")] == []


def test_every_key_stands_in_the_table_of_its_shape() -> None:
    _, *tables = key_tables(None).split("\n#### ")  # type: ignore[arg-type]
    assert len(tables) == len(shapes())
    for row, table in zip(shapes(), tables, strict=True):
        keys = re.findall(r"^\| `(\w+)`", table, re.MULTILINE)
        assert set(keys) == set(spelled(row)) - (OPERATORS if issubclass(row, Leaf) else set())
    text = "\n".join(tables)
    assert "| `route` | 只有走这几条的人要 |" in text
    assert "| `standing`，必写 | 可选：`in_force`、`unverified`、`superseded` |" in text
    assert all(f"{{#{anchor}}}" in text for anchor in re.findall(r"\(#(keys-[\w-]+)\)", text))


def test_the_handbook_calls_for_it() -> None:
    page = HERE.parents[1] / "docs" / "about" / "maintain.md"
    assert "\n{{ key_tables() }}\n" in page.read_text("utf-8")
