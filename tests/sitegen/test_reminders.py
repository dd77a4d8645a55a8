"""What the stages of ``make check`` remind a maintainer of without failing."""

import re
from pathlib import Path

import pytest

from sitegen.book import open_book
from sitegen.outputs.absences import main
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
