"""An average wage is confirmed where an official page was seen, and only there."""

from pathlib import Path

import pytest

from tests.policy.small import Edit, small, told

MEND = "见到官方页面的写 true 和 A；没有见到的写 false，grade 写 B 或 C"


@pytest.mark.parametrize(
    ("edits", "place", "wrong"),
    [
        ([("confirmed: false", "confirmed: true")], 7, "confirmed 是 true，grade 却是 C"),
        ([("confirmed: true", "confirmed: false")], 0, "confirmed 是 false，grade 却是 A"),
    ],
)
def test_a_figure_is_as_sure_as_its_source(edits: list[Edit], place: int, wrong: str, tmp_path: Path) -> None:
    lines = told(small(tmp_path, *edits, file="wages.yaml"))
    assert lines == [f"wages.yaml: wages.wages[{place}].confirmed: {wrong}: {MEND}"]
