"""``make mutants``: small changes of the engine and the views, and which of them no test notices.

The work is mutmut's; here its results are counted by room. A change that makes
no difference to anybody stands in EQUIVALENT with the reason.
"""

import re
import subprocess
import sys
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEAST = {"engine": 0.90, "views": 0.75}
"""Share of changes that tests must notice."""
ROOMS = {"checker.": "engine", "policy.": "views", "sitegen.": "views"}
EQUIVALENT: dict[str, str] = {}
"""Changes that nobody could notice: a pattern of names, and why."""
LINE = re.compile(r"^\s*(\S+__mutmut_\d+): (.+)$")


def main() -> int:
    """Run, count, print the survivors; 1 where a room is below its share."""
    mutmut = str(Path(sys.executable).with_name("mutmut"))
    subprocess.run([mutmut, "run"], cwd=ROOT, check=False)
    told = subprocess.run([mutmut, "results", "--all", "true"], cwd=ROOT, check=True, capture_output=True, text=True)
    found = [match.groups() for line in told.stdout.splitlines() if (match := LINE.match(line))]
    survivors = [(name, state) for name, state in found if state not in ("killed", "timeout")]
    excused = {name for name, _ in survivors if any(fnmatch(name, pattern) for pattern in EQUIVALENT)}
    for name, state in survivors:
        print(f"{state}: {name}" + ("（等价）" if name in excused else ""))
    counts = Counter(_room(name) for name, _ in found if name not in excused)
    lost = Counter(_room(name) for name, _ in survivors if name not in excused)
    shares = {room: 1 - lost[room] / counts[room] for room in counts}
    for room, share in shares.items():
        print(
            f"{room}: {counts[room]} 处改动，测试发现 {share:.1%}（至少 {LEAST[room]:.0%}），没有发现 {lost[room]} 处"
        )
    return int(any(share < LEAST[room] for room, share in shares.items()))


def _room(name: str) -> str:
    return next(room for start, room in ROOMS.items() if name.startswith(start))


if __name__ == "__main__":
    raise SystemExit(main())
