"""An edition whose follower is here: nobody says that no newer one was found, in data or on pages."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from checker.noted import in_doubt
from policy.load import load_data
from sitegen.book import Book
from sitegen.outputs.coverage import outdated
from sitegen.pages.districts import district_pages
from sitegen.pages.home import district_index
from sitegen.pages.sources import source_pages
from tests.golden import MADE_AT, as_text
from tests.policy.small import GUIDE, edited, small, told
from tests.policy.test_first_edition import EDITION, NEW

UNSURE = ("standing: in_force", "standing: unverified")


def _root(folder: Path, *edits: tuple[str, str]) -> Path:
    root = small(folder, *edits)
    (root / NEW).write_text(json.dumps(EDITION, ensure_ascii=False), "utf-8")
    return root


def test_pages_do_not_say_that_no_newer_one_was_found(tmp_path: Path) -> None:
    root = _root(tmp_path, UNSURE)
    for followed in (True, False):
        if not followed:
            (root / NEW).unlink()
        book = Book(load_data(root), MADE_AT)
        pages = [*district_pages(book), *source_pages(book), *district_index(book)]
        old = [page for page in pages if page.path not in ("sources/golden-2027.md", "sources/index.md")]
        for page in old:
            # The rows of the newer edition itself may say it.
            rows = [line for line in as_text(page.body).splitlines() if "将于" not in line]
            assert not followed or "没有查到新版" not in "\n".join(rows), page.path
        (guide,) = (row for row in book.policy.guides if row.id == "golden-2026")
        (doubt,) = in_doubt(guide, book.today)
        assert ("没有查到新版" in doubt) != followed
        assert "不能确认仍然有效，动手前请先核实" in doubt
        assert any("不能确认仍然有效" in as_text(page.body) for page in old)
        assert followed or any("没有查到新版，不能确认仍然有效" in as_text(page.body) for page in old)


@pytest.mark.parametrize("key", ["warning", "about"])
def test_words_from_before_are_told(key: str, tmp_path: Path) -> None:
    root = _root(
        tmp_path, UNSURE, ("about: 只用于测试。", f"{'about: 某。, ' * (key != 'about')}{key}: 没有查到新版。")
    )
    wrong = "写着没有查到新版，可这里有 golden-2027"
    assert told(root) == [f"{GUIDE}: guides.golden-2026.source.{key}: {wrong}: 改成现在的情况"]
    (root / NEW).unlink()
    assert load_data(root).guides
    edited(root, ("没有查到新版。", "这是 2020 年的文本。"))
    wrong = "说“这是 2020 年的文本”，year 是 2026: 从旧版抄来的，改成这一版的情况；或者核对 year"
    assert told(root) == [f"{GUIDE}: guides.golden-2026.source.{key}: {wrong}"]


def test_a_text_beside_the_guides_that_cites_an_edition_of_old_is_named(tmp_path: Path) -> None:
    root = _root(tmp_path)
    fact = '  - {id: once, topic: history, title: 以前, text: 以前这样。, clause: "golden-2026:1"}\n'
    (root / "sources" / "city-compilation" / "facts.yaml").write_text(f"facts:\n{fact}", "utf-8")
    book = Book(load_data(root), datetime.fromisoformat("2027-03-01T12:00:00+08:00"))
    (line,) = outdated(root, book)
    assert line.startswith("sources/city-compilation/facts.yaml:2: 引用的 golden-2026 已经由 golden-2027 代替: ")
