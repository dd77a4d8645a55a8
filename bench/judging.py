"""How long judging takes: in the page, on the files that ship, and in CPython; and how it grows with districts."""

import json
import statistics
import time
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from playwright.sync_api import Browser

from bench.districts import with_districts
from bench.figures import Figure, show
from bench.sites import SITE, bundle_of
from checker.worker import Worker
from policy.compile import compile_policy
from policy.load import load_data
from tests.casebook import DATA, worked_cases

FRAME_MS = 16
CPYTHON_MS = 5
MANY = 1000
SIZES = (4, 17, 200)
REPLIES = 10_000
"""Districts judged, in so many replies as that takes: 200 at most after the first few."""
LINEAR = 1.5
"""A district among 200 may cost so many times what it costs among 17."""
EMPTY = json.dumps({"command": "assess", "answers": {}, "today": "2026-11-21"})
"""What the page asks first: everything is open, so what is left to ask takes longest."""
WORKER = """config => new Promise((done, failed) => { const worker = new Worker(config.worker, { type: "module" });
  worker.onerror = failed; worker.onmessage = ({ data }) => done(data); worker.postMessage(config); })"""


def requests() -> list[str]:
    """A thousand requests out of the worked cases."""
    profiles = [dict(case.profile) for case in worked_cases()]
    rows = [profiles[place % len(profiles)] for place in range(MANY)]
    return [json.dumps({"command": "assess", "answers": row, "today": "2026-11-21"}, default=_plain) for row in rows]


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else str(value)


def measure_judging(browser: Browser, address: str) -> None:
    """Print times for one profile, for a thousand, and for more districts."""
    policy = compile_policy(load_data(DATA))
    asked = requests()
    told = _in_page(browser, address, policy, asked)
    figures = [
        Figure("one profile, four districts, in the page", statistics.median(told["one"]), "ms", FRAME_MS),
        Figure("one profile, four districts, CPython", _cpython(policy, asked[:200]), "ms", CPYTHON_MS),
        Figure("nothing answered yet, four districts, CPython", _cpython(policy, [EMPTY] * 50), "ms"),
        Figure(f"{MANY} profiles in one call, in the page", told["all"], "ms"),
    ]
    per_district = {}
    for count in SIZES:
        many = with_districts(policy, count)
        took = statistics.median(_in_page(browser, address, many, asked[: REPLIES // count])["one"])
        per_district[count] = took / count
        figures.append(
            Figure(f"one profile, {count} districts, in the page", took, "ms", FRAME_MS if count == 17 else None)
        )
    growth = per_district[SIZES[-1]] / per_district[SIZES[1]]
    figures.append(Figure("cost of a district among 200 against among 17", growth, "x", LINEAR))
    show("Judging (medians)", figures)


def _in_page(browser: Browser, address: str, policy: Mapping[str, Any], asked: list[str]) -> dict[str, Any]:
    bundle = bundle_of(SITE / "checker" / "index.html")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}about/")
    config = {
        "worker": f"{address}bench/judge_worker.mjs",
        "base": f"{address}{bundle['loader']['path'].rpartition('/')[0]}/",
        "code": f"{address}{bundle['code']['path']}",
        "policy": json.dumps(policy, ensure_ascii=False),
        "requests": asked,
    }
    told: dict[str, Any] = page.evaluate(WORKER, config)
    context.close()
    if not told["ok"]:
        raise ValueError("the checker refused a worked case")
    return told


def _cpython(policy: Mapping[str, Any], asked: list[str]) -> float:
    worker = Worker(json.dumps(policy, ensure_ascii=False))
    times = []
    for request in asked:
        before = time.perf_counter()
        worker.reply(request)
        times.append(1000 * (time.perf_counter() - before))
    return statistics.median(times)
