"""Measure everything and print it with its aims: ``make bench`` (BENCH_RUNS=1 to try it out)."""

import os
import platform
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.building import measure_building
from bench.figures import RUNS, Figure, show
from bench.judging import measure_judging
from bench.loading import measure_loading
from bench.sites import SITE, bundle_of, published_site
from tests.browser.chromium import chromium, flags
from tests.browser.conftest import serving

MOST_BROTLI = 3_700_000
INTERPRETER = ("loader", "glue", "wasm", "library")


def main() -> int:
    """Run every part; figures that miss their aim are told, but do not fail."""
    load = os.getloadavg()[0]
    print(f"{platform.platform()}, {os.cpu_count()} processors, load {load:.1f} before we began, {RUNS} runs")
    rows = bundle_of(SITE / "checker" / "index.html")
    sizes = [
        Figure("interpreter and library, brotli", sum(rows[role]["brotli"] for role in INTERPRETER), "B", MOST_BROTLI),
        Figure("the checker's code, brotli", rows["code"]["brotli"], "B"),
        Figure("policy, brotli", rows["policy"]["brotli"], "B"),
    ]
    show("Bytes", sizes)
    measure_building()
    program = chromium()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours = Path(shutil.copytree(SITE, Path(folder) / "ours"))
        shutil.copytree(Path(__file__).parent, ours / "bench", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        published = published_site(Path(folder) / "published")
        with serving(ours) as one, serving(published) as other:
            browser = playwright.chromium.launch(executable_path=program, args=flags())
            measure_judging(browser, one)
            measure_loading(browser, program, one, other)
            browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
