"""Inside Pyodide, on the exact files that ship: every vector gives the bytes that CPython gave."""

import json
import time

from checker.answers.profile import read_answers
from checker.answers.text import parse_json
from checker.assess import assess
from checker.days.dates import parse_day
from checker.policy import Policy

with open("/book/policy.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib does not ship
    policy = Policy.from_mapping(json.load(file))
with open("/book/vectors.jsonl", encoding="utf-8") as file:  # noqa: PTH123
    rows = [json.loads(line) for line in file]
began = time.perf_counter()
different = []
for row in rows:
    answers = read_answers(policy.questions, parse_json(row["profile"]))
    report = json.dumps(assess(policy, answers, parse_day(row["as_of"]), [row["district"]]), ensure_ascii=False)
    if report != row["report"]:
        different.append((row["profile"], row["report"], report))
for profile, expected, got in different[:3]:
    print(f"DIFFERENT {profile}\n  CPython {expected[:2000]}\n  Pyodide {got[:2000]}")
seconds = time.perf_counter() - began
print(f"{len(rows)} vectors replayed in Pyodide, {len(different)} different, {seconds:.1f} s")
int(bool(different))
