"""Sentences that the command puts together: nothing twice, nothing that the text does not know."""

import json
from pathlib import Path
from typing import Any

import pytest

from checker.cli import text
from checker.cli.main import main
from checker.policy import Policy
from tests.checker.advice.test_ways import DAY
from tests.person import PERSON


def _said(capsys: pytest.CaptureFixture[str], tmp_path: Path, *command: str, **profile: Any) -> str:
    file = tmp_path / "profile.json"
    file.write_text(json.dumps({"as_of": "2025-11-03", **profile}), "utf-8")
    assert main([command[0], "--profile", str(file), *command[1:]]) == 0
    return capsys.readouterr().out


def test_a_condition_and_its_only_part_are_named_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = _said(
        capsys, tmp_path, "assess", "--district", "xicheng", residence_is_dwelling=False, residence_permit=False
    )
    assert "房屋用途是居住" in told
    assert "房屋用途是居住：房屋用途是居住" not in told


def test_several_assumptions_have_one_if(policy: Policy) -> None:
    result: dict[str, Any] = {
        "district": "haidian",
        "verdict": "unknown",
        "told": None,
        "finding": None,
        "routes": [],
        "closest": [],
        "ways": [],
        "office": [],
        "earliest": None,
        "earliest_if": {"date": "2027-03-01", "assuming": [{"text": "若 2026 年纳税额达标"}, {"text": "若有突出贡献"}]},
        "ask": [],
        "next": None,
        "order": [],
        "notes": [],
    }
    told = text.assessment({"as_of": "2026-11-03", "results": [result]}, policy)
    assert "若 2026 年纳税额达标，并且有突出贡献，最早 2027-03-01 起符合" in told


def test_where_there_is_no_list_no_number_for_something_else_is_given(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """西城 names its telephone for places and for items 3 to 8 of a new permit alone (一1, 一2)."""
    told = _said(capsys, tmp_path, "materials", "--district", "xicheng", "--procedure", "renewal")
    assert "请以北京国际人才网上该区的指南为准，或问窗口。" in told
    assert "010-88064573" not in told
    assert "010-88064573" in _said(capsys, tmp_path, "materials", "--district", "xicheng", "--procedure", "new")


def test_days_that_count_no_more_are_not_counted_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    where = ("--district", "dongcheng", "--procedure", "renewal")
    days = {"as_of": "2026-12-02", "permit_expires_on": "2026-12-20", "submitted_on": "2026-12-01"}
    lines = _said(capsys, tmp_path, "deadlines", *where, **days).splitlines()
    place = next(place for place, line in enumerate(lines) if "提交续签" in line)
    assert not any("往前数" in line for line in lines[place : lines.index("", place)])


def test_what_nobody_can_change_and_what_the_office_decides_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    given = {**PERSON, "as_of": DAY.isoformat()}
    told = _said(capsys, tmp_path, "assess", "--district", "haidian", **{**given, "birth_date": "1965-01-02"})
    assert "改变不了的是：" in told
    assert "补上这" not in told
    told = _said(capsys, tmp_path, "assess", "--district", "xicheng", **{**given, "employed_since": "2026-03-01"})
    assert "由窗口认定的是：" in told


def test_what_a_day_hangs_on_reads_as_one_sentence_and_the_office_s_line_says_whose_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    given = {**PERSON, "as_of": DAY.isoformat(), "employer_key_field": None, "employer_taxes": {"2025": 50000}}
    told = _said(capsys, tmp_path, "assess", "--district", "haidian", **given)
    own = "年纳税额原则上不低于 20 万元；重点领域单位年纳税额原则上不低于 10 万元"
    assert f"由窗口认定的是：{own}\n" in told
    told = _said(capsys, tmp_path, "assess", "--district", "haidian", **{**given, "monthly_income": {"2026-09": 30000}})
    assert "，并且 2026 年" in told


@pytest.mark.parametrize(
    ("place", "called"),
    [
        ("materials haidian cancellation", "68940680"),
        ("materials shijingshan supplement", "88930561"),
        ("deadlines haidian annual-check", "68940680"),
        ("deadlines shijingshan renewal", "88930561"),
        ("deadlines yanqing renewal", None),
    ],
)
def test_who_is_told_to_ask_the_office_has_its_number(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, place: str, called: str | None
) -> None:
    command, district, procedure = place.split()
    where = ("--district", district, "--procedure", procedure)
    told = _said(capsys, tmp_path, command, *where, permit_expires_on="2025-11-10")
    assert "窗口" in told
    last = told.splitlines()[-1]
    assert (last.startswith("问"), called is None or called in last) == (called is not None, True)
