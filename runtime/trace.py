"""Print every module of the standard library that the checker's worker needs, one a line.

Runs inside Pyodide with the published library. ``ARGS`` is [policy file]. Good
and bad answers are tried, so that what is imported late is seen too.
"""

import json
import sys
import zipimport
from pathlib import Path

from checker import worker

worker.load(Path(ARGS[0]).read_text("utf-8"))  # noqa: F821 - set by python.mjs
fragments = ("employer_district=haidian&monthly_income=17641.5", "degree=phd", "degre=none", "birth_date=2030-01-01", "a")
for fragment in fragments:
    for command in ("assess", "thresholds"):
        request = {"command": command, "fragment": fragment, "today": "2026-11-21"}
        worker.reply(json.dumps(request))

(archive,) = [path for path in sys.path if path.endswith(".zip")]
library = zipimport.zipimporter(archive)
for name in sorted(sys.modules):
    try:
        found = library.find_spec(name) if "." not in name else zipimport.zipimporter(f"{archive}/{name.rpartition('.')[0].replace('.', '/')}").find_spec(name.rpartition(".")[2])
    except ImportError:
        found = None
    if found is not None:
        print(name)
