"""Pages as files: what is written, what is marked, what goes; links and foot; navigation by id; another renderer."""

from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from sitegen.book import Book
from sitegen.bundle.runtime import ROOT
from sitegen.mkdocs.compared import differences
from sitegen.mkdocs.hooks import on_config, on_serve
from sitegen.mkdocs.navigation import complete
from sitegen.mkdocs.plain import write_plain
from sitegen.mkdocs.written import marked, write_docs

DAY = date(2026, 11, 21)


def _html(text: str, path: str = "districts/haidian.md", **settings: str) -> str:
    extension = "sitegen.mkdocs.markdown"
    md = Markdown(extensions=["toc", extension], extension_configs={extension: settings})
    return md.convert(
        marked(text, path, DAY).partition("---\n\n")[2] if text.startswith("---") else marked(text, path, DAY)
    )


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("index.md", "./about/"),
        ("about/index.md", "../about/"),
        ("districts/haidian.md", "../../about/"),
        ("districts/haidian/new.md", "../../../about/"),
    ],
)
def test_links_from_the_root_become_relative(path: str, link: str) -> None:
    html = _html('# 页\n\n<p><a href="@/about/">关于</a></p>', path)
    assert f'<a href="{link}">关于</a>' in html
    assert "@/" not in html
    assert "<!--page" not in html


def test_every_page_ends_with_its_foot_once() -> None:
    html = _html("# 页\n\n## 一节\n\n正文", report_url="/report/")
    assert html.count("最后核对：2026-11-21") == 1
    assert html.rstrip().endswith("</div>")
    assert 'href="/report/"' in html
    assert "<h2 id=" in html.partition("正文")[0]


def test_a_text_without_a_mark_stays_as_it_is() -> None:
    md = Markdown(extensions=["sitegen.mkdocs.markdown"])
    assert md.convert('<p><a href="@/about/">关于</a></p>') == '<p><a href="@/about/">关于</a></p>'


def test_the_mark_stands_below_the_head() -> None:
    text = marked("---\ntitle: 某\n---\n\n# 页\n", "a/b.md", DAY)
    assert text == "---\ntitle: 某\n---\n\n<!--page depth=2 checked=2026-11-21-->\n\n# 页\n"


def test_what_is_no_longer_made_goes_and_what_has_not_changed_stays(book: Book, tmp_path: Path) -> None:
    docs, target = tmp_path / "docs", tmp_path / "target"
    docs.mkdir()
    (docs / "index.md").write_text("# 首页\n", "utf-8")
    (docs / "old.md").write_text("# 旧页\n", "utf-8")
    write_docs(book, docs, target)
    page = target / "districts" / "haidian" / "new.md"
    before = page.stat().st_mtime_ns
    assert (target / "old.md").is_file()
    assert (target / "api" / "v1" / "schema" / "guides.json").is_file()
    (docs / "old.md").unlink()
    write_docs(book, docs, target)
    assert not (target / "old.md").exists()
    assert page.stat().st_mtime_ns == before


def _nav(title: str) -> list[Any]:
    return [{"首页": "index.md"}, {title: ["districts/index.md"]}, {"办事": [{"流程": ["procedures/index.md"]}]}]


def test_sections_are_found_by_their_index_whatever_they_are_called(book: Book) -> None:
    nav = _nav("换了名字")
    complete(nav, book)
    assert {"海淀区": "districts/haidian.md"} in nav[1]["换了名字"]
    assert {"续签": "procedures/renewal.md"} in nav[2]["办事"][0]["流程"]


def test_a_lost_section_is_an_error_and_not_a_lost_district(book: Book) -> None:
    nav = [item for item in _nav("各区指南") if "各区指南" not in item]
    with pytest.raises(ConfigurationError, match=r"districts/index\.md"):
        complete(nav, book)


def test_a_site_without_navigation_is_an_error_too(book: Book) -> None:
    with pytest.raises(ConfigurationError, match=r"districts/index\.md"):
        complete([], book)


def test_a_local_server_watches_what_people_write(tmp_path: Path) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    server = Mock()
    assert on_serve(server, on_config(config), builder=None) is server
    server.unwatch.assert_called_once_with(config.docs_dir)
    assert Path(config.docs_dir, "districts", "haidian.md").is_file()
    assert not Path(config.docs_dir).is_relative_to(ROOT)
    assert str(ROOT / "docs") in config.watch


def test_other_renderers_get_pages_without_calls(tmp_path: Path) -> None:
    write_plain(tmp_path)
    pages = list((tmp_path / "docs").rglob("*.md"))
    assert len(pages) > 80
    assert [page.name for page in pages if "{{ " in page.read_text("utf-8")] == []
    assert "districts/haidian.md" in (tmp_path / "mkdocs.yml").read_text("utf-8")
    assert list((tmp_path / "docs" / "assets" / "python").rglob("pyodide.asm.wasm"))


def test_two_builds_are_held_side_by_side(tmp_path: Path) -> None:
    for name, body in (("one", '<h2>甲</h2><a href="x/">乙</a>'), ("two", '<a href="y/">乙</a>')):
        page = tmp_path / name / "p" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<title>{name}</title><a href='nav/'>导航</a><article>{body}</article>", "utf-8")
    (tmp_path / "one" / "index.html").write_text("", "utf-8")
    told = differences(tmp_path / "one", tmp_path / "two")
    assert told == [
        "index.html：另一边没有",
        "p/index.html：标题是“one”，另一边是“two”",
        "p/index.html：二级标题 1 个，另一边 0 个",
        "p/index.html：链接 1 个，另一边 1 个，其中 1 个通到别处",
    ]
