"""Print every module that the checker's worker takes out of the library's archive, one a line.

After an empty line come those that tables of many people take besides.
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


def taken():
    """Names of the modules that came out of the archive."""
    specs = [(name, module.__spec__) for name, module in sys.modules.items() if module.__spec__]
    return {name for name, spec in specs if getattr(spec.loader, "archive", None) == library and name == spec.name}


first = taken()
print(*sorted(first), sep="\n")
rows = [
    ["姓名", "单位注册区", "出生日期", "学位?", "应税收入.2026-09"],
    ["甲", "海淀", "1990年1月2日", "硕士", "1.8万"],
    ["乙", "?"],
]
text = '姓名,单位注册区\n甲,海淀\n乙,"海淀\n'
today = "2026-11-21"
for asked in (
    {"command": "batch", "rows": rows, "today": today},
    {"command": "sheet", "text": text},
    {"command": "rows", "start": 0, "count": 9},
    {"command": "planning", "people": [], "as_of": today},
    {"command": "lists", "people": [], "planning": [], "as_of": today},
    {"command": "written", "rows": rows, "people": [], "problems": [], "first": 2, "width": 5},
):
    worker.reply(json.dumps(asked))
print("", *sorted(taken() - first), sep="\n")
