"""How many bytes and requests a visit costs; figures that do not depend on the machine's mood."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Request

KILO = 1000
PYTHON = ("/assets/python/", "/assets/code/", "/assets/policy/")


@dataclass(frozen=True)
class Cost:
    """Requests by address, with the bytes that travelled."""

    sizes: dict[str, int]

    def of_python(self) -> dict[str, int]:
        """The part for Python, its library, the checker and policy."""
        return {url: size for url, size in self.sizes.items() if any(folder in url for folder in PYTHON)}


def visit(browser: Browser, address: str, ready: str) -> Cost:
    """Open a page as somebody who never came before."""
    context = browser.new_context()
    finished: list[Request] = []

    def note(request: Request) -> None:
        finished.append(request)

    context.on("requestfinished", note)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(ready)
    page.wait_for_load_state("networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in finished}
    context.close()
    return Cost(sizes)


@pytest.fixture(scope="module")
def judging(browser: Browser, site_url: str) -> Cost:
    """The checker's page, until it has judged."""
    return visit(browser, f"{site_url}checker/#employer_district=haidian", "[data-verdict]")


def test_python_comes_in_six_files_and_few_bytes(judging: Cost) -> None:
    python = judging.of_python()
    assert len(python) == 6
    assert sum(python.values()) <= 3_450 * KILO


def test_the_page_around_it_stays_small(judging: Cost) -> None:
    """Theme, form, rules, scripts and the search index."""
    assert len(judging.sizes) - len(judging.of_python()) <= 45
    assert sum(judging.sizes.values()) - sum(judging.of_python().values()) <= 600 * KILO


@pytest.mark.parametrize("path", ["", "districts/haidian/", "compare/conditions/"])
def test_pages_of_words_load_no_python_and_little_else(browser: Browser, site_url: str, path: str) -> None:
    cost = visit(browser, f"{site_url}{path}", "h1")
    assert cost.of_python() == {}
    assert len(cost.sizes) <= 18
    assert sum(cost.sizes.values()) <= 500 * KILO


def test_who_comes_again_loads_no_python_twice(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    address = f"{site_url}checker/#employer_district=haidian"
    for _ in range(2):
        page = context.new_page()
        page.goto(address)
        page.wait_for_selector("[data-verdict]")
        sizes = page.evaluate(
            "performance.getEntriesByType('resource').map(({ name, transferSize }) => [name, transferSize])"
        )
    assert [name for name, size in sizes if size > 0 and any(folder in name for folder in PYTHON)] == []
    context.close()
