"""Everything that the checker's page loads, in folders named by what is in them."""

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sitegen.bundle.compressed import pack
from sitegen.bundle.runtime import CACHE, built_runtime

PARTS: Mapping[str, Mapping[str, str]] = {
    "python": {
        "loader": "pyodide.mjs",
        "glue": "pyodide.asm.mjs",
        "wasm": "pyodide.asm.wasm",
        "library": "python_stdlib.zip",
    },
    "code": {"code": "checker.zip"},
    "policy": {"policy": "policy.json"},
}
"""Folders under assets/, each with its files by role. They change apart: an edit of policy reloads policy alone."""


def policy_json(policy: Mapping[str, Any]) -> bytes:
    """The compiled policy as it travels."""
    return json.dumps(policy, ensure_ascii=False, separators=(",", ":")).encode()


def build_bundle(policy: Mapping[str, Any], site: Path, say: Callable[[str], None] = print) -> dict[str, Any]:
    """Put all files under ``site/assets/`` and tell the page about them.

    Gives ``{"files": [{"role", "path", "raw", "gzip", "brotli"}, ...]}``, paths
    from the site's root, sizes in bytes.
    """
    runtime = built_runtime(say)
    written = CACHE / "policy.json"
    written.write_bytes(policy_json(policy))
    files = []
    for part, roles in PARTS.items():
        sources = {role: written if role == "policy" else runtime / name for role, name in roles.items()}
        folder = f"assets/{part}/{_content_hash(list(sources.values()))}"
        (site / folder).mkdir(parents=True, exist_ok=True)
        for role, source in sources.items():
            target = site / folder / source.name
            shutil.copyfile(source, target)
            sizes = pack(target, CACHE / "packed", say)
            files.append(_row(role, f"{folder}/{source.name}", target.stat().st_size, sizes))
    return {"files": files}


def _row(role: str, path: str, raw: int, sizes: Mapping[str, int]) -> dict[str, Any]:
    return {"role": role, "path": path, "raw": raw, "gzip": sizes["gz"], "brotli": sizes["br"]}


def _content_hash(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]
