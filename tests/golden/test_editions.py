"""An edition that tells only what it changes: whole for everybody, each day judged by the edition in force on it."""

import json
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.assess import assess
from policy.load import load_data
from policy.problems import DataError
from policy.yamlio import parse_yaml
from sitegen.book import Book
from sitegen.outputs.coverage import outdated
from sitegen.pages.districts import district_pages
from sitegen.pages.sources import source_pages
from tests.golden import MADE_AT, as_text, golden_book

TABLE = parse_yaml(Path(__file__).with_name("editions.yaml").read_text("utf-8")).value
SAID = {"who", "verdict", "earliest", "earliest_if"}


def _write(folder: Path, edition: dict[str, Any]) -> Path:
    golden_book(folder)
    (folder / "data" / "guides" / "golden-2027.yaml").write_text(json.dumps(edition, ensure_ascii=False), "utf-8")
    return folder / "data"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return Book(load_data(_write(tmp_path_factory.mktemp("editions"), TABLE["edition"])), MADE_AT)


def _judged(book: Book, **answers: Any) -> dict[str, Any]:
    policy = book.policy
    profile = read_answers(policy.questions, TABLE["everybody"] | answers)
    results: list[dict[str, Any]] = assess(policy, profile, date.fromisoformat(answers["as_of"]), ["golden"])["results"]
    return results[0]


@pytest.mark.parametrize("day", TABLE["days"])
def test_each_day_has_its_edition(day: str, book: Book) -> None:
    expected, got = TABLE["days"][day], _judged(book, as_of=day)
    tenure = next(row for row in got["finding"]["children"][1]["children"] if row["id"].endswith("/tenure"))
    assert {
        "guide": got["guide"],
        "routes": [row["route"] for row in got["routes"]],
        "tenure": tenure["label"],
    } == expected
    comes = [note for note in got["notes"] if "起换成新的一版指南" in note]
    assert len(comes) == (day < "2027-03-01")


@pytest.mark.parametrize("row", TABLE["people"], ids=lambda row: str(row["who"]))
def test_days_are_judged_by_the_edition_in_force_on_them(row: dict[str, Any], book: Book) -> None:
    answers = {key: value for key, value in row.items() if key not in SAID}
    got = _judged(book, **answers)
    hoped = got["earliest_if"]
    assert (got["verdict"], got["earliest"], hoped and hoped["date"]) == (
        row["verdict"],
        row["earliest"],
        row.get("earliest_if"),
    )
    if got["earliest"]:  # what is promised holds on that day, and not on the day before
        day = date.fromisoformat(got["earliest"])
        assert _judged(book, **{**answers, "as_of": day.isoformat()})["verdict"] == "met"
        assert (
            _judged(book, **{**answers, "as_of": date.fromordinal(day.toordinal() - 1).isoformat()})["verdict"] != "met"
        )


def test_a_leaf_promises_no_day_on_which_another_edition_is_in_force(book: Book) -> None:
    row = {"as_of": "2026-11-02", "employer_taxes": {"2023": 0, "2024": 0, "2025": 0, "2026": 250000}}
    earlier = next(guide for guide in book.policy.guides if guide.id == "golden-2026")
    assert earlier.replaced_on == date(2027, 3, 1)
    for until, day in ((date(2027, 1, 1), None), (date(2027, 1, 2), "2027-01-01")):
        guides = tuple(replace(guide, replaced_on=until) if guide is earlier else guide for guide in book.policy.guides)
        policy = replace(book.policy, guides=guides)
        answers = read_answers(policy.questions, TABLE["everybody"] | row)
        (result,) = assess(policy, answers, date(2026, 11, 2), ["golden"])["results"]
        tax = result["finding"]["children"][0]["children"][1]["children"][0]
        assert (tax["id"], tax.get("holds_from")) == ("golden/employer/tax/year", day)


@pytest.mark.parametrize(
    ("built", "old", "new"), [("2027-02-28", "现行", "将于 2027-03-01 起执行"), ("2027-03-01", "旧版", "没有查到新版")]
)
def test_pages_say_which_edition_counts_and_what_changed(built: str, old: str, new: str, book: Book) -> None:
    book = Book(book.data, datetime.fromisoformat(f"{built}T12:00:00+08:00"))
    pages = {page.path: page.body for page in (*district_pages(book), *source_pages(book))}
    current = "golden-2026" if old == "现行" else "golden-2027"
    for path in ("districts/golden.md", "sources/golden-2026.md", "sources/golden-2027.md"):
        rows = pages[path].split("{#editions}")[1].split("\n## ")[0].split("<tr>")
        said = [as_text(re.sub(r"<span data-when=[^>]* hidden>.*?</span>", "", row)) for row in rows]
        newer, older = said[-2:]
        assert new in newer, newer
        assert old in older, older
        assert "工作时间从原则上半年改成一年。" in newer
        assert "clauses" not in newer
        assert "2027-03-01 起" in newer
        assert "2026-01-01 起，到 2027-02-28 为止" in older
    top = pages["districts/golden.md"].split("g-actions")[0]
    assert ("起换成新的一版指南" in top) == (current == "golden-2026")
    assert ("起换成新的一版指南" in pages["districts/golden/new.md"]) == (current == "golden-2026")


def test_what_is_not_changed_stays_and_cites_its_own_clauses(book: Book) -> None:
    new, old = book.data.guides["golden-2027"], book.data.guides["golden-2026"]
    assert (new.office, new.materials, new.deadlines, new.district_id) == (
        old.office,
        old.materials,
        old.deadlines,
        "golden",
    )
    assert {"3", "4"} <= set(new.clauses)
    cites = _judged(book, as_of="2027-03-01")["finding"]["children"][0]["cites"]
    assert [row["source"] for row in cites] == ["golden-2027"]


def test_what_cites_an_edition_whose_place_is_taken_is_named(tmp_path: Path) -> None:
    root = _write(tmp_path, TABLE["edition"])
    side = "    - {who: 某处, text: 一种说法。, clause: '%s'}\n"
    head = "contradictions:\n- id: one\n  title: 一件事\n  governs: 看新版。\n  safe: 问窗口。\n  sides:\n"
    (root / "contradictions.yaml").write_text(head + side % "golden-2026:1" + side % "golden-2027:1", "utf-8")
    data = load_data(root)
    for built, expected in (
        ("2027-02-28", []),
        ("2027-03-01", ["contradictions.yaml:7: 引用的 golden-2026 已经由 golden-2027 代替"]),
    ):
        book = Book(data, datetime.fromisoformat(f"{built}T12:00:00+08:00"))
        assert [line.rpartition(": ")[0] for line in outdated(root, book)] == expected


@pytest.mark.parametrize(("change", "wrong", "mend"), TABLE["misfits"], ids=lambda part: str(part)[:50])
def test_a_change_that_does_not_fit_is_told_where_it_stands(
    change: dict[str, Any], wrong: str, mend: str, tmp_path: Path
) -> None:
    root = _write(tmp_path, TABLE["edition"] | {"changes": [change]})
    with pytest.raises(DataError) as caught:
        load_data(root)
    told = [str(problem) for problem in caught.value.problems]
    assert [
        line for line in told if line.startswith("guides/golden-2027.yaml:1: ") and wrong in line and mend in line
    ], told


@pytest.mark.parametrize(
    ("base", "wrong"), [("golden-2020", "没有 「golden-2020」 这一版"), ("golden-2027", "绕成了圈")]
)
def test_the_earlier_edition_has_to_be_there(base: str, wrong: str, tmp_path: Path) -> None:
    root = _write(tmp_path, TABLE["edition"] | {"based_on": base})
    with pytest.raises(DataError, match=wrong):
        load_data(root)


def test_of_a_broken_earlier_edition_only_its_own_mistakes_are_told(tmp_path: Path) -> None:
    root = _write(tmp_path, TABLE["edition"])
    base = root / "guides" / "golden-2026.yaml"
    base.write_text(base.read_text("utf-8") + "\tx", "utf-8")
    with pytest.raises(DataError) as caught:
        load_data(root)
    assert {problem.file for problem in caught.value.problems} == {"guides/golden-2026.yaml"}


def test_of_an_edition_that_does_not_fit_nothing_is_told_in_those_after_it(tmp_path: Path) -> None:
    misfit = {"at": "conditions/lost", "remove": True, "text": "x", "clause": "1"}
    root = _write(tmp_path, TABLE["edition"] | {"changes": [misfit]})
    source = {**TABLE["edition"]["source"], "year": 2028, "effective_on": "2028-03-01"}
    after = TABLE["edition"] | {"id": "golden-2028", "based_on": "golden-2027", "source": source}
    (root / "guides" / "golden-2028.yaml").write_text(json.dumps(after, ensure_ascii=False), "utf-8")
    with pytest.raises(DataError) as caught:
        load_data(root)
    assert {problem.file for problem in caught.value.problems} == {"guides/golden-2027.yaml"}
