"""Write runtime/modules.txt anew from what the checker imports inside Pyodide."""

import sys
from pathlib import Path

from checker.cli.compile import compile_policy
from checker.cli.load import load_data
from sitegen.bundle.build import policy_json
from sitegen.bundle.node import run_python
from sitegen.bundle.runtime import CACHE, ROOT

HEAD = "# Modules of the standard library that the checker's page needs; made by: make modules\n"


def main() -> int:
    """Trace, write, and say how many."""
    CACHE.mkdir(parents=True, exist_ok=True)
    Path(CACHE / "policy.json").write_bytes(policy_json(compile_policy(load_data(ROOT / "data"))))
    told = run_python(
        ROOT / "runtime", "trace.py", mounts={"/src": ROOT, "/work": CACHE}, path=["/src"], args=["/work/policy.json"]
    )
    (ROOT / "runtime" / "modules.txt").write_text(HEAD + told, "utf-8")
    print(f"runtime/modules.txt: {len(told.split())} modules", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
