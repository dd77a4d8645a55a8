"""Chinese words for the search: an index word is found only as a whole, so names are cut as people type them."""

import logging
from collections.abc import Iterable

import jieba

COMMON = 100_000
"""A frequency that wins over any other way of cutting."""


def teach(districts: Iterable[str]) -> None:
    """Cut ``海淀区`` into ``海淀`` and ``区``, so that both ways of asking find it."""
    logging.getLogger("jieba").setLevel(logging.WARNING)
    for name in districts:
        short = name.removesuffix("区")
        if short != name:
            jieba.del_word(name)
            jieba.add_word(short, COMMON)
