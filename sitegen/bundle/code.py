"""The checker's own sources, without the host's side."""

from pathlib import Path

from sitegen.bundle.classes import written_out

HOST_ONLY = ("checker/cli/", "checker/__main__.py", "checker/batch.py", "checker/table/")
"""What no page asks for: tables of many people are judged on the command line alone as yet."""


def checker_sources(root: Path) -> dict[str, bytes]:
    """Files of the checker package that the browser gets, by their path in the archive."""
    names = {path.relative_to(root).as_posix(): path for path in (root / "checker").rglob("*.py")}
    return {name: _travelling(path) for name, path in names.items() if not name.startswith(HOST_ONLY)}


def _travelling(file: Path) -> bytes:
    return written_out(file.read_text("utf-8")).encode()
