"""Data classes written out behave as those that the library makes, as far as the checker uses them."""

from pathlib import Path
from typing import Any

import pytest

from sitegen.bundle.classes import ClassError, written_out
from sitegen.bundle.runtime import ROOT

SOURCE = """
from dataclasses import dataclass, field
from typing import ClassVar

@dataclass(frozen=True, slots=True)
class Value:
    \'\'\'A value.\'\'\'
    name: str
    number: int = 3
    seen: dict = field(default_factory=dict, hash=False)
    WORD: ClassVar[str] = "x"

    def twice(self):
        return self.number * 2

@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    part: int
    sum: int = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "sum", self.part + 1)

@dataclass(frozen=True, slots=True, eq=False)
class More(Whole):
    extra: int

class Plain(Value):
    __slots__ = ()

@dataclass
class Open:
    steps: list = field(default_factory=list)
"""


@pytest.fixture(params=["made by the library", "written out"])
def classes(request: pytest.FixtureRequest) -> dict[str, Any]:
    source = SOURCE if request.param == "made by the library" else written_out(SOURCE)
    room: dict[str, Any] = {"__name__": "room"}
    exec(compile(source, "room", "exec"), room)
    return room


def test_fields_and_their_defaults(classes: dict[str, Any]) -> None:
    value = classes["Value"]("a")
    assert (value.name, value.number, value.seen, value.WORD, value.twice()) == ("a", 3, {}, "x", 6)
    assert classes["Value"]("a", number=4).number == 4
    assert not hasattr(value, "__dict__")
    assert classes["Open"]().steps is not classes["Open"]().steps


def test_values_are_compared_by_what_they_hold(classes: dict[str, Any]) -> None:
    value, plain = classes["Value"], classes["Plain"]
    assert value("a") == value("a") != value("b")
    assert len({value("a"), value("a", 3), value("b")}) == 2
    assert value("a") != plain("a")
    assert plain("a") == plain("a")


def test_what_is_no_value_is_itself_alone(classes: dict[str, Any]) -> None:
    whole = classes["Whole"](1)
    assert whole.sum == 2
    assert whole != classes["Whole"](1)
    assert classes["More"](1, 5).extra == 5
    assert classes["More"](1, 5).sum == 2


def test_nothing_of_the_library_is_left() -> None:
    for file in (ROOT / "checker").rglob("*.py"):
        if "cli" not in file.parts:
            assert "dataclass" not in written_out(file.read_text("utf-8")).replace("data class", ""), file


@pytest.mark.parametrize("options", ["(order=True)", "(kw_only=True)"])
def test_a_form_that_nobody_wrote_out_is_refused(options: str) -> None:
    with pytest.raises(ClassError, match="Odd"):
        written_out(f"from dataclasses import dataclass\n@dataclass{options}\nclass Odd:\n    a: int\n")


def test_a_source_without_data_classes_stays_as_it_is(tmp_path: Path) -> None:
    assert written_out("x = 1  # a comment\n") == "x = 1  # a comment\n"


def test_what_else_the_library_has_is_refused() -> None:
    """Once the import is gone, the name would be missing in the page alone."""
    with pytest.raises(ClassError, match="replace"):
        written_out("from dataclasses import dataclass, replace\n\n@dataclass\nclass A:\n    b: int\n")
