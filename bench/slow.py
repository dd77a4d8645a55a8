"""A slower processor, for the worker as well: the browser's own throttling reaches the page's thread alone."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Browser

TURN = 0.02
"""Seconds; short beside what is measured."""


def renderers(browser: Browser) -> set[int]:
    """Ids of the processes that run pages."""
    session = browser.new_browser_cdp_session()
    told = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return {process["id"] for process in told if process["type"] == "renderer"}


@contextmanager
def slowed(processes: set[int], times: int) -> Iterator[None]:
    """Let processes run one part in `times` of each turn while the block runs."""
    done = threading.Event()
    thread = threading.Thread(target=_hold, args=(processes, times, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _hold(processes: set[int], times: int, done: threading.Event) -> None:
    while not done.is_set():
        _send(processes, signal.SIGSTOP)
        time.sleep(TURN * (times - 1) / times)
        _send(processes, signal.SIGCONT)
        time.sleep(TURN / times)


def _send(processes: set[int], what: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)
