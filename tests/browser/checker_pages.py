"""The checker's page as a person uses it, and what the command line says to the same answers."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, Page

from tests import casebook, command

DATA = Path(os.environ.get("CHECKER_DATA", casebook.DATA))

EXAMPLE: dict[str, Any] = {
    "as_of": "2025-11-03",
    "employer_district": "haidian",
    "employer_kind": "enterprise",
    "employer_fits_plan": True,
    "employer_registered_on": "2020-03-01",
    "employer_registered_capital": 5000000,
    "employer_taxes": {"2024": 800000, "2023": 300000},
    "birth_date": "1990-05-01",
    "sex": "female",
    "female_retirement_track": "55",
    "employed_since": "2025-08-15",
    "work_months": 60,
    "degree": "master",
    "qualification": "licensed-pharmacist",
    "monthly_income": {"2025-10": 17500.5, "2025-09": 18000},
    "annual_income": 600000,
    "share_percent": 12.5,
    "children": ["2015-03-01", "2019-08-20"],
}
"""One answer of each type."""


def pairs(answers: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Answers as the pairs of a link (contract, section 4)."""
    found: list[tuple[str, str]] = []
    for key, value in answers.items():
        if isinstance(value, dict):
            found += [(f"{key}.{period}", _text(amount)) for period, amount in value.items()]
        else:
            found.append((key, _text(value)))
    return found


def fragment(answers: Mapping[str, Any]) -> str:
    """The link's part after ``#``."""
    return "&".join(f"{name}={quote(text, safe=',-')}" for name, text in pairs(answers))


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(value)
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


@contextmanager
def checker(
    browser: Browser, site_url: str, answers: str = "", window: BrowserContext | None = None, **context: Any
) -> Iterator[Page]:
    """The checker's page in a window of its own; an exception in its scripts fails the test."""
    window = window or browser.new_context(**context)
    page = window.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(f"{site_url}checker/" + (f"#{answers}" if answers else ""))
    yield page
    window.close()
    assert broken == []


def whole(page: Page) -> Page:
    """The form of all questions, instead of one question at a time."""
    page.wait_for_selector(".ck[data-stage]")  # until then nobody hears the button
    page.get_by_role("button", name="列出全部问题").click()
    return page


def report(page: Page) -> dict[str, Any]:
    """The report on what stands in the form now, once Python has given it."""
    settled(page)
    found = page.evaluate("window.checkerReport")
    assert isinstance(found, dict)
    return found


def settled(page: Page) -> None:
    """Wait until the page has said all that it has to say about the answers."""
    page.wait_for_selector('.ck-results[aria-busy="false"]', state="attached", timeout=60_000)


def printed(answers: Mapping[str, Any], *options: str) -> Any:
    """What ``assess --format json`` prints for the same answers."""
    return command.printed("assess", "--profile", "-", "--data", DATA, *options, given=answers)


def canonical(value: Any) -> str:
    """Serialized with sorted keys, to be compared byte for byte."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
