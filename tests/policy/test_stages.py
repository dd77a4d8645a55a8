"""A broken file hides nothing that is wrong in another, and what may be the cause of others comes first."""

from pathlib import Path

import pytest

from policy.load import load_data
from policy.model.data import FILES
from policy.problems import DataError
from tests.policy.seeded import copied

CONDITIONS = "guides/haidian-2025/conditions.yaml"
DEADLINES = "guides/haidian-2025/deadlines.yaml"
MATERIALS = "guides/haidian-2025/materials.yaml"
OFFICE = "guides/dongcheng-2019/guide.yaml"
SILENCE = "guides/shijingshan-2020/silence.yaml"


def _problems(root: Path, *edits: tuple[str, str, str]) -> list[str]:
    for file, old, new in edits:
        text = (root / file).read_text("utf-8")
        assert old in text
        (root / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError) as caught:
        load_data(root)
    return [f"{problem.file}: {problem.wrong}" for problem in caught.value.problems]


@pytest.mark.parametrize("kind", [kind for kind in FILES if kind != "holidays"])
def test_a_broken_file_of_any_kind_is_all_that_is_wrong(kind: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / f"{kind}.yaml").write_text("a: [", "utf-8")
    (told,) = _problems(root)
    assert told.startswith(f"{kind}.yaml: ")


@pytest.mark.parametrize("name", ["haidian-2025", "dongcheng-2019", "shijingshan-2020", "xicheng-2023"])
def test_a_broken_guide_is_all_that_is_wrong(name: str, tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "guides" / name / "clauses.yaml").write_text("a：1\nb: 2", "utf-8")
    (told,) = _problems(root)
    assert told.startswith(f"guides/{name}/clauses.yaml: ")


def test_stages_come_in_their_order_and_all_of_them(tmp_path: Path) -> None:
    told = _problems(
        copied(tmp_path),
        (OFFICE, 'number: "84038437"', 'number: "8403843"'),
        (SILENCE, "about:", "about: [question:degree]\n    x:"),
        ("notes.yaml", "text:", "txet:"),
        ("wages.yaml", "monthly: 7855", "monthly: 7855.5"),
        ("questions.yaml", "questions:", "questions: ["),
    )
    assert [line.split(":")[0] for line in told[:1]] == ["questions.yaml"]
    assert {"notes.yaml", "wages.yaml", SILENCE} <= {line.split(":")[0] for line in told[1:]}


def test_files_of_one_guide_do_not_hide_each_other(tmp_path: Path) -> None:
    told = _problems(
        copied(tmp_path),
        (CONDITIONS, "all:", "all"),
        (MATERIALS, "form: [colour_scan]", "form: [paper]"),
        (OFFICE, "13:00-17:00", "13:00-12:00"),
        (DEADLINES, "moment: decide", "moment: never"),
    )
    assert [line.split(":")[0] for line in told] == [CONDITIONS, DEADLINES, MATERIALS, OFFICE]


def test_claims_are_held_against_guides_that_are_good_alone(tmp_path: Path) -> None:
    told = _problems(
        copied(tmp_path),
        (MATERIALS, "items_of: new", "items_of: info-change"),
        (SILENCE, "silent:", "silent:\n  - {about: question:degree, looked: 全文, read_on: '2026-11-21', by: 某人}"),
        ("wages.yaml", "wages:", "wages: []\nx:"),
    )
    assert [line.split(":")[0] for line in told[-1:]] == [SILENCE]
    assert "question:degree" in told[-1]
    assert any("绕成了圈" in line for line in told)
