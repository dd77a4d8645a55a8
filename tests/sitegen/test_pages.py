"""Small rules of the pages' making."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitegen.book import Book
from sitegen.pages.districts import district_pages
from sitegen.render import in_markdown, render
from sitegen.stamp import beijing_day, commit_time
from sitegen.views import links
from sitegen.views.cite import cited, fresh, merged
from sitegen.views.conditions import routes, shown


def test_clauses_with_the_same_label_share_a_citation(book: Book) -> None:
    row = ("3.2.basic.tenure", "3.2.basic.residence")
    assert [cite.label for cite in cited(book, "haidian-2025", row)] == ["三（二）基本条件"]


def test_a_row_has_one_citation_that_names_all_its_clauses(book: Book) -> None:
    row = ("1.office", "2", "3.1", "3.2.1", "3.1.capital")
    (cite,) = cited(book, "haidian-2025", row)
    assert cite.label == "一 等 4 处"
    assert cite.title.endswith("》办理指南：一、二、三（一）、三（二）1")
    assert cite.anchors == "c-1.office c-2 c-3.1 c-3.2.1 c-3.1.capital"
    assert cite.href == "@/sources/haidian-2025/#c-1.office"


def test_citations_of_a_row_are_merged_and_not_repeated_below_it(book: Book) -> None:
    one, two = cited(book, "haidian-2025", ("3.1",)), cited(book, "haidian-2025", ("3.1.tax", "dongcheng-2019:2.1.2"))
    assert [cite.label for cite in merged([*one, *two])] == ["三（一）", "东城区 2019 二（一）2"]
    assert [cite.source for cite in fresh(two, one)] == ["dongcheng-2019"]


def test_a_clause_of_another_document_names_it(book: Book) -> None:
    (cite,) = cited(book, "dongcheng-2019", ("haidian-2025:3.1",))
    assert cite.label == "海淀区 2025 三（一）"
    assert cite.href == "@/sources/haidian-2025/#c-3.1"


def test_every_contradiction_lets_two_sides_speak(book: Book) -> None:
    rows = book.data.contradictions.contradictions
    assert rows
    for row in rows:
        assert len({side.who for side in row.sides}) >= 2
        assert all(cited(book, "", side.clause) for side in row.sides)


@pytest.mark.parametrize(("depth", "root"), [(0, "./"), (1, "../"), (3, "../../../")])
def test_addresses_become_relative(depth: int, root: str) -> None:
    assert links.made_relative('<a href="@/about/#x">', depth) == f'<a href="{root}about/#x">'


def test_text_is_harmless_in_a_markdown_line() -> None:
    assert in_markdown("a*b_[c](d) <e> {f}") == "a\\*b\\_\\[c\\]\\(d\\) &lt;e&gt; \\{f\\}"


def test_templates_escape(book: Book) -> None:
    assert "&lt;script&gt;" in render("foot.html", day="<script>", report_url="")


def test_the_time_of_a_build_can_be_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86399")
    assert commit_time(tmp_path) == datetime(1970, 1, 1, 23, 59, 59, tzinfo=UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert commit_time(tmp_path) is None  # no repository here


def test_a_day_is_beijings() -> None:
    assert beijing_day(datetime(2026, 11, 20, 16, 0, tzinfo=UTC)).isoformat() == "2026-11-21"


def test_a_list_says_which_routes_it_is_not_for_and_what_its_text_leaves_open(book: Book) -> None:
    pages = {page.path: page.body for page in district_pages(book)}
    western, other = (pages[f"districts/{district}/new.md"] for district in ("xicheng", "shijingshan"))
    assert "这张清单不管第 3、4、5、6、7、8 条" in western
    assert western.index("010-88064573") < western.index('id="paper-')
    assert "只有国（境）外学位的认证书在学位认证系统里在线查不到才要" in western
    assert "这张清单不管" not in other
    assert "没有写要不要：" in other


def test_what_the_text_leaves_open_is_not_called_wanted_as_well(book: Book) -> None:
    pages = {page.path: page.body for page in district_pages(book)}
    for path in ("new", "info-change"):
        told = pages[f"districts/haidian/{path}.md"]
        assert "没有写要不要：住所是配偶的房" in told
        assert "借住亲友的房或配偶的房" not in told


def test_nearly_everybody_is_told_by_who_is_left_out(book: Book) -> None:
    first, *_, last = routes(book.guides["xicheng"].conditions.applicant)
    assert shown(book, "xicheng-2023", first).remarks == ("不适用于：个体工商户或自由职业者",)
    assert shown(book, "xicheng-2023", last).remarks == ("只给：个体工商户或自由职业者",)
