"""Types, style and unit tests of the page's scripts, by node: ``python -m tests.scripts check`` and ``… test``."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from sitegen.bundle.node import node_command

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAMS = HERE / "node_modules"
TSC = PROGRAMS / "typescript" / "bin" / "tsc"
PROJECTS = ("tsconfig.json", "tsconfig.worker.json")
"""The page's scripts and the worker's, which find different names in place."""
TEST = ("--test", "--test-reporter=dot", "--disable-warning=ExperimentalWarning", "--import", str(HERE / "setup.mjs"))
STYLED = ("docs/assets", "runtime", "bench", "tests/scripts")


def main(arguments: Sequence[str]) -> int:
    """Run what is named; gives the exit status."""
    match list(arguments):
        case ["check"]:
            return max(_types(), _style())
        case ["test"]:
            return _node(*TEST, *map(str, sorted(HERE.glob("*.test.mjs"))))
        case _:
            print("python -m tests.scripts check|test", file=sys.stderr)
            return 2


def _types() -> int:
    return max(_node(str(TSC), "--project", str(HERE / project)) for project in PROJECTS)


def _style() -> int:
    program = PROGRAMS / "eslint" / "bin" / "eslint.js"
    return _node(str(program), "--config", str(HERE / "eslint.config.mjs"), "--max-warnings=0", *STYLED)


def _node(*arguments: str) -> int:
    return subprocess.run([*node_command(), *arguments], cwd=ROOT, check=False).returncode
