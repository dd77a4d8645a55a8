"""Which modules of the standard library travel to the browser."""

from collections.abc import Collection, Mapping
from pathlib import Path

from checker.errors import CheckerError
from sitegen.bundle.archive import read_zip
from sitegen.bundle.node import PUBLISHED


class MissingModuleError(CheckerError):
    """The module list names something that this Python does not have."""


def read_modules(path: Path) -> list[str]:
    """The kept modules, one a line; ``#`` opens a comment."""
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def overlay_files(runtime: Path) -> dict[str, bytes]:
    """Our few files that stand in place of the library's, by their path in the archive."""
    folder = runtime / "overlay"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.py"))}


def overlaid(runtime: Path) -> dict[str, bytes]:
    """The published library with our overlay upon it."""
    return read_zip(PUBLISHED / "python_stdlib.zip") | overlay_files(runtime)


def pruned(library: Mapping[str, bytes], modules: Collection[str]) -> dict[str, bytes]:
    """The library's files for the kept modules."""
    wanted = {}
    for module in modules:
        stem = module.replace(".", "/")
        names = [name for name in (f"{stem}.py", f"{stem}/__init__.py") if name in library]
        if not names:
            raise MissingModuleError(f"runtime/modules.txt 里的 {module} 不在标准库里，重新运行 make modules")
        wanted.update({name: library[name] for name in names})
    return wanted
