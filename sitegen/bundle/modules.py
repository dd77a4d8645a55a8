"""Write the lists of modules in runtime/ anew from what the checker imports inside Pyodide."""

import shutil
import sys
from pathlib import Path

from policy.compile import compile_policy
from policy.load import load_data
from sitegen.bundle.archive import write_zip
from sitegen.bundle.build import policy_json
from sitegen.bundle.code import checker_sources, desk_sources
from sitegen.bundle.library import overlaid
from sitegen.bundle.node import PUBLISHED, RUNTIME, run_python
from sitegen.bundle.runtime import CACHE, ROOT

HEAD = "# Modules of the standard library that {}; made by: make modules\n"
LISTS = {"modules.txt": "the checker's page needs", "desk_modules.txt": "tables of many people need besides"}


def _sources() -> Path:
    """The checker's sources as they travel."""
    folder = CACHE / "traced"
    for name, source in {**checker_sources(ROOT), **desk_sources(ROOT)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(source)
    return folder


def main() -> int:
    """Trace, write, and say how many."""
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "policy.json").write_bytes(policy_json(compile_policy(load_data(ROOT / "data"))))
    whole = CACHE / "whole"
    shutil.copytree(PUBLISHED, whole, dirs_exist_ok=True)
    write_zip(whole / "python_stdlib.zip", overlaid(RUNTIME))
    told = run_python(
        "trace.py",
        mounts={"/src": _sources(), "/work": CACHE},
        path=["/src"],
        args=["/work/policy.json"],
        pyodide=whole,
    )
    for (name, what), modules in zip(LISTS.items(), told.split("\n\n"), strict=True):
        (RUNTIME / name).write_text(f"{HEAD.format(what)}{modules.strip()}\n", "utf-8")
        print(f"runtime/{name}: {len(modules.split())} modules", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
