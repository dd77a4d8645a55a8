"""The runtime's files, built once for the same inputs."""

import hashlib
import shutil
import sysconfig
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from sitegen.bundle.archive import read_zip, write_zip
from sitegen.bundle.code import checker_sources
from sitegen.bundle.library import overlaid, overlay_files, pruned, read_modules
from sitegen.bundle.node import run_python

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bundle"
AS_PUBLISHED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
ARCHIVES = ("python_stdlib.zip", "checker.zip")
RECIPE = ("package-lock.json", "modules.txt", "compile.py", "python.mjs")


def built_runtime(say: Callable[[str], None], root: Path = ROOT, cache: Path = CACHE) -> Path:
    """The folder with all files of the runtime; built where the inputs have changed."""
    folder = cache / "runtime" / _inputs(root)
    if not folder.exists():
        say("正在编译浏览器里的 Python（约 20 秒，只在有变化时做）")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as made:
            _build(root, Path(made))
            Path(made).rename(folder)
            Path(made).mkdir()  # for the context to remove
    return folder


def _inputs(root: Path) -> str:
    digest = hashlib.sha256(version("pyodide-build").encode())
    for name in RECIPE:
        digest.update((root / "runtime" / name).read_bytes())
    for name, source in sorted({**checker_sources(root), **overlay_files(root / "runtime")}.items()):
        digest.update(name.encode() + b"\0" + source)
    return digest.hexdigest()[:16]


def _build(root: Path, made: Path) -> None:
    published = root / "runtime" / "node_modules" / "pyodide"
    for name in AS_PUBLISHED:
        shutil.copyfile(published / name, made / name)
    modules = read_modules(root / "runtime" / "modules.txt")
    sources = made / "sources"
    sources.mkdir()
    write_zip(sources / "python_stdlib.zip", pruned(overlaid(root / "runtime"), modules))
    write_zip(sources / "checker.zip", checker_sources(root))
    run_python(
        "compile.py",
        mounts={"/work": made, "/host": Path(sysconfig.get_path("purelib"))},
        path=["/host"],
        args=[part for name in ARCHIVES for part in (f"/work/sources/{name}", f"/work/{name}")],
    )
    shutil.rmtree(sources)
    for name in ARCHIVES:
        write_zip(made / name, read_zip(made / name))
