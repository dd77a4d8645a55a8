"""Scripts by others that pages load on demand, as npm fetched them."""

from collections.abc import Iterator

from sitegen.bundle.runtime import ROOT

PACKAGE = ROOT / "runtime" / "node_modules" / "ical-generator"


def vendor_files() -> Iterator[tuple[str, str]]:
    """Path and content of the calendar library and its licence; docs/assets/checker/calendar.mjs imports it."""
    yield "assets/vendor/ical-generator.mjs", (PACKAGE / "dist" / "index.mjs").read_text("utf-8")
    yield "assets/vendor/ical-generator.LICENSE.txt", (PACKAGE / "LICENSE").read_text("utf-8")
