"""Visits to one site by a browser, and what they cost."""

import subprocess
import tempfile
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Request

from bench.slow import renderers, slowed
from tests.browser.chromium import flags

FRAGMENT = "employer_district=haidian&employer_kind=enterprise&birth_date=1990-05-01&degree=master"
WATCH = """Object.defineProperty(window, "checkerReport", { configurable: true, get() { return this.kept; },
  set(value) { window.firstResult ??= performance.now(); this.kept = value; } });"""
"""Notes when the first report is there."""
USABLE = """() => new Promise(done => new PerformanceObserver(list => {
  const [navigation] = performance.getEntriesByType("navigation");
  done(Math.max(list.getEntries()[0].startTime, navigation.domContentLoadedEventEnd));
}).observe({ type: "paint", buffered: true }))"""
"""When the page is painted and its own scripts have run: a form in plain HTML can be filled from then on."""
SLOW_CPU = 4
SLOW_LINK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
"""1.6 Mbit/s each way."""
AT_REST_MS = 500
"""A new tab's own start-up is no part of any page's: it is left to end before the address is opened."""
BEFORE = 2
CHANGES = 30
"""Visits before, and answers changed in each: a browser keeps compiled code once enough of it was in use."""
CHANGE = """number => { window.checkerReport = null;
  location.hash = location.hash.replace(/&work_months=.*/, "") + `&work_months=${number}`; }"""
PATIENCE_MS = 180_000


@dataclass(frozen=True)
class Visit:
    """What one visit cost; times in milliseconds from navigation."""

    result: float
    wire: int
    requests: int
    memory: float


class Visitor:
    """Opens pages of one site."""

    def __init__(self, browser: Browser, program: Path, address: str) -> None:
        self.browser = browser
        self.program = program
        self.address = address

    def cold(self, **options: Any) -> Visit:
        """A visit by somebody who never came before."""
        context = self.browser.new_context()
        visit = self.visit(context, **options)
        context.close()
        return visit

    def warm(self) -> Visit:
        """A visit by somebody who has come before: a browser keeps files and compiled code in a profile on disk."""
        with tempfile.TemporaryDirectory() as profile:
            context = self.browser.browser_type.launch_persistent_context(
                profile, executable_path=self.program, args=flags()
            )
            for _ in range(BEFORE):
                self.visit(context, changes=CHANGES)
            visit = self.visit(context)
            context.close()
        return visit

    def visit(
        self, context: BrowserContext, *, slow_cpu: bool = False, slow_link: bool = False, changes: int = 0
    ) -> Visit:
        """Open the checker with answers, wait for the report, then change an answer so many times."""
        page = context.new_page()
        asked: list[Request] = []

        def finished(request: Request) -> None:
            asked.append(request)

        context.on("requestfinished", finished)
        page.add_init_script(WATCH)
        if slow_link:
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", SLOW_LINK)
        page.wait_for_timeout(AT_REST_MS)
        with slowed(renderers(self.browser), SLOW_CPU) if slow_cpu else nullcontext():
            page.goto(f"{self.address}checker/#{FRAGMENT}", wait_until="commit")
            page.wait_for_function("window.firstResult", timeout=PATIENCE_MS)
        result = page.evaluate("firstResult")
        for number in range(changes):
            page.evaluate(CHANGE, number)
            page.wait_for_function("window.checkerReport")
        page.wait_for_load_state("networkidle")
        sizes = [request.sizes()["responseBodySize"] for request in asked]
        visit = Visit(result, wire=sum(sizes), requests=len(asked), memory=_memory(self.browser))
        page.close()
        return visit

    def usable(self, path: str) -> float:
        """Milliseconds until a page is painted and its scripts have run, with nobody watching meanwhile."""
        context = self.browser.new_context()
        page = context.new_page()
        page.wait_for_timeout(AT_REST_MS)
        page.goto(f"{self.address}{path}")
        time = float(page.evaluate(USABLE))
        context.close()
        return time


def _memory(browser: Browser) -> float:
    """Megabytes that the busiest page process holds; 0 where the visit was in another browser."""
    return max((_resident(process) for process in renderers(browser)), default=0) / 1024


def _resident(process: int) -> int:
    """Kilobytes of a process in memory: from /proc, or from ps where there is none."""
    status = Path(f"/proc/{process}/status")
    if status.is_file():
        lines = status.read_text("utf-8").splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False).stdout
    return int(told.strip() or 0)
