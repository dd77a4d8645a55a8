"""What the pages load, and when: Python on the checker's page alone, from this origin alone, and nothing twice."""

import threading
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from tests.browser.checker_pages import checker, report, settled

RUNTIME = (".wasm", ".zip", "pyodide", "policy.json", "worker.mjs", "client.mjs", "page.mjs")


def requests_of(window: BrowserContext) -> list[Request]:
    """Everything that is asked for from now on."""
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    window.on("request", note)
    return asked


def runtime(asked: list[Request]) -> list[str]:
    return [request.url for request in asked if any(part in request.url for part in RUNTIME)]


def test_nothing_is_loaded_twice_and_nothing_leaves_the_origin(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    asked = requests_of(window)
    page = window.new_page()
    page.goto(f"{site_url}checker/#employer_district=haidian")
    report(page)
    page.wait_for_load_state("networkidle")
    assert {urlsplit(request.url).netloc for request in asked} == {urlsplit(site_url).netloc}
    assert [url for url, times in Counter(request.url for request in asked).items() if times > 1] == []
    assert len([url for url in runtime(asked) if "pyodide.asm.wasm" in url]) == 1
    window.close()


def test_what_is_typed_before_the_scripts_have_come_is_kept(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    page = window.new_page()
    held: list[Route] = []
    page.route("**/boot.mjs", lambda route: held.append(route))  # noqa: PLW0108 - a bare method is refused
    with page.expect_request("**/boot.mjs"):
        page.goto(f"{site_url}checker/#employer_district=haidian&degree=master", wait_until="commit")
    page.select_option('[name="employer_district"]', "xicheng")
    for route in held:
        route.continue_()
    report(page)
    assert page.evaluate("location.hash") == "#employer_district=xicheng&degree=master"
    window.close()


def test_what_is_written_and_chosen_before_the_scripts_have_come_is_read_alike(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    page = window.new_page()
    held: list[Route] = []
    page.route("**/boot.mjs", lambda route: held.append(route))  # noqa: PLW0108 - a bare method is refused
    with page.expect_request("**/boot.mjs"):
        page.goto(f"{site_url}deadlines/?district=haidian", wait_until="commit")
    page.fill('[name="permit_expires_on"]', "2026年8月6日")
    page.select_option('[data-choice="procedure"]', "renewal")
    for route in held:
        route.continue_()
    settled(page)
    assert page.url.endswith("deadlines/?district=haidian&procedure=renewal#permit_expires_on=2026-08-06")
    assert page.evaluate("window.deadlinesReport").keys() >= {"as_of"}
    window.close()


def test_the_big_files_are_asked_for_before_any_of_them_has_come(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    steps: list[tuple[str, str]] = []
    window.on("request", lambda request: steps.append(("asked", request.url)))
    window.on("requestfinished", lambda request: steps.append(("came", request.url)))
    page = window.new_page()
    page.goto(f"{site_url}checker/")
    report(page)
    files = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "checker.zip", "policy.json")
    at = {
        file: next(place for place, (step, url) in enumerate(steps) if step == "asked" and file in url)
        for file in files
    }
    assert max(at.values()) < next(
        place for place, (step, url) in enumerate(steps) if step == "came" and "pyodide.asm.wasm" in url
    )
    window.close()


def test_other_pages_load_no_byte_of_python(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    asked = requests_of(window)
    page = window.new_page()
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    assert runtime(asked) == []
    window.close()


def rest_on_link(page: Page, milliseconds: int) -> None:
    link = page.locator('.md-content a[href*="checker/"]').first
    link.scroll_into_view_if_needed()
    link.hover()
    page.wait_for_timeout(milliseconds)
    page.mouse.move(0, 0)


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_resting_on_a_link_warms_the_cache(browser: Browser, site_url: str, by: str) -> None:
    window = browser.new_context()
    asked = requests_of(window)
    page = window.new_page()
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    if by == "pointer":
        rest_on_link(page, 400)
    else:
        page.locator('.md-content a[href*="checker/"]').first.focus()
    page.wait_for_function("performance.getEntriesByType('resource').some(entry => entry.name.includes('.wasm'))")
    assert not [url for url in runtime(asked) if "worker.mjs" in url]
    window.close()


def test_passing_over_a_link_or_saving_data_warms_nothing(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    asked = requests_of(window)
    page = window.new_page()
    page.goto(site_url)
    rest_on_link(page, 20)
    page.wait_for_timeout(500)
    page.evaluate("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    rest_on_link(page, 400)
    page.wait_for_timeout(300)
    assert runtime(asked) == []
    window.close()


def test_progress_is_told_in_bytes_that_travel(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    page = window.new_page()
    page.add_init_script(
        """const Plain = Worker; window.told = [];
        window.Worker = class extends Plain { constructor(...given) { super(...given);
          this.addEventListener("message", ({ data }) => data.total && told.push(data)); } };"""
    )
    page.goto(f"{site_url}checker/")
    report(page)
    told = page.evaluate("told")
    assert told
    assert all(0 <= step["loaded"] <= step["total"] for step in told)
    assert page.locator(".ck-status").is_hidden()
    window.close()


FAR_AND_PLAIN = """const given = performance.getEntriesByType.bind(performance);
performance.getEntriesByType = kind => kind !== "navigation" ? given(kind)
  : [{ encodedBodySize: 9, decodedBodySize: 9, requestStart: 0, responseStart: 200 }];"""


class PlainHost(SimpleHTTPRequestHandler):
    """A host that sends files as they are."""

    def guess_type(self, path: Any) -> str:
        return "text/javascript" if str(path).endswith(".mjs") else super().guess_type(path)

    def log_message(self, *_: object) -> None:
        pass


def test_a_host_that_does_not_compress_gets_files_to_inflate(browser: Browser, site_dir: Path) -> None:
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(PlainHost, directory=str(site_dir)))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    window = browser.new_context()
    window.add_init_script(FAR_AND_PLAIN)
    asked = requests_of(window)
    page = window.new_page()
    page.goto(f"http://127.0.0.1:{host.server_port}/checker/#employer_district=haidian")
    assert report(page)["results"][0]["district"] == "haidian"
    assert [url for url in runtime(asked) if url.endswith(".wasm.gz")]
    assert [url for url in runtime(asked) if url.endswith((".wasm", ".zip"))] == []
    window.close()
    host.shutdown()
    host.server_close()


def test_a_host_that_hides_packed_files_gives_the_plain_ones(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    window.add_init_script(FAR_AND_PLAIN)
    window.route("**/*.gz", lambda route: route.fulfill(status=404))
    page = window.new_page()
    page.goto(f"{site_url}checker/#employer_district=haidian")
    assert report(page)["results"][0]["district"] == "haidian"
    window.close()


def test_a_strict_content_policy_is_no_obstacle(browser: Browser, site_url: str) -> None:
    """Our own files keep to it; the theme's inline scripts and styles are another matter."""
    policy = (
        "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        "connect-src 'self'; worker-src 'self'"
    )
    headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": policy}
    window = browser.new_context()
    window.route("**/checker/", lambda route: route.fulfill(response=route.fetch(), headers=headers))
    page = window.new_page()
    refused: list[str] = []
    page.on(
        "console", lambda message: refused.append(message.text) if "Content Security Policy" in message.text else None
    )
    page.goto(f"{site_url}checker/")
    report(page)
    assert [text for text in refused if "Content Security Policy" in text] == []
    with checker(browser, site_url) as plain:
        inline = plain.evaluate(
            """() => [...document.querySelectorAll('#checker, #checker *')].flatMap(part => [...part.attributes])
               .filter(({ name }) => name === 'style' || name.startsWith('on')).map(({ name }) => name)"""
        )
        assert inline == []
    window.close()
