"""The runtime's files, built once for the same inputs."""

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from sitegen.bundle.archive import read_zip, write_zip
from sitegen.bundle.code import checker_sources, desk_sources
from sitegen.bundle.glue import slimmed
from sitegen.bundle.library import overlaid, overlay_files, pruned, read_modules
from sitegen.bundle.node import PUBLISHED, run_python

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bundle"
PACKAGES = Path(sys.prefix) / "pyodide"
"""What runs inside Pyodide while building and testing; requirements/install.py puts it there."""
LOADER, GLUE, WASM = "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"
ARCHIVES = ("python_stdlib.zip", "checker.zip", "desk.zip")
RECIPE = ("package-lock.json", "modules.txt", "desk_modules.txt", "compile.py", "python.mjs")


def built_runtime(say: Callable[[str], None], root: Path = ROOT, cache: Path = CACHE) -> Path:
    """The folder with all files of the runtime; built where the inputs have changed."""
    folder = cache / "runtime" / _inputs(root)
    if not folder.exists():
        say("  编译浏览器里的 Python（几秒，只在有变化时做）")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as made:
            _build(root, Path(made))
            Path(made).rename(folder)
            Path(made).mkdir()  # for the context to remove
    return folder


def _inputs(root: Path) -> str:
    digest = hashlib.sha256((root / "requirements" / "pyodide.txt").read_bytes())
    for recipe in [*(root / "runtime" / name for name in RECIPE), *sorted(Path(__file__).parent.glob("*.py"))]:
        digest.update(recipe.read_bytes())
    for name, source in sorted(
        {**checker_sources(root), **desk_sources(root), **overlay_files(root / "runtime")}.items()
    ):
        digest.update(name.encode() + b"\0" + source)
    return digest.hexdigest()[:16]


def _build(root: Path, made: Path) -> None:
    _interpreter(made)
    sources = made / "sources"
    sources.mkdir()
    library = overlaid(root / "runtime")
    modules, more = (read_modules(root / "runtime" / name) for name in ("modules.txt", "desk_modules.txt"))
    write_zip(sources / "python_stdlib.zip", pruned(library, modules))
    write_zip(sources / "checker.zip", checker_sources(root))
    write_zip(sources / "desk.zip", {**pruned(library, more), **desk_sources(root)})
    _compile(made, sources)
    shutil.rmtree(sources)


def _interpreter(made: Path) -> None:
    shutil.copyfile(PUBLISHED / LOADER, made / LOADER)
    glue, loader = ((PUBLISHED / name).read_text("utf-8") for name in (GLUE, LOADER))
    slim, wasm = slimmed(glue, loader, (PUBLISHED / WASM).read_bytes())
    (made / GLUE).write_text(slim, "utf-8", newline="\n")
    (made / WASM).write_bytes(wasm)


def _compile(made: Path, sources: Path) -> None:
    run_python(
        "compile.py",
        mounts={"/work": made, "/host": PACKAGES},
        path=["/host"],
        args=[part for name in ARCHIVES for part in (f"/work/{sources.name}/{name}", f"/work/{name}")],
    )
    for name in ARCHIVES:
        write_zip(made / name, read_zip(made / name))
