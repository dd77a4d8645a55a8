"""Mistakes in worked cases are told like those of all other data, and one cause is told once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policy.cases import load_with_cases
from policy.problems import DataError
from policy.waiting import SAID, WAITING, when_good
from sitegen.outputs import absences, coverage
from tests import casebook
from tests.policy.small import GUIDE, Edit, edited, small

FILE = "cases/golden-2026.yaml"
BOOK = """guide: golden-2026
profiles:
  base:
    as_of: "2026-11-03"
    degree: bachelor
cases:
  - name: 没有学位
    clause: "1"
    from: base
    with: {degree: none}
    expect: {leaves: {applicant/routes/1/degree: unmet}}
  - {name: 有学位, clause: "1", from: base, expect: {leaves: {applicant/routes/1/degree: met}}}
deadlines:
  - name: 续签
    clause: "3"
    procedure: renewal
    profile: {permit_expires_on: "2026-12-31"}
    expect: {id: file, due: "2026-12-31"}
materials:
  - {name: 租房, clause: "2", procedure: new, profile: {residence: rented}, expect: {needed: {lease: "yes"}}}
"""
AT = f"{FILE}:%d: cases.golden-2026."
MISTAKES: list[tuple[list[Edit], str]] = [
    ([("guide: golden-2026", "guide: golden-2062")], "guide: 没有 「golden-2062」 这一版指南: 是不是 golden-2026"),
    ([("from: base", "from: bass")], "cases[0].from: profiles 里没有 「bass」 这个人: 是不是 base"),
    ([("with:", "wiht:")], "cases[0].wiht: 不认识的键 wiht: 是不是 with"),
    ([("name: 没有学位\n    ", "")], "cases[0].name: 缺少 name: 补上这一项"),
    ([('name: 没有学位\n    clause: "1"', "name: 没有学位")], "cases[0].clause: 缺少 clause: 补上这一项"),
    (
        [('clause: "3"', 'clause: "33"')],
        "deadlines[0].clause: golden-2026 里没有条款 「33」: 核对条款编号，别的文件写成 文件编号:条款编号",
    ),
    (
        [("name: 没有学位", "each: [{degree: none}]\n    name: 没有学位")],
        "cases[0]: 改法只能有一样，现在有 with、each: 从 with、each 里选一样",
    ),
    ([("name: 有学位", "name: 没有学位")], "cases[1].name: “没有学位”用了两次: 换一个名字"),
    ([("    degree: bachelor", "    degre: bachelor")], "profiles.base.degre: 没有 「degre」 这个问题: 是不是 degree"),
    (
        [("2026-11-03", "2026-11-33")],
        "profiles.base.as_of: as_of（判断日）的答案 「2026-11-33」 不能用: "
        "应为日历上有的日期（1900 到 2199 年），年月日都要，写成 YYYY-MM-DD，如 2025-08-15",
    ),
    (
        [("degree: unmet", "degree: unmett")],
        "cases[0].expect.leaves.applicant/routes/1/degree: 「unmett」 不在可选值里: "
        "可选：met、unmet、discretion、unknown",
    ),
    ([("id: file, ", "")], "deadlines[0].expect.id: 缺少 id: 补上这一项"),
    ([('"yes"', "true")], "materials[0].expect.needed.lease: 「true」 不在可选值里: 可选：yes、no、unknown"),
]  # fmt: skip


def _book(folder: Path, *edits: Edit) -> Path:
    root = small(folder)
    for file in (root / "cases").glob("*.yaml"):
        file.unlink()
    (root / FILE).write_text(BOOK, "utf-8")
    return edited(root, *edits, file=FILE)


@pytest.mark.parametrize(("edits", "message"), MISTAKES, ids=[row[1][:60] for row in MISTAKES])
def test_a_mistake_is_told_with_its_line_and_the_way_out(edits: list[Edit], message: str, tmp_path: Path) -> None:
    root = _book(tmp_path, *edits)
    with pytest.raises(DataError) as caught:
        load_with_cases(root)
    (problem,) = caught.value.problems
    line = BOOK[: BOOK.index(edits[0][0])].count("\n") + 1
    assert str(problem) == AT % line + message


@pytest.mark.parametrize(
    ("edit", "line", "message"),
    [
        (("\n    degree", "\n\tdegree"), 5, "缩进里有制表符（Tab）"),
        (("profiles:", "profiles："), 2, "键后面用了全角冒号 ："),
        (("degree: bachelor", "degree: yes"), 5, "「yes」 有歧义"),
        ((BOOK, "- a"), 1, "最外层不是“键: 值”的表"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(edit: Edit, line: int, message: str, tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_with_cases(_book(tmp_path, edit))
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (FILE, line)
    assert message in problem.wrong
    assert problem.mend


def test_good_cases_pass_and_wrong_data_hides_no_mistake_in_them(tmp_path: Path) -> None:
    root = _book(tmp_path)
    assert load_with_cases(root).guides
    edited(root, ("requirement: 全部页。", "requirement: 附件 3。"))
    edited(root, ("with:", "wiht:"), file=FILE)
    with pytest.raises(DataError) as caught:
        load_with_cases(root)
    assert [problem.file for problem in caught.value.problems] == [GUIDE, FILE]


def test_many_cases_of_one_person_are_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = '  - {name: 例 %d, clause: "1", from: base, expect: {leaves: {applicant/routes/1/degree: unmet}}}\n'
    root = _book(tmp_path, ("cases:\n", "cases:\n" + "".join(row % number for number in range(6))))
    assert casebook.main(root) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "data/cases/golden-2026.yaml:3: base：从这个人出发的例子有 6 个和写的不同，"
        "多半是同一个原因，先改他的答案。前 3 个："
    )
    assert [line.split(": ")[1] for line in lines[1:4]] == [
        f"golden-2026 的判例“例 {number}”（条款 1）" for number in range(3)
    ]
    assert lines[4] == "判例 10 个，和写的不同的 6 个"
    wanted = lines.index(
        "这些条件还没有判例定下来（cases 的 expect 里写 leaves，要有一个例子是 met，"
        "也要有一个是 unmet 或 discretion；只写 verdict 的不算）："
    )
    assert lines[wanted + 1] == "  data/cases/golden-2026.yaml：employer/kind"


def test_stages_wait_for_good_data_in_one_line(tmp_path: Path) -> None:
    root = _book(tmp_path, ("with:", "wiht:"))
    waiting = "import sys; from pathlib import Path; from policy.waiting import when_good; from tests import casebook; "
    done = subprocess.run(
        [sys.executable, "-c", waiting + f"sys.exit(when_good(lambda: casebook.main(Path({str(root)!r}))))"],
        capture_output=True, encoding="utf-8", check=False, cwd=Path(__file__).parents[2], env=os.environ,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (WAITING, f"{SAID}\n", "")
    edited(root, ("requirement: 全部页。", "requirement: 附件 3。"))
    for stage in (coverage, absences):
        done = subprocess.run(
            [sys.executable, "-m", stage.__name__, str(root)],
            capture_output=True, encoding="utf-8", check=False, cwd=Path(__file__).parents[2], env=os.environ,
        )  # fmt: skip
        assert (done.returncode, done.stdout, done.stderr) == (WAITING, f"{SAID}\n", "")


def test_a_stage_that_does_not_wait_has_its_own_status(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert [when_good(lambda: 0), when_good(lambda: 1)] == [0, 1]
    assert capsys.readouterr().out == ""
    root = _book(tmp_path, ("with:", "wiht:"))
    assert when_good(lambda: casebook.main(root)) == WAITING
    assert capsys.readouterr().out == f"{SAID}\n"
