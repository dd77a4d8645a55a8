"""The checker's own sources, without the host's side."""

from pathlib import Path

from sitegen.bundle.classes import written_out

HOST_ONLY = ("checker/cli/", "checker/__main__.py")
"""What no page asks for."""
DESK = ("checker/batch.py", "checker/desk.py", "checker/table/")
"""What only tables of many people need; it travels apart."""


def checker_sources(root: Path) -> dict[str, bytes]:
    """Files of the checker package that every page of answers gets, by their path in the archive."""
    return {name: _travelling(path) for name, path in _all(root).items() if not name.startswith((*HOST_ONLY, *DESK))}


def desk_sources(root: Path) -> dict[str, bytes]:
    """The rest of the package, which only the page for tables gets."""
    return {name: _travelling(path) for name, path in _all(root).items() if name.startswith(DESK)}


def _all(root: Path) -> dict[str, Path]:
    return {path.relative_to(root).as_posix(): path for path in (root / "checker").rglob("*.py")}


def _travelling(file: Path) -> bytes:
    return written_out(file.read_text("utf-8")).encode()
