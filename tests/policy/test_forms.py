"""Appendices that texts send people to, and lists that are missing as a whole."""

from pathlib import Path

import pytest

from policy.load import load_data
from tests.policy.small import GUIDE, Edit, small, told

FORM = '  - {id: other, name: 诚信声明, use: 新办时填, clause: "2", appendix: 附件 2}\n'
SHEET = '{id: sheet, name: 申请表, use: 新办时填, clause: "2", appendix: 附件 1, signed_by: 本人, fields: [姓名, 单位]}'
ONE, TWO = f"forms: [{SHEET}]", f"forms:\n  - {SHEET}\n{FORM}"
KIND = '"2": {label: 二, kind: material,'
MISTAKES: list[tuple[list[Edit], str]] = [
    (
        [("requirement: 全部页。", "requirement: 用附件 3 的模板。")],
        "guides.golden-2026.materials.new[0].requirement: 说到附件 3，forms 里没有 appendix 是附件 3 的表: "
        "核对编号（现有：1），或者在 forms 里补上那张表",
    ),
    (
        [("text: 提交。", "text: 附件 1、4 一起提交。")],
        "guides.golden-2026.procedures.new.steps[1].text: 说到附件 4，forms 里没有 appendix 是附件 4 的表: "
        "核对编号（现有：1），或者在 forms 里补上那张表",
    ),
    (
        [("requirement: 全部页。", "requirement: 用附件 1 的模板。"), (", appendix: 附件 1", "")],
        "guides.golden-2026.materials.new[0].requirement: 说到附件 1，forms 里没有 appendix 是附件 1 的表: "
        "核对编号（现有：一张也没有写编号），或者在 forms 里补上那张表",
    ),
    (
        [(ONE, TWO), ("name: 劳动合同", "name: 诚信声明"), ("requirement: 全部页。", "requirement: 照附件 1 写。")],
        "guides.golden-2026.materials.new[0].requirement: “诚信声明”说是附件 1，名字却像附件 2（诚信声明）: "
        "核对原文的附件编号",
    ),
    (
        [(KIND, '"2": {label: 附件5 注, kind: form,')],
        "guides.golden-2026.forms[0].appendix: 写着附件 1，它的条款印的是附件 5: 核对原文，改 appendix 或 clause",
    ),
    (
        [
            (ONE, "forms: []"),
            ("requirement: 全部页。", "requirement: 用附件 1 的模板。"),
            ("text: 提交。", "text: 交附件 3。"),
        ],
        "guides.golden-2026: 好几处说到附件 3、1，可这份指南没有 forms: "
        "forms 的文件不见了，从历史版本里恢复；还没有写的，补上",
    ),
    (
        [(ONE, "forms: []"), (KIND, '"2": {label: 二, kind: form,')],
        "guides.golden-2026: clauses 里有 1 条是表格（如“二”），可这份指南没有 forms: "
        "forms 的文件不见了，从历史版本里恢复；还没有写的，补上，或者改那几条的 kind",
    ),
]


@pytest.mark.parametrize(("edits", "message"), MISTAKES, ids=[row[1][:60] for row in MISTAKES])
def test_a_mistake_is_told(edits: list[Edit], message: str, tmp_path: Path) -> None:
    root = small(tmp_path, *edits)
    assert told(root) == [f"{GUIDE}: {message}"]


def test_a_list_whose_file_is_gone_is_missed(tmp_path: Path) -> None:
    root = small(tmp_path)
    text = (root / GUIDE).read_text("utf-8").partition("deadlines:\n")[0]
    (root / GUIDE).write_text(text, "utf-8")
    assert told(root) == [
        f"{GUIDE}: guides.golden-2026: clauses 里有 1 条是时限（如“三”），可这份指南没有 deadlines: "
        "deadlines 的文件不见了，从历史版本里恢复；还没有写的，补上，或者改那几条的 kind"
    ]


def test_appendices_that_are_there_pass(tmp_path: Path) -> None:
    edits = [
        (ONE, TWO),
        ("requirement: 全部页。", "requirement: 样子见附件 1、2。"),
        (KIND, '"5": {label: 附件 5, kind: note, procedure: new}\n  "2": {label: 附件 1 注, kind: material,'),
        ("text: 提交。", "text: 按附件 5 提交，各类附件传齐。"),
        (', clause: "2", appendix: 附件 2', ', clause: "3", appendix: 附件 2'),
    ]
    assert load_data(small(tmp_path, *edits)).guides
