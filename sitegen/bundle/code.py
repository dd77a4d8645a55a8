"""The checker's own sources, without the host's side."""

from pathlib import Path

HOST_ONLY = ("checker/cli/", "checker/__main__.py")


def checker_sources(root: Path) -> dict[str, bytes]:
    """Files of the checker package that the browser gets, by their path in the archive."""
    names = {path.relative_to(root).as_posix(): path for path in (root / "checker").rglob("*.py")}
    return {name: path.read_bytes() for name, path in names.items() if not name.startswith(HOST_ONLY)}
