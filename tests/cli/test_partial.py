"""A guide that is known from a reprint alone, as data has it and as a terminal shows it."""

import json
import shutil
from pathlib import Path

import pytest

from checker.cli.main import main
from tests.casebook import DATA

GUIDE = """
id: huairou-2024
district: huairou
source: {title: 转载, standing: unverified, year: 2024, checked_on: "2026-11-21", about: 只用于测试。, grade: GRADE}
clauses:
  "1": {label: 一, kind: condition, procedure: new}
wage_rule: {clause: "1"}
conditions:
  employer: {label: 单位有办理指标, clause: "1", question: employer_quota, is: [true]}
  applicant:
    label: 申请人
    clause: "1"
    any:
      - {id: "1", route: "1", label: 硕士, clause: "1", question: degree, is: [master]}
"""


@pytest.mark.parametrize(
    ("grade", "told"),
    [
        ("A", "== 怀柔区：符合\n"),
        ("B", "== 怀柔区：由窗口认定（如果资料属实：符合）\n"),
        ("C", "== 怀柔区：由窗口认定（如果资料属实：符合）\n"),
    ],
)
def test_the_grade_of_the_document_decides(
    grade: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, profile = tmp_path / "data", tmp_path / "profile.json"
    shutil.copytree(DATA, data)
    (data / "guides" / "huairou-2024.yaml").write_text(GUIDE.replace("GRADE", grade), "utf-8")
    profile.write_text(json.dumps({"employer_quota": True, "degree": "master"}), "utf-8")
    assert main(["assess", "--data", str(data), "--profile", str(profile), "--district", "huairou"]) == 0
    assert told in capsys.readouterr().out
