"""Claims of absence: how many there are, who has read for them, and the cells that have neither claim nor content."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from policy.waiting import when_good
from sitegen.book import Book, open_book
from sitegen.mkdocs.written import pages
from sitegen.pages.checklist_table import checklist_table
from sitegen.pages.compare_conditions import condition_table
from sitegen.pages.compare_papers import deadline_tables, material_tables
from sitegen.pages.offices import office_table

OPEN = re.compile(r'data-about="([^"]*)"')
TABLES = {
    "条件对照": condition_table,
    "材料对照": material_tables,
    "时限对照": deadline_tables,
    "办理地点": office_table,
    "各项业务的清单": checklist_table,
}
"""The tables that hand-written pages call for and that may show what a text leaves open."""


def open_cells(book: Book) -> list[str]:
    """Cells that only send the reader to the guide: neither words of the text nor a claim of silence stand in them."""
    found = {f"{place}：{unescape(about)}" for place, text in _shown(book) for about in OPEN.findall(text)}
    return sorted(found)


def _shown(book: Book) -> Iterator[tuple[str, str]]:
    for page in pages(book):
        yield page.path, page.body
    for name, table in TABLES.items():
        yield name, table(book)


def readers(book: Book) -> Counter[tuple[str, str, str]]:
    """How many claims each reader makes of each guide, by day of reading."""
    return Counter(
        (guide.id, row.by, row.read_on.isoformat())
        for guide in book.data.guides.values()
        for row in guide.silent
        for _ in row.about
    )


def main(arguments: list[str]) -> int:
    """Print the number of claims, who has read for them, and every cell that has neither claim nor content."""
    book = open_book(Path(arguments[0] if arguments else "data"))
    counts = readers(book)
    print(f"“没有写”的声明共 {sum(counts.values())} 条")
    for (guide, by, day), count in sorted(counts.items()):
        print(f"{guide}：{count} 条，{day} {by}读过全文")
    for name, row in book.data.guides.items():
        if not row.silent:
            print(f"提醒：{name} 一条声明也没有；silence.yaml 不见了的，从历史版本里恢复，还没有人读过全文的，读过再写")
    found = open_cells(book)
    print(f"页面上写“见指南”的格子 {len(found)} 个：没有内容，也没有人读过并声明没有写")
    print("".join(f"  {cell}\n" for cell in found), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(when_good(lambda: main(sys.argv[1:])))
