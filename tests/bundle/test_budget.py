"""How many bytes the checker's page may cost. A limit is raised on purpose; docs/maintainers/runtime.md says why."""

import gzip
import re
import zipfile

import brotli
import pytest

from sitegen.bundle.node import RUNTIME
from tests.bundle.conftest import Placed

KILO = 1000
ROLES = ("loader", "glue", "wasm", "library", "code", "policy")
INTERPRETER = ("loader", "glue", "wasm", "library")


@pytest.mark.parametrize(
    ("encoding", "limit"), [("brotli", 3_300 * KILO), ("gzip", 4_300 * KILO), ("raw", 11_600 * KILO)]
)
def test_the_interpreter_stays_small(placed: Placed, encoding: str, limit: int) -> None:
    """Issue 4 asks for 3.7 MB as brotli; what is reached is held."""
    assert sum(placed.rows[role][encoding] for role in INTERPRETER) <= limit


@pytest.mark.parametrize(("role", "limit"), [("code", 195 * KILO), ("policy", 60 * KILO)])
def test_what_changes_often_stays_small(placed: Placed, role: str, limit: int) -> None:
    assert placed.rows[role]["brotli"] <= limit


def test_tables_of_many_people_come_apart_and_small(placed: Placed) -> None:
    """Nobody who asks for one person loads what many need."""
    assert placed.rows["desk"]["brotli"] <= 48 * KILO
    with zipfile.ZipFile(placed.file("code")) as code, zipfile.ZipFile(placed.file("desk")) as desk:
        assert not [name for name in code.namelist() if "table" in name or "desk" in name or "batch" in name]
        assert {"checker/batch.pyc", "checker/desk.pyc", "checker/table/people.pyc", "csv.pyc"} <= set(desk.namelist())
        assert not set(code.namelist()) & set(desk.namelist())


def test_everything_the_page_needs_is_listed_once(placed: Placed) -> None:
    assert sorted(placed.rows) == sorted((*ROLES, "desk"))
    for role, row in placed.rows.items():
        sizes = [placed.file(role, ending).stat().st_size for ending in ("", ".gz", ".br")]
        assert sizes == [row["raw"], row["gzip"], row["brotli"]]


@pytest.mark.parametrize("role", [*ROLES, "desk"])
def test_compressed_copies_hold_the_same_bytes(placed: Placed, role: str) -> None:
    plain = placed.file(role).read_bytes()
    assert gzip.decompress(placed.file(role, ".gz").read_bytes()) == plain
    assert brotli.decompress(placed.file(role, ".br").read_bytes()) == plain


def test_the_worker_names_the_interface_of_this_pyodide() -> None:
    """Pyodide refuses a lock file made for another one."""
    script = (RUNTIME.parent / "docs/assets/checker/interpreter.mjs").read_text("utf-8")
    lock = (RUNTIME / "node_modules/pyodide/pyodide-lock.json").read_text("utf-8")
    versions = [re.search(r'"?abi_version"?: ?"(\w+)"', text) for text in (script, lock)]
    assert len({found[1] for found in versions if found}) == 1
    assert all(versions)
