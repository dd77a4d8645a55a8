"""Of several editions of a district the first may print no day from which it counts; later ones have to."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.policy import Policy
from policy.compile import compile_policy
from policy.load import load_data
from policy.yamlio import parse_yaml
from tests.golden import HERE
from tests.policy.small import Edit, small, told

EDITION = parse_yaml(HERE.joinpath("editions.yaml").read_text("utf-8")).value["edition"]
NEW = "guides/golden-2027.yaml"
DAY: Edit = ('effective_on: "2026-01-01", ', "")
MEND = "补上 effective_on；原文没有写的，只有最早的一版可以不写"
WRONG = "这一版没有写从哪一天起执行，又不是最早的一版（golden-2026）"


def _with_edition(folder: Path, *edits: Edit, **source: Any) -> Path:
    root = small(folder, *edits)
    told = {key: value for key, value in {**EDITION["source"], **source}.items() if value is not None}
    (root / NEW).write_text(json.dumps(EDITION | {"source": told}, ensure_ascii=False), "utf-8")
    return root


def test_the_first_edition_counts_from_ever(tmp_path: Path) -> None:
    data = load_data(_with_edition(tmp_path, DAY))
    policy = Policy.from_mapping(json.loads(json.dumps(compile_policy(data), ensure_ascii=False)))
    for day, guide in (("1999-01-01", "golden-2026"), ("2027-02-28", "golden-2026"), ("2027-03-01", "golden-2027")):
        found = policy.guide_on("golden", date.fromisoformat(day))
        assert found
        assert found.id == guide


@pytest.mark.parametrize("edits", [(), (DAY,)], ids=["the first has a day", "no day at all"])
def test_a_later_edition_needs_a_day(edits: tuple[Edit, ...], tmp_path: Path) -> None:
    root = _with_edition(tmp_path, *edits, effective_on=None)
    assert told(root) == [f"{NEW}: guides.golden-2027.source.effective_on: 同一个区有几版指南，{WRONG}: {MEND}"]


def test_two_editions_of_one_day_cannot_be_told_apart(tmp_path: Path) -> None:
    (line,) = told(_with_edition(tmp_path, effective_on="2026-01-01"))
    assert "和 golden-2026 从同一天起执行，分不出该用哪一版: 改成各自的日子" in line
