"""The pages of time limits and materials, opened with answers in the address, and what the command line says."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from tests import command
from tests.browser.checker_pages import DATA, settled

LIMITS: dict[str, Any] = {
    "as_of": "2026-06-01",
    "employer_district": "haidian",
    "birth_date": "1990-05-01",
    "sex": "male",
    "children": ["2015-03-01"],
    "permit_expires_on": "2026-08-06",
    "left_employer_on": "2026-05-20",
}
PAPERS: dict[str, Any] = {
    "as_of": "2026-06-01",
    "employer_district": "haidian",
    "residence": "rented",
    "degree": "master",
    "title_level": "none",
    "spouse_joins": False,
    "contract_until": "2028-05-31",
}


def report(page: Page, name: str) -> dict[str, Any]:
    """The report that the page publishes under `name`."""
    settled(page)
    found = page.evaluate(f"window.{name}")
    assert isinstance(found, dict)
    return found


def printed(name: str, answers: Mapping[str, Any], *options: str) -> Any:
    """What a command prints as JSON for the same answers."""
    return command.printed(name, "--profile", "-", "--data", DATA, *options, given=answers)
