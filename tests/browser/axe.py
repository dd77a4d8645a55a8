"""What axe finds on a page: by every rule while it is light; once it is dark, by those that look at colours."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

ALL = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
BRIEF = {"resultTypes": ["violations"]}
"""Of what is right no list is wanted, which takes longer to write than to find."""
STILL = "*, ::before, ::after { transition: none !important; }"
"""Colours that still fade are none that anybody reads."""


def violations(page: Page, *, dark: bool = False, context: str | None = None) -> list[dict[str, Any]]:
    """The rules that are broken on the page as it stands, in part of it or whole, in one of the two schemes.

    The same elements stand in both schemes, so only colours are looked at anew in the dark.
    """
    page.emulate_media(color_scheme="dark" if dark else "light")
    scheme = page.locator("body[data-md-color-scheme=slate]")
    expect(scheme).to_have_count(int(dark))
    page.add_style_tag(content=STILL)
    return list(Axe().run(page, context=context, options=BRIEF | (COLOURS if dark else ALL)).response["violations"])
