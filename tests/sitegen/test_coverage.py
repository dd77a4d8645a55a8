"""No clause of a source is lost."""

from pathlib import Path

import pytest

from sitegen.book import Book, open_book
from sitegen.outputs.coverage import coverage, gaps, main, summary, uses
from sitegen.pages.sources import source_pages


def test_every_clause_of_every_source_is_accounted_for(book: Book) -> None:
    assert gaps(book) == []


def test_an_evaluated_leaf_uses_its_clause(book: Book) -> None:
    clauses = coverage(book)["sources"]["haidian-2025"]["clauses"]
    assert "haidian/applicant/tenure" in clauses["3.2.basic.tenure"]["used_by"]
    assert clauses["2"] == {"left_out": "标题"}
    assert clauses["new.note.8"] == {"left_out": "重复", "instead": "4.5.income"}


def test_another_document_may_use_a_clause(book: Book) -> None:
    used = coverage(book)["sources"]["city-compilation"]["clauses"]["p1.2.equiv"]["used_by"]
    assert any(entry.startswith("dongcheng/applicant/") for entry in used)


def test_what_a_clause_is_used_for_is_told_in_words(book: Book) -> None:
    used = [entry for found in uses(book).values() for entry in found]
    assert [entry for entry in used if entry.label.isdigit() and not entry.text] == []
    labels = {entry.id: entry.label for entry in used}
    assert labels["haidian/materials/address-change/2"] == "照新办的材料准备：《北京市居住证（卡）确认单》等 11 样"
    child = "变更随往子女的，照新办的材料准备：结婚证（子女随往）等 4 样"
    assert labels["shijingshan/materials/info-change/4"] == child


def test_what_stands_instead_of_a_clause_is_used_itself(book: Book) -> None:
    for name, document in coverage(book)["sources"].items():
        for clause, row in document["clauses"].items():
            if "instead" in row:
                source, _, stand_in = row["instead"].rpartition(":")
                found = coverage(book)["sources"][source or name]["clauses"][stand_in]
                assert "used_by" in found, (name, clause)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{label: 九, kind: note, procedure: general}", ("没有条目引用，也没有写 left_out", "标题的写 left_out: 标题")),
        (
            "{label: 九, kind: deadline, procedure: general, left_out: 旧规}",
            ("是时限，写了 left_out，没有写 instead", "kind 改成 other"),
        ),
    ],
)
def test_a_lost_clause_is_found(
    copied: Path, capsys: pytest.CaptureFixture[str], row: str, told: tuple[str, ...]
) -> None:
    file = copied / "guides" / "haidian-2025" / "clauses.yaml"
    file.write_text(file.read_text(encoding="utf-8") + f'  "99": {row}\n', encoding="utf-8")
    assert main([str(copied)]) == 1
    number = len(file.read_text(encoding="utf-8").splitlines())
    line = next(line for line in capsys.readouterr().out.splitlines() if "99（九）" in line)
    assert line.startswith(f"guides/haidian-2025/clauses.yaml:{number}: ")
    assert all(words in line for words in told)


def test_a_needless_exception_is_found(copied: Path) -> None:
    file = copied / "guides" / "haidian-2025" / "clauses.yaml"
    text = file.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if '"3.2.basic.tenure":' in line)
    file.write_text(text.replace(line, line.replace("}", ", left_out: 标题}")), encoding="utf-8")
    assert [gap for _, clause, gap in gaps(open_book(copied)) if clause == "3.2.basic.tenure" and "已经用到了" in gap]


def test_counts_add_up(book: Book) -> None:
    for row in summary(book):
        assert row.clauses == row.used + row.open + sum(row.left_out.values())


def test_what_another_document_says_is_not_shown_as_the_content_of_a_clause(book: Book) -> None:
    """东城 六（四） says 180 days; the old city rule that cites it said 6 months."""
    (page,) = [page.body for page in source_pages(book) if page.path == "sources/dongcheng-2019.md"]
    compiled = book.short_name("city-compilation")
    (row,) = [row for row in page.split("<tr id=") if row.startswith('"c-6.4.2"')]
    assert f"{compiled} 里有关的：" in row
    assert "180" in page
    assert "最多 6 个月" not in page
