"""The scripts' types say what the checker replies and the build writes: real values are held against them by tsc."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker import words
from checker.worker import Worker
from sitegen.answers.desk import names_for as names_for_desk
from sitegen.answers.page import names_for
from sitegen.book import open_book
from sitegen.bundle.node import node_command
from sitegen.bundle.runtime import ROOT
from tests.casebook import policy_text, worked_rows
from tests.scripts import TSC
from tests.vectors import vectors

TYPES = ROOT / "docs" / "assets" / "checker" / "types"
OPTIONS = {"allowImportingTsExtensions": True, "noEmit": True, "strict": True, "module": "nodenext", "types": []}
DESK = "../../desk/types/desk.ts"
TODAY = "2026-07-15"
Reply = dict[str, Any]


@pytest.fixture(scope="module")
def reply() -> Callable[..., Reply]:
    worker = Worker(policy_text())

    def serve(**request: Any) -> Reply:
        found: Reply = json.loads(worker.reply(json.dumps({"today": TODAY, **request}, default=float)))
        return found

    return serve


@pytest.fixture(scope="module")
def assessed(reply: Callable[..., Reply]) -> list[Reply]:
    return [reply(command="assess", answers=row["profile"]) for row in vectors(25)]


def refused(folder: Path, kind: str, module: str, values: list[Any]) -> str:
    """What tsc has against values of a type; empty if nothing."""
    program = f'import type * as types from "{TYPES / module}";\n' + "".join(
        f"({json.dumps(value, ensure_ascii=False)}) satisfies types.{kind};\n" for value in values
    )
    (folder / "values.ts").write_text(program, "utf-8")
    project = folder / "tsconfig.json"
    project.write_text(json.dumps({"compilerOptions": OPTIONS, "files": ["values.ts"]}), "utf-8")
    command = [*node_command(), str(TSC), "--project", str(project)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_verdicts_are_those_of_the_contract(tmp_path: Path, assessed: list[Reply]) -> None:
    assert {row["verdict"] for one in assessed for row in one["report"]["results"]} == set(words.VERDICTS)
    assert refused(tmp_path, "Reply<types.AssessReport>", "report.ts", assessed) == ""


def test_time_limits_are_those_of_the_contract(tmp_path: Path, reply: Callable[..., Reply]) -> None:
    found = [reply(command="deadlines", answers=dict(case.profile)) for case in worked_rows("deadlines")]
    assert {item["moment"] for one in found for item in one["report"]["items"]} == set(words.MOMENTS)
    assert refused(tmp_path, "Reply<types.DeadlinesReport>", "report.ts", found) == ""


def test_papers_are_those_of_the_contract(tmp_path: Path, reply: Callable[..., Reply]) -> None:
    answers = {"residence": "rented", "spouse_joins": False}
    found = [
        reply(command="materials", answers=answers, district=district, procedure=procedure)
        for district in ("haidian", "xicheng", "chaoyang")
        for procedure in words.PROCEDURES
    ]
    assert {item["needed"] for one in found for item in one["report"]["items"]} == set(words.NEEDED)
    assert refused(tmp_path, "Reply<types.MaterialsReport>", "report.ts", found) == ""


def test_bad_answers_are_problems(tmp_path: Path, reply: Callable[..., Reply]) -> None:
    found = [reply(command="assess", fragment=text) for text in ("sex=x", "no_such=1", "birth_date=2030-01-01")]
    assert not any(one["ok"] for one in found)
    assert refused(tmp_path, "Refusal<types.AssessReport>", "report.ts", found) == ""


def test_tables_are_those_of_the_contract(tmp_path: Path, reply: Callable[..., Reply]) -> None:
    rows = [
        ["姓名", "单位注册区", "证件到期日", "学位", "随手记"],
        ["甲", "海淀", "2027-01-15", "硕士", 1],
        ["乙", "海淀", "", "本科", ""],
    ]
    part = reply(command="batch", rows=rows)["report"]
    assert refused(tmp_path, "Part", DESK, [part]) == ""
    planned = reply(command="planning", people=part["people"], as_of=TODAY)["report"]["planning"]
    whole = {"as_of": TODAY, "people": part["people"], "problems": part["problems"], "planning": planned, "notes": [""]}
    assert refused(tmp_path, "Report", DESK, [whole]) == ""
    assert "error TS" in refused(tmp_path, "Report", DESK, [{**whole, "more": 1}])


def test_labels_are_those_of_the_build(tmp_path: Path) -> None:
    assert refused(tmp_path, "Names", DESK, [names_for_desk(open_book(ROOT / "data"))]) == ""
    assert refused(tmp_path, "Names", "page.ts", [names_for(open_book(ROOT / "data"))]) == ""


@pytest.mark.parametrize("change", [{"verdict": "maybe"}, {"ask": None}, {"more": 1}])
def test_what_the_types_do_not_say_is_refused(tmp_path: Path, assessed: list[Reply], change: dict[str, Any]) -> None:
    report = assessed[0]["report"]
    changed = {**report, "results": [{**report["results"][0], **change}]}
    assert "error TS" in refused(tmp_path, "AssessReport", "report.ts", [changed])
