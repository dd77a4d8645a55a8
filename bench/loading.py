"""From opening the checker's page to the first result, ours and published, in turns."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Request

from bench.figures import RUNS, Figure, median, ratio, show
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
BEFORE = 3
"""Visits until a browser has kept the compiled code."""
PATIENCE_MS = 180_000
AIMS = {"cold": 0.42, "warm": 0.45, "slow CPU": 0.40, "slow link": 0.66}
MOST_USABLE = 1.2


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
                self.visit(context)
            visit = self.visit(context)
            context.close()
        return visit

    def visit(self, context: BrowserContext, *, slow_cpu: bool = False, slow_link: bool = False) -> Visit:
        """Open the checker with answers and wait for the report."""
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


def measure_loading(browser: Browser, program: Path, ours: str, published: str) -> None:
    """Print how the two load, in four situations."""
    sides = (Visitor(browser, program, ours), Visitor(browser, program, published))
    for side in sides:
        side.cold()  # the server's and the disk's own caches
    visits = dict(_situations(sides))
    figures = [ratio(f"first result, {name}", *_column(pair, "result"), AIMS[name]) for name, pair in visits.items()]
    show(f"Loading, ours against Pyodide as published (medians of {RUNS})", figures)
    cold = visits["cold"]
    mine, theirs = _column(cold, "wire")
    form, plain = zip(*([sides[0].usable(path) for path in ("checker/", "about/")] for _ in range(RUNS)), strict=True)
    show(
        "The page",
        [
            Figure(
                "bytes over the wire, whole page, cold", median(mine), "B", None, f"published {median(theirs):,.0f} B"
            ),
            Figure("requests, cold", median(_column(cold, "requests")[0]), "", None),
            ratio("form usable, against a page of words", form, plain, MOST_USABLE),
            ratio("memory of the tab", *_column(cold, "memory"), 1.0, "MB"),
        ],
    )


Pairs = list[tuple[Visit, Visit]]


def _situations(sides: tuple[Visitor, Visitor]) -> Iterator[tuple[str, Pairs]]:
    ours, published = sides
    yield "cold", [(ours.cold(), published.cold()) for _ in range(RUNS)]
    yield "warm", [(ours.warm(), published.warm()) for _ in range(RUNS)]
    yield "slow CPU", [(ours.cold(slow_cpu=True), published.cold(slow_cpu=True)) for _ in range(RUNS)]
    yield "slow link", [(ours.cold(slow_link=True), published.cold(slow_link=True)) for _ in range(RUNS)]


def _column(pairs: Pairs, field: str) -> tuple[list[float], list[float]]:
    mine, theirs = zip(*((getattr(one, field), getattr(other, field)) for one, other in pairs), strict=True)
    return list(mine), list(theirs)
