"""Mistakes of shape are told where they are and once."""

from pathlib import Path

import pytest

from tests.policy.small import GUIDE, Edit, small, told

AT = "guides.golden-2026.conditions."


@pytest.mark.parametrize(
    ("edit", "messages"),
    [
        (
            ("label: 法人单位, clause", "lable: 法人单位, clause"),
            ["employer.all[0].label: 缺少 label: 补上这一项", "employer.all[0].lable: 不认识的键 lable: 是不是 label"],
        ),
        (
            ("is: [national]", "is: national"),
            ["applicant.all[1].any[1].is: 「national」 不是列表: 写成列表：[national]"],
        ),
        (
            ("is: [self_employed]", "is: true"),
            ["employer.unless.is: 「true」 不是列表: 写成列表：[true]"],
        ),
    ],
)
def test_a_mistake_is_told_once(edit: Edit, messages: list[str], tmp_path: Path) -> None:
    assert told(small(tmp_path, edit)) == [f"{GUIDE}: {AT}{message}" for message in messages]


def test_a_folder_without_its_own_file_says_so(tmp_path: Path) -> None:
    root = small(tmp_path)
    head, _, rest = (root / GUIDE).read_text("utf-8").partition("\nclauses:")
    assert "district:" in head
    (root / GUIDE).unlink()
    (root / "guides" / "golden-2026").mkdir()
    (root / "guides" / "golden-2026" / "clauses.yaml").write_text(f"clauses:{rest}", "utf-8")
    assert told(root) == [
        "guides/golden-2026/clauses.yaml: guides.golden-2026: 没有 district、id、source: "
        "guide.yaml 不见了的，从历史版本里恢复；新的照样例写"
    ]
