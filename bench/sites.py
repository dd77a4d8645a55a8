"""The finished site, and the same site on Pyodide as published."""

import gzip
import html
import json
import re
import shutil
from pathlib import Path
from typing import Any

from sitegen.bundle.archive import write_zip
from sitegen.bundle.code import checker_sources
from sitegen.bundle.compressed import packed
from sitegen.bundle.node import PUBLISHED
from sitegen.bundle.runtime import CACHE, ROOT

SITE = ROOT / "site"
FOLDER = "assets/python/0000000000000000"
FILES = {
    "loader": "pyodide.mjs",
    "glue": "pyodide.asm.mjs",
    "wasm": "pyodide.asm.wasm",
    "library": "python_stdlib.zip",
    "lock": "pyodide-lock.json",
}
BUNDLE = re.compile(r'data-bundle="([^"]*)"')


def bundle_of(page: Path) -> dict[str, dict[str, Any]]:
    """What a page says about the bundle, by role."""
    found = BUNDLE.search(page.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{page} names no bundle")
    return {row["role"]: row for row in json.loads(html.unescape(found[1]))["files"]}


def published_site(into: Path) -> Path:
    """A copy of the site whose checker runs on Pyodide as published, with the wheel's sources."""
    site = Path(shutil.copytree(SITE, into, ignore=shutil.ignore_patterns("python", "code")))
    target = site / FOLDER
    target.mkdir(parents=True)
    for name in FILES.values():
        shutil.copyfile(PUBLISHED / name, target / name)
    write_zip(target / "checker.zip", checker_sources(ROOT))
    rows = [_row(site, role, f"{FOLDER}/{name}") for role, name in {**FILES, "code": "checker.zip"}.items()]
    rows.append(bundle_of(SITE / "checker" / "index.html")["policy"])
    page = site / "checker" / "index.html"
    told = html.escape(json.dumps({"files": rows}))
    page.write_text(BUNDLE.sub(lambda _: f'data-bundle="{told}"', page.read_text("utf-8")), "utf-8")
    page.with_name("index.html.gz").write_bytes(gzip.compress(page.read_bytes()))
    shutil.copyfile(Path(__file__).with_name("published_worker.mjs"), site / "assets/checker/worker.mjs")
    (site / "assets/checker/worker.mjs.gz").unlink(missing_ok=True)
    return site


def _row(site: Path, role: str, path: str) -> dict[str, Any]:
    copies = packed(site / path, CACHE / "packed", print)
    files = {"raw": site / path, "gzip": copies["gz"], "brotli": copies["br"]}
    return {"role": role, "path": path, **{name: file.stat().st_size for name, file in files.items()}}
