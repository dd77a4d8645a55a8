"""What the stages of ``make check`` remind a maintainer of without failing."""

import re
from pathlib import Path

import pytest

from policy.load import load_data
from sitegen.book import Book, open_book
from sitegen.outputs.absences import main
from sitegen.outputs.counted import miscounted
from tests.casebook import DATA
from tests.golden import MADE_AT
from tests.policy.small import GUIDE, small


def test_a_guide_without_any_claim_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small(tmp_path)
    assert main([str(root)]) == 0
    assert "一条声明也没有" not in capsys.readouterr().out
    text = (root / GUIDE).read_text("utf-8")
    (root / GUIDE).write_text(re.sub(r"^silent:\n(  - .*\n)+", "", text, flags=re.MULTILINE), "utf-8")
    open_book.cache_clear()
    assert main([str(root)]) == 0
    told = "提醒：golden-2026 一条声明也没有；silence.yaml 不见了的，从历史版本里恢复，还没有人读过全文的，读过再写\n"
    assert told in capsys.readouterr().out


SAID = """groups:
  - id: group
    label: 一类
    questions:
      - id: one
        ask: 问？
        short: 一个区写了，%s没有写。
        safe: 问窗口。
        said: [{of: golden-2026, text: 写了。, clause: "1"}]
        silent: %s都没有写的一点。
"""


@pytest.mark.parametrize(
    ("others", "texts", "told"),
    [
        ("另外三个区", "三份文本", [("另外三个区", 7), ("三份文本", 10)]),
        ("别的", "3 个区", [("3 个区", 10)]),
        ("别的", "各份文本", []),
        ("其余两个区", "2 份文本", []),
    ],
)
def test_a_sentence_that_counts_the_districts_is_named_when_there_are_more_or_fewer(
    others: str, texts: str, told: list[tuple[str, int]], tmp_path: Path
) -> None:
    root = small(tmp_path)
    (root / "faq.yaml").write_text(SAID % (others, texts), "utf-8")
    again = "数一数现在有指南的区，读过新的文本再改"
    lines = [line for line in miscounted(root, Book(load_data(root), MADE_AT)) if "notes.yaml" not in line]
    expected = [f"faq.yaml:{line}: “{said}”，现在有指南的是 1 个区: {again}" for said, line in told]
    assert [line for line in lines if line.startswith("faq.yaml:")] == expected
    summary = "faq.yaml、glossary.yaml 里有 1 处 silent，说的是没有一份文本写；新的文本也要读过才能这样说"
    assert lines[-1] == summary  # the questions that ship count four


def test_today_every_sentence_counts_right(book: Book) -> None:
    assert list(miscounted(DATA, book)) == []
