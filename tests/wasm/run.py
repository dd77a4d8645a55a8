"""The example tests and the vectors once more, inside Pyodide under node.

``python -m tests.wasm.run``: pytest runs on the published library (it needs
more of it than we ship), the vectors on the exact files that ship. Properties
run in CPython only.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from checker.answers.profile import read_answers
from checker.answers.text import parse_json
from checker.assess import assess
from checker.policy import Policy
from policy.compile import compile_policy
from policy.load import load_data
from sitegen.bundle.build import policy_json
from sitegen.bundle.node import run_python
from sitegen.bundle.runtime import CACHE, PACKAGES, ROOT, built_runtime
from tests.casebook import DATA, worked_cases, worked_rows
from tests.vectors import mix, vectors

LEAST_SHARE = 0.08
"""Every verdict has to come at least so often, or the vectors prove little."""


def _text(value: Any) -> str:
    """JSON in which decimals keep their digits."""
    return json.dumps(
        value, ensure_ascii=False, default=lambda number: float(number) if isinstance(number, Decimal) else str(number)
    )


def write_book(folder: Path) -> Policy:
    """What the tests need inside Pyodide, where there is no YAML: policy, cases, vectors and their reports."""
    compiled = compile_policy(load_data(DATA))
    (folder / "policy.json").write_bytes(policy_json(compiled))
    books = {"cases": worked_cases(), "deadlines": worked_rows("deadlines"), "materials": worked_rows("materials")}
    for name, cases in books.items():
        (folder / f"{name}.json").write_text(_text([vars(case) for case in cases]), "utf-8")
    return Policy.from_mapping(compiled)


def write_vectors(folder: Path, policy: Policy) -> dict[str, int]:
    """Vectors with what CPython makes of them; gives the mix of verdicts."""
    verdicts = []
    with (folder / "vectors.jsonl").open("w", encoding="utf-8") as file:
        for vector in vectors():
            request = _text(vector["profile"])
            answers = read_answers(policy.questions, parse_json(request))
            report = assess(policy, answers, date.fromisoformat(vector["as_of"]), [vector["district"]])
            verdicts.append(report["results"][0]["verdict"])
            row = {
                "profile": request,
                "district": vector["district"],
                "as_of": vector["as_of"],
                "report": json.dumps(report, ensure_ascii=False),
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return mix(verdicts)


def main() -> int:
    """Prepare, run both programs, and check the mix."""
    folder = CACHE / "wasm-tests"
    folder.mkdir(parents=True, exist_ok=True)
    policy = write_book(folder)
    counts = write_vectors(folder, policy)
    print(f"vectors: {counts}")
    rare = [name for name, count in counts.items() if count < LEAST_SHARE * sum(counts.values())]
    if rare or len(counts) < 4:
        print(f"too rare to prove anything: {rare}", file=sys.stderr)
        return 1
    runtime = built_runtime(print)
    mounts = {"/book": folder, "/shipped": runtime}
    host = {"/tests": ROOT / "tests", "/host": PACKAGES}
    replay, suite = (str(ROOT / "tests/wasm" / name) for name in ("replay.py", "suite.py"))
    code = "/shipped/checker.zip"
    with ThreadPoolExecutor() as pool:  # each is a process of its own
        runs = [
            pool.submit(run_python, replay, mounts=mounts, path=[code], pyodide=runtime),
            pool.submit(run_python, suite, mounts={**mounts, **host}, path=[code, "/host"]),
        ]
        for run in runs:
            print(run.result(), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
