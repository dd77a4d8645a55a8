"""Sentences that count the districts with a guide, which a new one makes untrue without touching them."""

import re
from collections.abc import Iterator
from pathlib import Path

from policy.model.faq import Asked, Term
from policy.tree import read_tree
from policy.walk import rows_of, texts_of
from sitegen.book import Book

COUNT = re.compile(r"(另外|其他|其余)?([三四五六七八九十]|[3-9]|\d{2,}) ?(?:个区|份文本|份指南)")
"""``两个区`` are some of them."""
DIGITS = {digit: number for number, digit in enumerate("三四五六七八九十", 3)}
AGAIN = "数一数现在有指南的区，读过新的文本再改"


def miscounted(root: Path, book: Book) -> Iterator[str]:
    """Sentences that tell another number of districts than have a guide (``另外三个区``: than are left), by place."""
    count, tree = len(book.covered), read_tree(root)
    found, silent = False, 0
    for path, row in rows_of(book.data):
        silent += isinstance(row, Asked | Term) and row.silent is not None
        for key, text in texts_of(row) if path[0] != "guides" else ():
            for said in COUNT.finditer(text):
                told = int(said[2]) if said[2].isdigit() else DIGITS[said[2]]
                if told != count - bool(said[1]):
                    found = True
                    file, line = tree.place((*path, key))
                    yield f"{file}:{line}: “{said[0]}”，现在有指南的是 {count} 个区: {AGAIN}"
    if found and silent:
        yield f"faq.yaml、glossary.yaml 里有 {silent} 处 silent，说的是没有一份文本写；新的文本也要读过才能这样说"
