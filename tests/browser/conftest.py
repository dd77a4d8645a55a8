"""A real Chromium before the finished site, and pages that fail the test when something goes wrong unseen."""

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from sitegen.server import server
from tests.browser.chromium import chromium, flags
from tests.browser.kept import Kept

SITE = Path(__file__).resolve().parents[2] / "site"
FAILED = pytest.StashKey[bool]()
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


@pytest.fixture(scope="session")
def site_dir() -> Path:
    """The finished site, as `make site` leaves it."""
    if not (SITE / "index.html").is_file():
        raise FileNotFoundError(f"{SITE} is not built: run `make site` first")
    return SITE


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Address of the finished site on a server that sends it as a good host would, with a slash at its end."""
    with serving(site_dir) as address:
        yield address


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port while the block runs; gives its address."""
    running = server(folder)
    thread = threading.Thread(target=running.serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.bind_addr[1]}/"
    finally:
        running.stop()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once; never skipped (see chromium.py)."""
    program = chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=flags())
        yield opened
        opened.close()


@pytest.fixture
def new_page(browser: Browser, site_url: str) -> Iterator[Callable[..., Page]]:
    """Opens pages in contexts of their own, with the options given; see `page` for what fails the test."""
    with ExitStack() as opened:
        yield lambda **options: opened.enter_context(watched_page(browser, site_url, **options))


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page that fails the test on any request that leaves the origin, any error on the console or in a script."""
    return new_page()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """Like `page`, 360 pixels wide, with touch."""
    return new_page(**PHONE)


@pytest.fixture
def show(_desk: "Watched", request: pytest.FixtureRequest) -> Iterator[Kept]:
    """Shows pages in a window kept for the session (see kept.py); what fails the test is what does with `page`."""
    yield from _desk.lent(request.node)


@pytest.fixture
def show_phone(_phone: "Watched", request: pytest.FixtureRequest) -> Iterator[Kept]:
    """Like `show`, 360 pixels wide, with touch."""
    yield from _phone.lent(request.node)


@pytest.fixture(scope="session")
def _desk(browser: Browser, site_url: str, site_dir: Path) -> Iterator["Watched"]:
    yield from _kept(browser, site_url, site_dir)


@pytest.fixture(scope="session")
def _phone(browser: Browser, site_url: str, site_dir: Path) -> Iterator["Watched"]:
    yield from _kept(browser, site_url, site_dir, **PHONE)


def _kept(browser: Browser, site_url: str, site_dir: Path, **options: Any) -> Iterator["Watched"]:
    kept = Watched(browser, site_url, site_dir, options)
    yield kept
    kept.window.close()


class Watched:
    """A window kept, and what went wrong in it."""

    def __init__(self, browser: Browser, site_url: str, site_dir: Path, options: dict[str, Any]) -> None:
        self.wrong: list[str] = []
        folders = [file.parent.relative_to(site_dir) for file in site_dir.rglob("index.html")]
        paths = [f"{folder.as_posix()}/".removeprefix("./") for folder in folders]

        def opened() -> BrowserContext:
            context = browser.new_context(locale="zh-CN", **options)
            watch(context, site_url, self.wrong)
            return context

        self.window = Kept(opened, paths, site_url)

    def lent(self, test: pytest.Item) -> Iterator[Kept]:
        """For one test; after a failure, the next test gets a new window."""
        yield self.window
        wrong, self.wrong[:] = [*self.wrong], []
        if wrong or FAILED in test.stash:
            self.window.close()
        else:
            self.window.tidy()
        assert wrong == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fixtures learn that their test has failed."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@contextmanager
def watched_page(browser: Browser, origin: str, **options: Any) -> Iterator[Page]:
    """A page in a fresh context; what it did wrong is an AssertionError at the end of the block."""
    context = browser.new_context(locale="zh-CN", **options)
    wrong: list[str] = []
    watch(context, origin, wrong)
    try:
        yield context.new_page()
    finally:
        context.close()
    assert wrong == []


def watch(context: BrowserContext, origin: str, wrong: list[str]) -> None:
    """Note all that no page may do: leave the origin, or run into an error on the console or in a script."""

    def requested(request: Request) -> None:
        if not request.url.startswith((origin, "data:", f"blob:{origin}")):
            wrong.append(f"left the origin: {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            wrong.append(f"console: {message.text}")

    context.on("request", requested)
    context.on("console", said)
    context.on("weberror", lambda error: wrong.append(f"script: {error.error}"))
