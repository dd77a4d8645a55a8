"""Scripts by others that pages load on demand, as npm fetched them."""

from collections.abc import Iterator

from sitegen.bundle.runtime import ROOT

PACKAGES = ROOT / "runtime" / "node_modules"
SCRIPTS = {"ical-generator": ("dist/index.mjs", "LICENSE"), "qr": ("index.js", "LICENSE-MIT")}
"""Each package's module and licence: docs/assets/checker/calendar.mjs and share.mjs import them."""


def vendor_files() -> Iterator[tuple[str, str]]:
    """Path and content of each script and its licence."""
    for name, (module, licence) in SCRIPTS.items():
        yield f"assets/vendor/{name}.mjs", (PACKAGES / name / module).read_text("utf-8")
        yield f"assets/vendor/{name}.LICENSE.txt", (PACKAGES / name / licence).read_text("utf-8")
