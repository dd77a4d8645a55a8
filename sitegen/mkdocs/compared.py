"""Two builds of the same pages held side by side: ``python -m sitegen.mkdocs.compared OURS OTHER``.

Says which pages one of them lacks, where titles differ, and where headings,
tables, rows or links differ in number. Of the rest of a page only the article
counts: themes differ.
"""

import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

COUNTED = {"h1": "一级标题", "h2": "二级标题", "h3": "三级标题", "table": "表格", "tr": "表格的行", "li": "列表项"}


class _Article(HTMLParser):
    """Counts elements inside the page's article, and its links by where they lead."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.found: Counter[str] = Counter()
        self.links: Counter[str] = Counter()
        self.title = ""
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_title = tag == "title" and not self.title
        if tag == "article":
            self.inside += 1
        elif self.inside and tag in COUNTED:
            self.found[tag] += 1
        elif self.inside and tag == "a" and ("class", "headerlink") not in attrs:
            self.links.update(str(value) for name, value in attrs if name == "href")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "article"
        self.in_title = False

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.title += data


def _article(page: Path) -> _Article:
    reader = _Article()
    reader.feed(page.read_text("utf-8"))
    return reader


def differences(ours: Path, other: Path) -> list[str]:
    """One line a difference, in words."""
    pages, theirs = ({path.relative_to(site) for path in site.rglob("index.html")} for site in (ours, other))
    told = [f"{page}：另一边没有" for page in sorted(pages - theirs)]
    told += [f"{page}：只有另一边有" for page in sorted(theirs - pages)]
    for page in sorted(pages & theirs):
        one, two = _article(ours / page), _article(other / page)
        if one.title != two.title:
            told.append(f"{page}：标题是“{one.title}”，另一边是“{two.title}”")
        told += [
            f"{page}：{word} {one.found[tag]} 个，另一边 {two.found[tag]} 个"
            for tag, word in COUNTED.items()
            if one.found[tag] != two.found[tag]
        ]
        moved = (one.links - two.links).total()
        if moved or one.links.total() != two.links.total():
            told.append(f"{page}：链接 {one.links.total()} 个，另一边 {two.links.total()} 个，其中 {moved} 个通到别处")
    return told


def main(ours: str, other: str) -> int:
    """Print the differences; they are news, not a failure."""
    told = differences(Path(ours), Path(other))
    print("\n".join(told) or "没有不同")
    print(f"比较了 {len(list(Path(ours).rglob('index.html')))} 页，{len(told)} 处不同")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
