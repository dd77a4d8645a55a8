"""``python -m tests.scripts.run lint|test``: style and unit tests of the page's scripts, by node."""

import subprocess
import sys

from sitegen.bundle.node import node_command
from sitegen.bundle.runtime import ROOT

HERE = ROOT / "tests" / "scripts"
LINT = [
    str(HERE / "node_modules" / "eslint" / "bin" / "eslint.js"),
    "--config=tests/scripts/eslint.config.mjs",
    "docs/assets/checker",
    "tests/scripts",
]
COMMANDS = {"lint": LINT, "test": ["--test", *(str(file) for file in sorted(HERE.glob("*.test.mjs")))]}


if __name__ == "__main__":
    raise SystemExit(subprocess.run([*node_command(), *COMMANDS[sys.argv[1]]], cwd=ROOT, check=False).returncode)
