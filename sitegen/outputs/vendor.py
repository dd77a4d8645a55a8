"""Scripts by others that pages load on demand, as npm fetched them."""

from collections.abc import Iterator, Mapping

from sitegen.bundle.runtime import ROOT

PACKAGES = ROOT / "runtime" / "node_modules"
SCRIPTS: Mapping[str, tuple[str, str]] = {
    "ical-generator": ("dist/index.mjs", ".mjs"),
    "fflate": ("esm/browser.js", ".mjs"),
    "read-excel-file": ("bundle/read-excel-file.min.js", ".js"),
    "write-excel-file": ("bundle/write-excel-file.min.js", ".js"),
}
"""By package: the file that a browser can load as it is, and how it ends here."""
MAP = "//# sourceMappingURL="


def vendor_files() -> Iterator[tuple[str, str]]:
    """Path and content of each library and its licence; checker/calendar.mjs and desk/workbook.mjs load them."""
    for name, (script, ending) in SCRIPTS.items():
        text = (PACKAGES / name / script).read_text("utf-8")
        yield f"assets/vendor/{name}{ending}", text.partition(MAP)[0]
        yield f"assets/vendor/{name}.LICENSE.txt", (PACKAGES / name / "LICENSE").read_text("utf-8")
