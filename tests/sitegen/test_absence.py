"""A page calls something unwritten only where somebody has read for it; else it tells the text or leads to it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from policy.model.documents import Guide
from policy.model.silence import Saying, Silence
from sitegen.book import Book
from sitegen.outputs.absences import main, open_cells, readers
from sitegen.pages.checklist_table import checklist_table
from sitegen.pages.compare_conditions import condition_table
from sitegen.pages.compare_papers import deadline_tables, material_tables
from sitegen.pages.districts import district_pages
from sitegen.pages.offices import office_table
from sitegen.pages.procedures import procedure_pages
from sitegen.pages.sources import source_pages
from tests.golden import as_text, golden_book

OWN = "golden-2026"
READ = {"looked": "全文，找过“某词”", "read_on": "2026-11-20", "by": "样本读者"}
CLAIMED = re.compile(r"没有写|没有讲|没有列|清单里没有")


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return golden_book(tmp_path_factory.mktemp("golden"))


def _with(book: Book, **more: Any) -> Book:
    """The made-up guide with other claims and words."""
    given = {"silent": (), "says": (), "general": ()}
    guide = book.data.guides[OWN].model_copy(update={**given, **more})
    return Book(replace(book.data, guides={OWN: guide}), book.made_at)


def _claims(*rows: dict[str, Any]) -> tuple[Silence, ...]:
    return tuple(Silence.model_validate({**READ, **row}) for row in rows)


def _tables(book: Book) -> Iterator[str]:
    for table in (condition_table, material_tables, deadline_tables, office_table, checklist_table):
        yield table(book)
    for page in (*procedure_pages(book), *district_pages(book)):
        yield page.body


def test_without_a_claim_nothing_is_called_unwritten(golden: Book) -> None:
    book = _with(golden)
    told = "\n".join(_tables(book))
    assert not CLAIMED.search(as_text(told))
    assert 'data-about="golden-2026 procedure:info-change/employer">见指南</a>' in told
    assert 'href="@/districts/golden/info-change/"' in told


def test_every_claim_of_the_real_guides_fills_a_cell_that_would_else_be_open(book: Book) -> None:
    silenced = {name: guide.model_copy(update={"silent": ()}) for name, guide in book.data.guides.items()}
    bare = Book(replace(book.data, guides=silenced), book.made_at)
    assert 'class="g-none"' not in "\n".join(_tables(bare))
    assert len(open_cells(bare)) > len(open_cells(book))
    assert not [cell for cell in open_cells(book) if cell not in open_cells(bare)]


def test_a_claim_leads_to_who_has_read_for_it(golden: Book) -> None:
    claims = _claims(
        {"about": "procedure:info-change/employer"},
        {"about": ["topic:hours", "question:hukou", "route:3"], "only": "周末"},
        {"about": "procedure:renewal/papers"},
        {"about": "procedure:renewal/notify", "note": "有一句相近的。", "clause": "3"},
    )
    book = _with(golden, silent=claims)
    assert '<a class="g-none" href="@/sources/golden-2026/#silent">清单里没有要单位准备的</a>' in material_tables(book)
    (page,) = [as_text(page.body) for page in source_pages(book) if page.path == f"sources/{OWN}.md"]
    for words in (
        "个人信息变更的单位准备",
        "办公时间、户口、第 3 条：周末",
        "续签的材料",
        "续签的原单位的时限",
        "有一句相近的。",
        "样本读者，2026-11-20",
        "全文，找过“某词”",
    ):
        assert words in page


def test_words_of_the_text_stand_where_no_rule_does(golden: Book) -> None:
    said = (
        Saying.model_validate({"about": "procedure:account-recovery", "text": "先问组织部。", "clause": "1"}),
        Saying.model_validate({"about": "topic:decide", "text": "快的话一周。", "clause": "1"}),
    )
    book = _with(golden, says=said)
    assert "快的话一周。" in office_table(book)
    plan = next(
        as_text(page.body) for page in procedure_pages(_planned(book)) if page.path.endswith("/account-recovery.md")
    )
    assert "先问组织部。" in plan
    assert "没有讲" not in plan


def _planned(book: Book) -> Book:
    """With a second document that tells of the yearly plan, so that it has a page."""
    known = book.data.guides[OWN]
    fact = known.facts[0].model_copy(update={"procedure": "account-recovery", "clause": ("title",)})
    other = next(iter(book.data.sources.values())).model_copy(update={"facts": (fact,)})
    return Book(replace(book.data, sources={other.id: other}), book.made_at)


def test_a_procedure_that_no_guide_describes_is_called_so_by_claims_alone(golden: Book) -> None:
    def index(book: Book) -> str:
        return next(
            as_text(page.body) for page in procedure_pages(_planned(book)) if page.path == "procedures/index.md"
        )

    assert "收录的各区文本都没有讲" in index(_with(golden, silent=_claims({"about": "procedure:account-recovery"})))
    assert "看各区怎么说 [@/procedures/account-recovery/]" in index(_with(golden))


def test_a_table_of_checklists_leads_to_the_one_sentence_there_is(golden: Book) -> None:
    said = Saying.model_validate({"about": "procedure:account-recovery", "text": "先问组织部。", "clause": "1"})
    assert '<a href="@/procedures/account-recovery/">只有一句话</a>' in checklist_table(
        _planned(_with(golden, says=(said,)))
    )
    silent = _with(golden, silent=_claims({"about": "procedure:account-recovery"}))
    assert "没有讲这项业务" in checklist_table(_planned(silent))


def test_a_guide_without_an_office_is_not_called_silent_about_it(golden: Book) -> None:
    update: dict[str, Any] = {"office": None}
    assert "见指南" in office_table(_with(golden, **update))
    silent = _claims({"about": ["topic:office", "topic:hours", "topic:phones"]})
    table = as_text(office_table(_with(golden, silent=silent, **update)))
    assert "没有写受理部门" in table
    assert "没有写电话" in table


def test_one_who_may_only_be_asked_is_not_called_the_accepting_office(golden: Book) -> None:
    guide: Guide = golden.data.guides[OWN]
    assert guide.office
    office = guide.office.model_copy(update={"only_for": "问指标"})
    book = _with(golden, office=office, silent=_claims({"about": "topic:office"}))
    (page,) = [as_text(page.body) for page in district_pages(book) if page.path == "districts/golden.md"]
    assert "没有写受理部门" in page
    assert "样本区窗口（问指标）" in page


def test_papers_of_some_routes_say_so_in_the_comparison(book: Book) -> None:
    table = as_text(material_tables(book))
    routed = [
        paper for guide in book.guides.values() for paper in guide.materials["new"] if getattr(paper, "route", ())
    ]
    assert table.count("只有走第") == len(routed)
    assert "只有走第 4、5 条的人要" in table


def test_a_decision_for_all_procedures_stands_with_each(book: Book) -> None:
    for district, days in (("dongcheng", 20), ("shijingshan", 15), ("haidian", 20)):
        pages = {page.path: page.body for page in district_pages(book)}
        for procedure in ("new", "renewal", "employer-change", "info-change"):
            assert f"{days} 个工作日" in pages[f"districts/{district}/{procedure}.md"].partition("{#materials}")[0]


def test_check_counts_claims_and_names_readers(book: Book, capsys: pytest.CaptureFixture[str], copied: Path) -> None:
    assert main([]) == 0
    said = capsys.readouterr().out
    assert f"“没有写”的声明共 {sum(readers(book).values())} 条" in said
    for guide, reader, day in readers(book):
        assert f"{guide}：{readers(book)[guide, reader, day]} 条，{day} {reader}读过全文" in said
    (copied / "guides" / "haidian-2025" / "silence.yaml").unlink()
    assert main([str(copied)]) == 0
    assert "  条件对照：haidian-2025 question:employer_quota" in capsys.readouterr().out
