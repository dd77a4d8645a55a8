"""Everything that the checker's page loads, in folders named by what is in them."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sitegen.book import Book
from sitegen.bundle.compressed import packed
from sitegen.bundle.runtime import CACHE, built_runtime

PARTS: Mapping[str, Mapping[str, str]] = {
    "python": {
        "loader": "pyodide.mjs",
        "glue": "pyodide.asm.mjs",
        "wasm": "pyodide.asm.wasm",
        "library": "python_stdlib.zip",
    },
    "code": {"code": "checker.zip"},
    "desk": {"desk": "desk.zip"},
    "policy": {"policy": "policy.json"},
}
"""Folders under assets/, each with its files by role. They change apart: an edit of policy reloads policy alone."""
SIZES = {"raw": "", "gzip": ".gz", "brotli": ".br"}
"""How a file travels, by what is added to its name."""
LATE = "desk"
"""The role of what is fetched by the page for tables alone, once it judges."""


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file: its role, its place from the site's root, and itself and its copies by what is added to its name."""

    role: str
    path: str
    copies: Mapping[str, Path]

    def size(self, ending: str) -> int:
        """Bytes of the file, or of a copy."""
        return self.copies[ending].stat().st_size

    def told(self) -> dict[str, Any]:
        """What a page is told: role, path, and bytes by how it travels."""
        sizes = {key: self.size(ending) for key, ending in SIZES.items()}
        return {"role": self.role, "path": self.path, **sizes}


@dataclass(frozen=True, slots=True)
class Bundle:
    """All files, ready in the cache."""

    files: tuple[BundleFile, ...]

    def manifest(self) -> dict[str, Any]:
        """What every page of answers is told: ``{"files": [{"role", "path", "raw", "gzip", "brotli"}, ...]}``."""
        return {"files": [file.told() for file in self.files if file.role != LATE]}

    def late(self) -> dict[str, Any]:
        """What the page for tables is told of what comes late."""
        (file,) = (file for file in self.files if file.role == LATE)
        return file.told()

    def placed(self) -> Iterator[tuple[str, Path]]:
        """Every file and compressed copy: its place from the site's root, and where it lies in the cache."""
        for file in self.files:
            yield from ((f"{file.path}{ending}", copy) for ending, copy in file.copies.items())


def policy_json(policy: Mapping[str, Any]) -> bytes:
    """The compiled policy as it travels."""
    return json.dumps(policy, ensure_ascii=False, separators=(",", ":")).encode()


def bundle_of(book: Book) -> Bundle:
    """The bundle for a book, made once."""
    return _made(policy_json(book.compiled))


@lru_cache(maxsize=1)
def _made(policy: bytes) -> Bundle:
    return make_bundle(policy)


def make_bundle(policy: bytes, say: Callable[[str], None] = print) -> Bundle:
    """Build and compress what has changed; everything stands in the cache then."""
    runtime = built_runtime(say)
    written = CACHE / "policy" / hashlib.sha256(policy).hexdigest()[:16] / "policy.json"
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_bytes(policy)
    files = []
    for part, roles in PARTS.items():
        sources = {role: written if role == "policy" else runtime / name for role, name in roles.items()}
        folder = f"assets/{part}/{_content_hash(list(sources.values()))}"
        for role, source in sources.items():
            copies = {f".{ending}": copy for ending, copy in packed(source, CACHE / "packed", say).items()}
            files.append(BundleFile(role, f"{folder}/{source.name}", {"": source, **copies}))
    return Bundle(tuple(files))


def place(bundle: Bundle, site: Path) -> None:
    """Copy the files and their compressed copies under ``site/assets/``."""
    for path, file in bundle.placed():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)


def _content_hash(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]
