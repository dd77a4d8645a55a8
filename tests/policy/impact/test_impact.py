"""`impact`: what a change of data does to people, seen on copies of the real data that are edited by hand."""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.answers.order import check_order
from checker.assess import assess
from checker.cli.main import main
from checker.policy import Policy
from policy.impact.compare import impact
from policy.impact.people import Person, people, possible
from policy.impact.rows import paper_changes
from policy.load import load_data
from tests.casebook import DATA
from tests.cli.test_partial import GUIDE

Row = dict[str, Any]


def _copy(place: Path, *edits: tuple[str, str, str]) -> Path:
    """A copy of the data with each passage that an edit names written otherwise, once."""
    root = Path(shutil.copytree(DATA, place))
    for file, old, new in edits:
        text = (root / file).read_text("utf-8")
        assert text.count(old) >= 1, (file, old)
        (root / file).write_text(text.replace(old, new, 1), "utf-8")
    return root


EDITS = (
    ("guides/haidian-2025/conditions.yaml", "label: 原则上注册满 6 个月", "label: 原则上注册满 12 个月"),
    ("guides/haidian-2025/conditions.yaml", "for_months: 6", "for_months: 12"),
    (
        "guides/dongcheng-2019/deadlines.yaml",
        "{days: 30, why: 单位自己初审通过后 30 天",
        "{days: 40, why: 单位自己初审通过后 40 天",
    ),
    ("guides/shijingshan-2020/materials.yaml", "requirement: ", "requirement: 改过的话。"),
    ("guides/haidian-2025/guide.yaml", "68940680", "68940681"),
    ("wages.yaml", "monthly: 12116", "monthly: 12500"),
)


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """What all see whose district moves an edge, and every fifth of the others: to judge each takes twice as long."""
    new = load_data(_copy(tmp_path_factory.mktemp("new") / "data", *EDITS))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("policy.impact.compare.people", _some)
        report = impact(load_data(DATA), new)
    assert report["people"] >= 2000
    rows: list[Row] = report["changes"]
    return rows


def _some(policies: Sequence[Policy]) -> list[Person]:
    return [person for place, person in enumerate(people(policies)) if person.district == "haidian" or place % 5 == 0]


def _of(changes: list[Row], district: str | None, what: str) -> list[Row]:
    return [row for row in changes if row["district"] == district and row["what"] == what]


def test_a_longer_wait_is_told_by_whom_it_holds_back(changes: list[Row], policy: Policy) -> None:
    rows = [row for row in _of(changes, "haidian", "verdict") if "registration" in row["cause"][0]]
    assert {(row["before"], row["after"]) for row in rows} == {("met", "discretion"), ("met", "unknown")}
    (late,) = (row for row in rows if row["after"] == "discretion")
    assert late["cause"] == ["haidian/employer/registration/six-months"]
    person = Person(late["example"])
    (result,) = assess(policy, person.answers(policy), person.day, [person.district])["results"]
    assert result["verdict"] == "met"


def test_a_wage_is_told_by_its_lines_and_by_whom_they_measure(changes: list[Row]) -> None:
    (row,) = _of(changes, "shijingshan", "threshold")
    assert row["before"] == "2025 年 12116 元的 1.5 倍：每月 18174 元"
    assert row["after"] == "2025 年 12500 元的 1.5 倍：每月 18750 元"
    assert row["cause"] == ["shijingshan/applicant/income"]
    verdicts = _of(changes, "shijingshan", "verdict")
    assert {(row["before"], row["after"]) for row in verdicts} >= {("met", "discretion")}
    assert all(row["cause"] == ["shijingshan/applicant/income"] for row in verdicts)


def test_a_time_limit_is_told_by_its_days(changes: list[Row]) -> None:
    rows = _of(changes, "dongcheng", "deadline")
    assert rows
    assert all(row["before"] < row["after"] for row in rows)
    assert rows[0]["cause"][0].startswith("dongcheng/deadlines/")


def test_a_paper_is_told_by_what_is_asked_of_it(changes: list[Row]) -> None:
    (row,) = _of(changes, "shijingshan", "material")
    assert row["after"] == f"改过的话。{row['before']}"
    assert row["count"] > 1


def test_words_are_told_where_they_stand(changes: list[Row]) -> None:
    rows = {row["cause"][0]: row for row in _of(changes, "haidian", "text")}
    assert rows["haidian-2025/office/phones/1/number"]["after"] == "68940681"
    label = rows["haidian-2025/conditions/employer/all/registration/any/six-months/label"]
    assert (label["after"], label["example"], label["count"]) == ("原则上注册满 12 个月", None, 1)
    assert not [name for name in rows if name.endswith("for_months")]  # told by the verdicts


def test_a_new_guide_and_a_figure_that_works_on_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A guide that was not there gives verdicts where there were none; a date of checking counts as words."""
    old, new = _copy(tmp_path / "old"), _copy(tmp_path / "new", *STAMPED)
    (new / "guides" / "huairou-2024.yaml").write_text(GUIDE.replace("GRADE", "A"), "utf-8")
    assert main(["impact", str(old), str(new), "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)["changes"]
    (met,) = (row for row in rows if (row["district"], row["after"]) == ("huairou", "met"))
    assert (met["before"], met["cause"]) == ("unknown", ["huairou-2024"])
    assert [row["cause"] for row in _of(rows, "xicheng", "text")] == [["xicheng-2023/source/checked_on"]]
    assert [row["after"] for row in _of(rows, None, "text")] == ["改过的话"]


STAMPED = (
    ("guides/xicheng-2023/guide.yaml", 'checked_on: "2026-', 'checked_on: "2025-'),
    ("wages.yaml", "没有见到公告原文，待核实；公布的日子是推断的", "改过的话"),
)


@pytest.mark.no_cover
def test_people_stand_near_the_edges_in_every_district(policy: Policy) -> None:
    everybody = people([policy])
    seen: Counter[tuple[str, str]] = Counter()
    for person in everybody[::7]:
        (result,) = assess(policy, person.answers(policy), person.day, [person.district])["results"]
        seen[person.district, result["verdict"]] += 1
    for district in policy.covered():
        for verdict in ("met", "unmet", "discretion", "unknown"):
            assert seen[district, verdict] >= 3, (district, verdict, seen)


def test_a_revision_stands_for_a_folder_and_equal_ones_differ_in_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _copy(tmp_path / "data")
    for command in (["init", "-q"], ["add", "data"], [*NAMED, "commit", "-q", "-m", "First"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    assert main(["impact", "HEAD", "data"]) == 0
    assert "给出的结果完全一样" in capsys.readouterr().out


NAMED = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.com"]


def test_neither_folder_nor_revision(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact", "no-such-place", str(DATA)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "no-such-place" in said


def test_the_terminal_tells_each_change_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = _copy(tmp_path / "new", EDITS[2])
    assert main(["impact", str(DATA), str(new)]) == 1
    out = capsys.readouterr().out
    assert "- 东城区时限，" in out
    assert "dongcheng/deadlines/" in out


def test_what_a_policy_does_not_ask_it_is_not_told(policy: Policy) -> None:
    person = Person({"as_of": "2026-08-31", "employer_district": "haidian", "shoe_size": 43, "degree": "blue"})
    assert set(person.answers(policy)) == {"as_of", "employer_district"}


def test_a_paper_that_comes_and_one_that_goes(policy: Policy) -> None:
    """A guide whose list for one procedure is another's: old papers go, new ones come."""
    xicheng = next(guide for guide in policy.guides if guide.district == "xicheng")
    short = replace(xicheng, paper_rows={"new": xicheng.paper_rows["new"][:1]})
    other = replace(policy, guides=tuple(short if guide is xicheng else guide for guide in policy.guides))
    person = Person({"as_of": "2026-08-31", "employer_district": "xicheng"})
    gone, come = (
        [change for change, _ in paper_changes(*pair, [person], ["new"])] for pair in ((policy, other), (other, policy))
    )
    assert len(gone) == len(come) == len(xicheng.paper_rows["new"]) - 1
    assert {change.after for change in gone} == {change.before for change in come} == {None}


@pytest.mark.no_cover
def test_nobody_is_hired_before_birth(policy: Policy) -> None:
    for person in people([policy])[::50]:
        check_order(person.answers(policy), person.day)
    early = Person({"as_of": "2026-08-31", "birth_date": "2020-01-01", "employed_since": "2019-01-01"})
    assert not possible(policy, early)


def test_lists_without_ids_are_told_apart_by_their_places(changes: list[Row]) -> None:
    assert [row for row in changes if row["what"] == "text" and row["cause"][0].endswith("due/1/why")]
