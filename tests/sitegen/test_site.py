"""The finished site as a whole: links lead somewhere, nothing is fetched from elsewhere or run inline."""

import hashlib
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.sitegen.conftest import HOSTILE, Built, build

FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


class Tags(HTMLParser):
    """The opening tags of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def ids(self) -> set[str]:
        """Every place that a fragment may name."""
        return {str(attrs["id"]) for _, attrs in self.found if "id" in attrs}


@pytest.fixture(scope="module")
def tags(built: Built) -> dict[Path, Tags]:
    return {page: Tags(page.read_text(encoding="utf-8")) for page in built.pages()}


def _links(page: Path, tags: Tags) -> Iterator[tuple[str, Path, str]]:
    """Links inside the site: as written, the file they mean, and the fragment."""
    for tag, attrs in tags.found:
        href = attrs.get("href")
        if tag == "a" and href and not urlsplit(href).scheme and page.name != "404.html":
            address, fragment = urldefrag(href)
            place = unquote(urlsplit(address).path)
            target = (page.parent / place).resolve() if place else page
            yield href, target / "index.html" if target.is_dir() else target, unquote(fragment)


def test_every_link_leads_to_a_page_and_a_place_on_it(tags: dict[Path, Tags]) -> None:
    known = {page.resolve(): found.ids() for page, found in tags.items()}
    broken = []
    for page, found in tags.items():
        for href, target, fragment in _links(page, found):
            if target.suffix in (".ics", ".xlsx", ".csv") and target.exists():
                continue
            answers = "=" in fragment  # the checker's own kind of fragment
            if target.resolve() not in known or (fragment and not answers and fragment not in known[target.resolve()]):
                broken.append(f"{page.parent.name}: {href}")
    assert broken == []


def test_ids_are_unique_on_each_page(tags: dict[Path, Tags]) -> None:
    for page, found in tags.items():
        ids = [str(attrs["id"]) for _, attrs in found.found if "id" in attrs]
        assert sorted({name for name in ids if ids.count(name) > 1}) == [], page


def test_nothing_is_fetched_from_elsewhere(tags: dict[Path, Tags]) -> None:
    for page, found in tags.items():
        for tag, attrs in found.found:
            address = attrs.get(FETCHED.get(tag, "")) or ""
            assert not urlsplit(address).netloc, (page, tag, address)


def test_no_styles_and_no_handlers_stand_inline(tags: dict[Path, Tags]) -> None:
    for page, found in tags.items():
        for tag, attrs in found.found:
            assert "style" not in attrs, (page, tag)
            assert not [name for name in attrs if name.startswith("on")], (page, tag)


def test_only_the_pages_of_answers_name_the_runtime(built: Built) -> None:
    for page in built.pages():
        names = "pyodide" in page.read_text(encoding="utf-8") and "data-bundle" in page.read_text(encoding="utf-8")
        place = page.parent.relative_to(built.folder).as_posix()
        assert names == (place in {"checker", "deadlines", "materials", "hr"}), page


def test_every_page_says_when_it_was_checked_and_how_to_report(built: Built) -> None:
    for page in built.pages():
        if page.name != "404.html":
            html = page.read_text(encoding="utf-8")
            assert "本页内容最后核对：20" in html, page
            assert 'about/#report">怎么报错</a>' in html, page


def test_old_texts_warn_with_their_year(built: Built) -> None:
    for district, year in (("dongcheng", "2019 年"), ("shijingshan", "2020 年前后"), ("xicheng", "2023 年前后")):
        head = built.page(f"districts/{district}").split("<h2", 1)[0]
        assert f"{year}的文本" in head


def test_districts_without_a_guide_say_so_at_once_and_whom_to_ask_what(built: Built) -> None:
    for district, name in (("mentougou", "门头沟区"), ("chaoyang", "朝阳区")):
        page = built.page(f"districts/{district}")
        head, _, rest = page.partition('id="ask"')
        assert f"还没有收录{name}的办理指南" in head
        assert "12333" in rest
        assert rest.partition('class="g-asks"')[2].partition("</ol>")[0].count("<li>") == 6
        assert "还不能判断" not in page
    assert "朝人社发〔2019〕12号" in built.page("districts/chaoyang")


OURS = ("about/maintain", "maintainers/")
"""Pages for maintainers."""
THEIRS = re.compile(r"数据文件|仓库|(?<![a-z])issue|存下来", re.IGNORECASE)
"""Words that mean something to maintainers alone."""


class Text(HTMLParser):
    """What a reader of a page sees, without scripts and attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.told: list[str] = []
        self.unseen = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.told.append(data)


def test_readers_pages_have_no_words_of_maintainers(built: Built) -> None:
    looked = 0
    for page in built.pages():
        place = page.parent.relative_to(built.folder).as_posix()
        if not f"{place}/".startswith(OURS):
            found = THEIRS.findall("".join(Text(page.read_text(encoding="utf-8")).told))
            assert found == [], place
            looked += 1
    assert looked > 70


def test_search_leaves_maintainers_pages_out(built: Built) -> None:
    rows = json.loads((built.folder / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    assert any(row["location"].startswith("faq/") for row in rows)
    assert [row["location"] for row in rows if row["location"].startswith(OURS)] == []


def test_data_cannot_write_html_markdown_or_macros(built: Built) -> None:
    page = built.page("districts/demo")
    assert "5 &lt; 6 &amp; 7 &gt; 4 {{ 7 * 191 }} {% raw %} **粗** [链接](javascript:alert(2))" in page
    assert "1337" not in page
    assert HOSTILE not in page


def test_two_builds_are_equal(built: Built, tmp_path: Path) -> None:
    again = build(built.data, tmp_path / "site")
    assert _digests(again) == _digests(built.folder)


def _digests(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
