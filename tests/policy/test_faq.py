"""Mistakes in answers and words are told like all others."""

from pathlib import Path

import pytest

from tests.policy.seeded import assert_told, copied, named

MISTAKES = [
    ("faq.yaml", "{of: xicheng-2023, text: 没有写社保。}", "{of: mars, text: 没有写社保。}", ["没有文件", "mars"]),
    ("faq.yaml", "{of: haidian-2025,", "{of: mars-2025,", ["mars-2025", "没有条款"]),
    ("faq.yaml", "clause: [new.steps, 6.print, new.applicant.6.1]", "clause: 6.prnt", ["6.prnt", "没有条款"]),
    ("faq.yaml", "grade: C", "grade: A", ["官方页面"]),
    ("glossary.yaml", "    silent: “挂起”", "    text2: “挂起”", ["text2"]),
    (
        "glossary.yaml",
        ", clause: 7.4.unlink}\n    silent: “挂起”时上学、摇号等待遇还有没有，文本没有写。",
        "}",
        ["没有一句话写明出处"],
    ),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=named(MISTAKES))
def test_a_mistake_is_told_with_its_line(tmp_path: Path, mistake: tuple[str, str, str, list[str]]) -> None:
    assert_told(copied(tmp_path), mistake)
