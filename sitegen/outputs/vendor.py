"""Scripts by others that pages load on demand, as npm fetched them."""

from collections.abc import Iterator

from sitegen.bundle.runtime import ROOT

PACKAGES = ROOT / "runtime" / "node_modules"
SCRIPTS = {
    "ical-generator": ("dist/index.mjs", "mjs", "LICENSE"),
    "qr": ("index.js", "mjs", "LICENSE-MIT"),
    "fflate": ("esm/browser.js", "mjs", "LICENSE"),
    "read-excel-file": ("bundle/read-excel-file.min.js", "js", "LICENSE"),
    "write-excel-file": ("bundle/write-excel-file.min.js", "js", "LICENSE"),
}
"""Each package's script, how it ends here, and licence: calendar.mjs, share.mjs and desk/workbook.mjs load them."""
MAP = "//# sourceMappingURL="


def vendor_files() -> Iterator[tuple[str, str]]:
    """Path and content of each script, without the address of a map that is not there, and its licence."""
    for name, (script, ending, licence) in SCRIPTS.items():
        yield f"assets/vendor/{name}.{ending}", (PACKAGES / name / script).read_text("utf-8").partition(MAP)[0]
        yield f"assets/vendor/{name}.LICENSE.txt", (PACKAGES / name / licence).read_text("utf-8")
