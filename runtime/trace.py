"""Print every module that the checker's worker takes out of the library's archive, one a line.

Runs inside Pyodide with the whole library under our overlay. ``ARGS`` is
[policy file]. Good and bad answers are tried, and an error that nobody caught,
so that what is imported late is seen too. Frozen modules come from the
interpreter itself: they need no copy in the archive.
"""

import json
import sys
import traceback

from checker import worker

with open(ARGS[0], "rb") as policy:  # noqa: F821, PTH123 - ARGS is set by python.mjs; pathlib would be traced
    worker.load(policy.read())
for fragment in (
    "employer_district=haidian&monthly_income=17641.5",
    "degree=phd",
    "degre=none",
    "birth_date=2030-01-01",
    "permit_expires_on=2027-03-10&children=2010-01-01",
    "a",
):
    for command in ("assess", "thresholds", "deadlines", "materials"):
        asked = {"command": command, "fragment": fragment, "today": "2026-11-21"}
        worker.reply(json.dumps({**asked, "district": "haidian", "procedure": "renewal"}))
for broken in ("{}", "[", '{"command": "asess"}'):
    try:
        worker.reply(broken)
    except Exception as error:
        traceback.format_exception(error)

(library,) = [path for path in sys.path if path.endswith(".zip")]
for name, module in sorted(sys.modules.items()):
    loader = getattr(module.__spec__, "loader", None)
    if getattr(loader, "archive", None) == library and name == module.__spec__.name:
        print(name)
