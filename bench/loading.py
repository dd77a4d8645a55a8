"""From opening the checker's page to the first result, ours and published, in turns."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.figures import RUNS, Figure, median, ratio, show
from bench.visiting import Visit, Visitor

AIMS = {"cold": 0.42, "warm": 0.45, "slow CPU": 0.40, "slow link": 0.66}
MOST_USABLE = 1.2
OFTEN = 4
"""Visits for the time to a usable form, for each run: they are short, and differ by a fifth."""


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
    form, plain = zip(
        *([sides[0].usable(path) for path in ("checker/", "about/")] for _ in range(OFTEN * RUNS)), strict=True
    )
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
