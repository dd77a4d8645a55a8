"""Lighthouse (mobile) on four kinds of page, on a server that compresses: ``make lighthouse``.

Its figures hang on the machine, so that no test waits for them; the command fails where one is below its aim.
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from sitegen.bundle.node import node_command
from tests.browser.chromium import chromium, flags
from tests.browser.conftest import SITE, serving

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = ("", "districts/haidian/", "compare/conditions/", "checker/")
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What each page should reach (issue 12, section 5)."""


def main() -> int:
    """Run, print a row a page with what cost it points, and fail below the aim."""
    below = False
    with serving(SITE) as address:
        for page in PAGES:
            report = _report(address + page)
            scores = {name: round(100 * report["categories"][name]["score"]) for name in LEAST}
            below |= any(scores[name] < least for name, least in LEAST.items())
            print(f"{'/' + page:24}", *(f"{name} {score}" for name, score in scores.items()), sep="  ")
            print(*(f"  {line}" for line in _costs(report)), sep="\n", end="\n" if _costs(report) else "")
    return int(below)


def _report(address: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        options = [f"--chrome-flags={' '.join(['--headless=new', *flags()])}", "--output=json", f"--output-path={file}"]
        environment = {**os.environ, "CHROME_PATH": str(chromium())}
        subprocess.run(
            [*node_command(), str(PROGRAM), address, "--quiet", *options], env=environment, check=True, timeout=300
        )
        return dict(json.loads(file.read_text("utf-8")))


def _costs(report: dict[str, Any]) -> list[str]:
    """The audits that are not perfect, by category."""
    found = []
    for name in LEAST:
        for row in report["categories"][name]["auditRefs"]:
            audit = report["audits"][row["id"]]
            if row["weight"] and audit["score"] is not None and audit["score"] < 1:
                found.append(f"{name}: {row['id']} {audit['score']:.2f} {audit.get('displayValue', '')}")
    return found
