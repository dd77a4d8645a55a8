"""The command line: exit status, one line for bad use, JSON as the contract says."""

import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import words
from checker.cli import commands
from checker.cli.main import main
from policy.load import load_data
from tests.casebook import DATA

PROFILE = "as_of: 2025-11-03\nemployer_district: haidian\ndegree: bachelor\n"


ADVICE = ["ask", "earliest", "earliest_if", "next", "order", "closest", "ways", "office", "income"]
KEYS = ["district", "guide", "verdict", "finding", "coverage", "told", "routes", *ADVICE, "notes"]
"""Of a result, in the order of the contract."""


@pytest.fixture
def profile(tmp_path: Path) -> str:
    file = tmp_path / "profile.yaml"
    file.write_text("\ufeff" + PROFILE, "utf-8")
    return str(file)


def _json(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    assert main([*argv, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_assess_gives_the_own_district_first(capsys: pytest.CaptureFixture[str], profile: str) -> None:
    report = _json(capsys, "assess", "--profile", profile)
    assert report["as_of"] == "2025-11-03"
    assert [row["district"] for row in report["results"]] == ["haidian", "dongcheng", "xicheng", "shijingshan"]
    assert list(report["results"][0]) == KEYS
    assert [row["route"] for row in report["results"][0]["routes"]] == list("12345678")


def test_as_of_wins_and_an_own_district_without_guide_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "profile.json"
    file.write_text('{"as_of": "2025-11-03", "employer_district": "yanqing"}', "utf-8")
    report = _json(capsys, "assess", "--profile", str(file), "--as-of", "2026-01-02")
    first = report["results"][0]
    assert (report["as_of"], first["district"], first["guide"], first["verdict"]) == (
        "2026-01-02",
        "yanqing",
        None,
        "unknown",
    )
    assert {key: first[key] for key in KEYS[3:-1]} == {
        **dict.fromkeys(("finding", "told", "earliest", "earliest_if", "next")),
        "coverage": "none",
        "routes": [],
        "ask": [],
        "order": [],
        "closest": [],
        "ways": [],
        "office": [],
        "income": [],
    }
    assert first["notes"]


def test_without_any_day_it_is_today_in_beijing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, profile: str
) -> None:
    monkeypatch.setattr(commands, "today", lambda: date(2026, 11, 21))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"degree: none")))
    assert _json(capsys, "assess", "--profile", "-")["as_of"] == "2026-11-21"
    assert _json(capsys, "thresholds")["as_of"] == "2026-11-21"


def test_today_is_a_day() -> None:
    assert commands.today().year >= 2026


def test_questions_carry_type_and_options(capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["key"]: row for row in _json(capsys, "questions")["questions"]}
    assert len(rows) == 74
    assert rows["degree"]["choices"][0]["value"] == "none"
    assert "licensed-pharmacist" in {choice["value"] for choice in rows["qualification"]["choices"]}
    assert len(rows["employer_district"]["choices"]) == 17


def test_questions_say_what_one_click_denies(capsys: pytest.CaptureFixture[str]) -> None:
    found = _json(capsys, "questions")
    denials = {row["id"]: row["denial"] for row in found["groups"] if "denial" in row}
    assert denials["award"] == {"label": "没有得过这类奖", "answers": {"award": "none"}}
    assert denials["works"]["answers"] == {
        "invention_patents": 0,
        "other_patents": 0,
        "software_copyrights": 0,
        "ip_used_in_beijing": False,
    }
    assert {"venture", "title", "innovation", "merit"} <= denials.keys()
    assert {row["group"] for row in found["questions"]} == {row["id"] for row in found["groups"]}


def test_text_reads_as_sentences(capsys: pytest.CaptureFixture[str], profile: str) -> None:
    assert main(["assess", "--profile", profile, "--district", "haidian"]) == 0
    told = capsys.readouterr().out
    assert "还不能判断" in told
    assert "接下来先回答：户口\n" in told
    assert "第 1 条（学士及以上学位，并有 2 年工作经历）还不能判断" in told
    assert main(["thresholds", "--district", "xicheng", "--as-of", "2027-10-01"]) == 0
    assert "2026 年平均工资应已公布，还没有收录" in capsys.readouterr().out
    assert main(["thresholds", "--district", "shijingshan", "--as-of", "2026-11-21"]) == 0
    assert "待核实" in capsys.readouterr().out
    assert main(["questions"]) == 0
    assert "employer_district" in capsys.readouterr().out
    assert main(["validate"]) == 0
    assert "数据没有问题" in capsys.readouterr().out


def test_what_does_not_apply_says_so_in_place_of_a_verdict(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "profile.json"
    file.write_text('{"as_of": "2025-11-03", "employer_kind": "self_employed"}', "utf-8")
    assert main(["assess", "--profile", str(file), "--district", "xicheng"]) == 0
    told = capsys.readouterr().out
    assert "－ 用人单位（不适用）\n    单位类型：个体工商户或自由职业者，这里不看这一条" in told
    assert "单位有办理指标" not in told


def test_a_district_without_guide_reads_as_a_sentence(capsys: pytest.CaptureFixture[str], profile: str) -> None:
    assert main(["assess", "--profile", profile, "--district", "yanqing"]) == 0
    assert "还没有收录延庆区" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("since", "third_year", "told"),
    [
        ("2025-06-01", 200000, ("最早 2025-12-01 起符合",)),
        (
            "2025-01-01",
            190000,
            (
                "补上这一条就不再是不符合：对本市贡献突出的自由职业者、个体工商户等人员：近三年每年纳税额 20 万元",
                "若 2025 年、2026 年、2027 年个人纳税额达标，最早 2028-01-01 起符合",
            ),
        ),
    ],
)
def test_when_a_person_qualifies_and_what_is_lacking_are_told(
    since: str, third_year: int, told: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "profile.json"
    answers = {
        "as_of": "2025-11-03",
        "employer_kind": "self_employed",
        "employed_since": since,
        "outstanding_contribution": True,
        "personal_taxes": {"2022": 200000, "2023": 200000, "2024": third_year},
    }
    file.write_text(json.dumps(answers), "utf-8")
    assert main(["assess", "--profile", str(file), "--district", "dongcheng"]) == 0
    said = capsys.readouterr().out
    assert [words for words in told if words not in said] == []


def test_time_limits_and_materials(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "profile.json"
    file.write_text('{"as_of": "2022-06-20", "permit_expires_on": "2022-08-06", "residence": "rented"}', "utf-8")
    argv = ["--profile", str(file), "--district", "haidian", "--procedure", "renewal"]
    items = _json(capsys, "deadlines", *argv)["items"]
    (window,) = [item for item in items if item["id"] == "renewal-file"]
    assert (window["opens"], window["due"], window["safe_by"]) == ("2022-06-06", "2022-07-08", "2022-07-08")
    report = _json(capsys, "materials", *argv)
    assert {"district", "procedure", "items", "ask", "notes"} == set(report)
    assert main(["deadlines", *argv]) == 0
    assert "2022-07-08" in capsys.readouterr().out
    argv[-1] = "new"
    assert main(["materials", *argv]) == 0
    assert "[要交]" in capsys.readouterr().out
    argv[-3] = "yanqing"
    assert main(["materials", *argv]) == 0
    assert "提示" in capsys.readouterr().out


BAD_USE = [
    ["materials", "--profile", "PROFILE", "--procedure", "new", "--district", "atlantis"],
    ["deadlines", "--profile", "PROFILE", "--procedure", "marriage"],
    ["assess"],
    ["assess", "--profile", "PROFILE", "--as-of", "2025-02-30"],
    ["assess", "--profile", "PROFILE", "--district", "atlantis"],
    ["assess", "--profile", "nowhere.yaml"],
    ["assess", "--prof", "PROFILE"],
    ["predict"],
    ["impact", "a", "b", "c"],
    [],
    ["thresholds", "--as-of", "tomorrow"],
    ["thresholds", "--data", "nowhere"],
]


@pytest.mark.parametrize("argv", BAD_USE, ids=" ".join)
def test_bad_use_exits_with_2_and_says_why(argv: list[str], capsys: pytest.CaptureFixture[str], profile: str) -> None:
    argv = [profile if word == "PROFILE" else word for word in argv]
    try:
        status: object = main(argv)
    except SystemExit as stop:
        status = stop.code
    captured = capsys.readouterr()
    assert status == 2
    assert captured.out == ""
    assert captured.err.strip()
    assert "Traceback" not in captured.err
    assert "argument" not in captured.err


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe degree", b"x" * (1024 * 1024 + 1), b'{"degree": "\\ud800"}', b"degree: [\n\n"],
    ids=["latin", "large", "surrogate", "unclosed"],
)
def test_files_that_are_no_text(content: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "profile.yaml"
    file.write_bytes(content)
    assert main(["assess", "--profile", str(file)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_as_a_program_with_a_reader_that_stops() -> None:
    command = [sys.executable, "-m", "checker", "questions"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=DATA.parent) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_module_entry_point(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy

    monkeypatch.setattr(sys, "argv", ["checker", "validate"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("checker", run_name="__main__")
    assert stop.value.code == 0
    assert "没有问题" in capsys.readouterr().out


def test_validate_lists_every_mistake(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shutil.copy(DATA / "titles.yaml", tmp_path)
    assert main(["validate", str(tmp_path)]) == 1
    assert "districts.yaml:1" in capsys.readouterr().out
    assert main(["validate", str(tmp_path), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["ok"] is False
    assert main(["thresholds", "--data", str(tmp_path)]) == 2
    assert re.search(r"（数据共有 \d+ 处错误", capsys.readouterr().err)


@pytest.mark.parametrize(("name", "wrong"), [("", "里面没有一份数据文件"), ("nowhere", "没有这个文件夹")])
def test_a_folder_that_holds_no_data_is_said_once(
    name: str, wrong: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = str(tmp_path / name)
    told = f"{folder}: 数据目录: {wrong}: 检查路径，要的是 data/ 那样的文件夹\n"
    assert main(["validate", folder]) == 1
    assert capsys.readouterr().out == told
    assert main(["thresholds", "--data", folder]) == 2
    assert capsys.readouterr().err == told


def test_a_broken_pipe_is_no_accident(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    import os

    saved = os.dup(1)
    monkeypatch.setitem(commands.__dict__, "run_questions", None)

    def broken(_: object) -> Any:
        raise BrokenPipeError

    monkeypatch.setitem(__import__("checker.cli.main", fromlist=["RUN"]).RUN, "questions", broken)
    try:
        assert main(["questions"]) == 2
    finally:
        os.dup2(saved, 1)
        os.close(saved)


def test_each_kind_of_day_is_told_for_what_it_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "profile.json"
    days = {"permit_expires_on": "2026-08-06", "accepted_on": "2025-11-03", "contract_until": "2026-12-31"}
    file.write_text(json.dumps({"as_of": "2025-11-03", **days, "children": ["2015-03-01"]}), "utf-8")
    assert main(["deadlines", "--profile", str(file), "--district", "haidian"]) == 0
    told = capsys.readouterr().out
    for line in (
        "续签：证件自动失效。从 2026-08-06 起失效。",
        "审核完成。最晚 2025-12-01 答复。",
        "子女满 18 周岁，不再是未成年。最后能申请随往的一天是 2033-02-28，2033-03-01 起不能再申请。",
        "劳动（聘用）合同剩余期限。至少要有效到 2026-02-03。",
        "日期不早于 2025-10-03。",
        "提交续签。2026-06-06 起可以办，最晚 2026-07-08。",
        "错过了：审核可能来不及。",
    ):
        assert line in told, line
    assert "最后一个工作日" not in told  # 8 July is one itself, and nothing else has to be done
    assert "错过了：证件失效" not in told


PERSON = {
    "as_of": "2025-11-03",
    "residence": "rented",
    "children": ["2015-03-01"],
    "permit_expires_on": "2026-08-06",
    "accepted_on": "2025-11-03",
    "employer_kind": "self_employed",
    "annual_income": {"2024": 600000},
}


@pytest.mark.parametrize(
    "argv",
    [
        ("assess",),
        ("deadlines",),
        ("materials", "--district", "haidian", "--procedure", "new"),
        ("materials", "--district", "dongcheng", "--procedure", "renewal"),
    ],
)
def test_text_for_people_names_nothing_by_its_id(
    argv: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "profile.json"
    file.write_text(json.dumps(PERSON), "utf-8")
    assert main([*argv, "--profile", str(file)]) == 0
    found = set(re.findall(r"[a-z][a-z_]{4,}", re.sub(r"https?://\S+|[a-z.]+\.com", "", capsys.readouterr().out)))
    assert not found & policy_ids(), found


def policy_ids() -> set[str]:
    data = load_data(DATA)
    choices = {value for options in data.choices.values() for value in options}
    return {row.key for row in data.questions.questions} | choices | set(words.PROCEDURES) | set(words.MOMENTS)


def test_lines_are_told_by_what_they_measure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["thresholds", "--as-of", "2025-11-03"]) == 0
    told = capsys.readouterr().out
    for line in (
        "东城区，企业等单位的人员：近 6 个月，月平均不少于 17905.5 元，合计 107433 元",
        "西城区，各类单位的人员：近 12 个月，合计不少于 214866 元，合每月 17905.5 元",
        "石景山区，各类单位的人员：近 6 个月，每个月都不少于 17905.5 元（2024 年月平均工资 11937 元的 1.5 倍）",
        "海淀区，企业等单位的人员：近 6 个月，合计不少于 105846 元，合每月 17641 元",
        "西城区，科技创新主体的人员：2024 年全年超过 564528 元，合每月 47044 元",
        "海淀区，科技创新服务主体的人员：2024 年全年不少于 1129056 元",
    ):
        assert line in told, line


def test_papers_are_told_with_who_brings_them_their_form_and_their_clause(
    capsys: pytest.CaptureFixture[str], profile: str
) -> None:
    assert main(["materials", "--profile", profile, "--district", "haidian", "--procedure", "new"]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if "单位诚信声明" in line)
    assert "单位诚信声明（单位准备；彩色扫描件；法定代表人签字）：" in line
    assert re.search(r"（新办业务办理规范 申请单位上传3.*）$", line)


@pytest.mark.parametrize(
    "argv",
    [
        ["assess", "--profile", "PROFILE", "--district", "a\x1b[31m\u202e"],
        ["assess", "--profile", "PROFILE", "b\x07"],
        ["assess", "--profile", "PROFILE", "--as-of", "c\x1b"],
        ["assess", "--profile", "no\x1bwhere.yaml"],
    ],
)
def test_nothing_that_a_terminal_obeys_comes_back(
    argv: list[str], capsys: pytest.CaptureFixture[str], profile: str
) -> None:
    argv = [profile if word == "PROFILE" else word for word in argv]
    try:
        status: object = main(argv)
    except SystemExit as stop:
        status = stop.code
    assert status == 2
    told = capsys.readouterr().err
    assert "\\x" in told
    assert told.removesuffix("\n").isprintable()
