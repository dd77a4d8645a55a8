"""Whatever keeps Python from running, the person reads a plain sentence and finds the rules."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.checker_pages import checker

WASM, LIBRARY, GLUE = "**/pyodide.asm.wasm*", "**/python_stdlib.zip*", "**/pyodide.asm.mjs"
Sabotage = Callable[[BrowserContext], object]


def expect_plain_words(page: Page, words: str) -> None:
    """A sentence, a way on, the rules, and nothing that is still promised."""
    notice = page.locator(".ck-failure[role=alert]")
    expect(notice).to_contain_text(words, timeout=30_000)
    expect(notice).to_contain_text("填好的答案都还在")
    expect(page.locator(".ck-bar")).to_be_hidden()
    expect(page.locator("#rules table").first).to_be_visible()
    notice.get_by_role("link", name="看规则表").click()
    expect(page.locator("#rules table").first).to_be_in_viewport()


def answering(pattern: str, change: Callable[[Route], None]) -> Sabotage:
    return lambda window: window.route(pattern, change)


def missing(route: Route) -> None:
    route.fulfill(status=404, body="not found")


def html(route: Route) -> None:
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>404</title>")


def truncated(route: Route) -> None:
    route.fulfill(body=route.fetch().body()[:-1000], content_type="application/octet-stream")


def corrupt(route: Route) -> None:
    body = bytearray(route.fetch().body())
    quarter = len(body) // 4
    body[quarter : 3 * quarter] = b"\xff" * 2 * quarter
    content = "application/wasm" if "wasm" in route.request.url else "application/octet-stream"
    route.fulfill(body=bytes(body), content_type=content)


def broken_off(route: Route) -> None:
    route.abort("connectionreset")


@pytest.mark.parametrize(
    ("sabotage", "words"),
    [
        pytest.param(answering(WASM, missing), "缺少判断程序的文件", id="wasm-404"),
        pytest.param(answering(WASM, html), "不完整或者坏了", id="wasm-is-html"),
        pytest.param(answering(WASM, corrupt), "不完整或者坏了", id="wasm-corrupt"),
        pytest.param(answering(WASM, truncated), "不完整或者坏了", id="wasm-truncated"),
        pytest.param(answering(WASM, broken_off), "连不上网站", id="wasm-broken-off"),
        pytest.param(answering(LIBRARY, missing), "缺少判断程序的文件", id="library-404"),
        pytest.param(answering(LIBRARY, truncated), "不完整或者坏了", id="library-truncated"),
        pytest.param(answering(LIBRARY, corrupt), "没能启动", id="library-corrupt"),
        pytest.param(answering(GLUE, missing), "缺少判断程序的文件", id="glue-404"),
        pytest.param(answering("**/worker.mjs", missing), "没能启动", id="worker-404"),
        pytest.param(answering("**/policy.json*", missing), "缺少判断程序的文件", id="policy-404"),
    ],
)
def test_broken_files(browser: Browser, site_url: str, sabotage: Sabotage, words: str) -> None:
    window = browser.new_context()
    sabotage(window)
    page = window.new_page()
    page.goto(f"{site_url}checker/#birth_date=1990-05-01")
    expect_plain_words(page, words)
    assert page.input_value('[name="birth_date"]') == "1990-05-01"
    window.close()


@pytest.mark.parametrize(
    ("path", "script"),
    [
        ("checker/", "client"),
        ("checker/", "fields"),
        ("checker/", "page"),
        ("checker/", "report"),
        ("deadlines/?district=haidian", "deadlines"),
        ("materials/?district=haidian&procedure=new", "materials"),
    ],
)
def test_a_script_of_the_page_that_is_missing_is_told_at_once(
    browser: Browser, site_url: str, path: str, script: str
) -> None:
    window = browser.new_context()
    answering(f"**/{script}.mjs", missing)(window)
    page = window.new_page()
    page.goto(site_url + path)
    box = page.locator(".ck-failure[role]")
    box.wait_for()
    assert "没有下载下来" in box.inner_text()
    with page.expect_navigation():
        box.get_by_role("button", name="重新加载").click()
    window.close()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        pytest.param("delete globalThis.WebAssembly", "WebAssembly", id="no-wasm"),
        pytest.param("delete globalThis.Worker", "Web Worker", id="no-worker"),
        pytest.param("WebAssembly.validate = () => false", "版本太旧", id="no-wasm-exceptions"),
    ],
)
def test_lacking_browsers(browser: Browser, site_url: str, script: str, words: str) -> None:
    window = browser.new_context()
    window.add_init_script(script)
    page = window.new_page()
    page.goto(f"{site_url}checker/")
    expect_plain_words(page, words)
    window.close()


def test_offline_after_the_page_has_come(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    page = window.new_page()
    page.goto(site_url)
    page.wait_for_function("window.document$")
    window.route(
        "**/*",
        lambda route: (
            route.continue_()
            if "/assets/checker/" in route.request.url or route.request.url.endswith("/checker/")
            else route.abort()
        ),
    )
    page.goto(f"{site_url}checker/")
    expect_plain_words(page, "连不上网站")
    window.close()


def test_a_silent_network_is_given_up_after_a_while(browser: Browser, site_url: str) -> None:
    window = browser.new_context()
    window.route(WASM, lambda _: None)  # never answered
    page = window.new_page()
    page.clock.install()
    page.goto(f"{site_url}checker/")
    page.wait_for_function("document.getElementById('checker').dataset.stage === 'loading'")
    page.wait_for_timeout(1500)
    page.clock.run_for(30_000)
    assert page.locator("#checker").get_attribute("data-stage") == "loading"
    page.clock.run_for(20_000)
    expect_plain_words(page, "很久没有动静")
    window.close()


def test_without_javascript_the_rules_stand_on_the_page(browser: Browser, site_url: str) -> None:
    with checker(browser, site_url, java_script_enabled=False) as page:
        assert "没有运行 JavaScript" in page.locator("#checker").inner_text()
        expect(page.locator("#rules table").first).to_be_visible()
        expect(page.locator(".ck-bar")).to_be_hidden()
        expect(page.locator(".ck-live")).to_be_hidden()
