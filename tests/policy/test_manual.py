"""What docs/about/maintain.md shows is true: its sample is good data, and its table names every operator."""

import re
from pathlib import Path

from checker.verdict.rules import OPERATORS
from policy.cases import load_with_cases
from policy.expand import papers_of
from policy.load import load_data
from policy.model.conditions import Condition
from policy.yamlio import parse_yaml
from sitegen.book import Book
from sitegen.outputs.coverage import gaps
from tests.casebook import uncounted, undecided, unneeded
from tests.golden import MADE_AT
from tests.outcomes import failures
from tests.policy.seeded import copied

TEXT = Path(__file__).resolve().parents[2].joinpath("docs/about/maintain.md").read_text("utf-8")


def _block(first: str) -> str:
    found = re.search(rf"```yaml\n({first}\n.*?)```", TEXT, re.DOTALL)
    assert found
    return found[1]


def test_the_sample_district_is_good_and_its_cases_come_out(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for file in (root / "cases").glob("*.yaml"):
        file.unlink()
    (root / "guides" / "sample-2026.yaml").write_text(_block("id: sample-2026"), "utf-8")
    (root / "cases" / "sample-2026.yaml").write_text(_block("guide: sample-2026"), "utf-8")
    assert "sample-2026" in load_data(root).guides
    assert failures(root) == ([], 9)
    assert [
        name for names in (undecided(root), uncounted(root), unneeded(root)) for name in names if "sample" in name
    ] == []
    assert [row for row in gaps(Book(load_with_cases(root), MADE_AT)) if row[0] == "sample-2026"] == []


def test_the_sample_edition_changes_what_it_says_and_wants_cases_for_that_alone(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for file in (root / "cases").glob("*.yaml"):
        file.unlink()
    for name in ("sample-2026", "sample-2027"):
        (root / "guides" / f"{name}.yaml").write_text(_block(f"id: {name}"), "utf-8")
    (root / "cases" / "sample-2026.yaml").write_text(_block("guide: sample-2026"), "utf-8")
    guides = load_data(root).guides
    old, new = guides["sample-2026"], guides["sample-2027"]
    assert [part.id for part in new.conditions.applicant.parts[1].parts] == ["1", "3", "2"]
    assert new.conditions.applicant.parts[0].strictness is None
    assert {row.id for row in papers_of(new, "new")} == {row.id for row in papers_of(old, "new")} - {"landlord"}
    assert failures(root) == ([], 9)
    before = {name.removeprefix("sample-2026/") for name in undecided(root) if name.startswith("sample-2026/")}
    after = {name.removeprefix("sample-2027/") for name in undecided(root) if name.startswith("sample-2027/")}
    assert after == before | {"applicant/tenure", "applicant/routes/3"}
    assert "sample-2027/file" in uncounted(root)
    assert "sample-2026/file" not in uncounted(root)


def test_the_table_names_every_operator_with_an_example_that_is_one() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| `(.+?)` \|$", TEXT, re.MULTILINE)
    assert sorted(name for name, _, _ in rows) == sorted(OPERATORS)
    for name, meaning, example in rows:
        read = Condition.model_validate({"question": "degree", **parse_yaml(example).value})
        assert read.operators == (name,)
        assert meaning
