"""The page's boundary for a table of many people: its text, its rows in parts, and what is written back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from checker.answers.profile import as_profile, read_answers
from checker.batch import batch
from checker.days.dates import parse_day
from checker.policy import Policy
from checker.table.columns import Names
from checker.table.delimited import parsed, written
from checker.table.lists import Grid, months, remarks, soon
from checker.table.people import Row, read_table
from checker.table.plain import Cell
from checker.table.planning import planning
from checker.table.written import results

Request = Mapping[str, Any]
Report = dict[str, Any]
PLAIN = (str, int, float, bool, type(None))


class Desk:
    """Answers requests about tables; keeps the last text's rows, which are too many to hand over at once."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._rows: Sequence[Row] = ()

    def reply(self, request: Request) -> Report:
        """Serve one request, by its "command". Cells are what JSON holds; days are written 2026-07-15."""
        serve: Mapping[str, Callable[[Request], Report]] = {
            "headers": self._headers,
            "sheet": self._sheet,
            "rows": self._part,
            "batch": self._batch,
            "planning": self._planning,
            "lists": self._lists,
            "written": self._written,
        }
        return serve[request["command"]](request)

    def _names(self, request: Request) -> Names:
        return Names(self._policy.questions, request.get("labels") or {})

    def _headers(self, request: Request) -> Report:
        """How many columns of each of the "headers" answer a question: a workbook may have several sheets."""
        known = self._names(request).count
        return {"counts": [known(header) for header in request["headers"]]}

    def _sheet(self, request: Request) -> Report:
        """The table in "text", of which "rows" are then asked for: how many there are, and lines that are none."""
        sheet = parsed(request["text"], self._names(request).count)
        self._rows = sheet.rows
        return {"count": len(sheet.rows), "problems": [problem.as_row() for problem in sheet.problems]}

    def _part(self, request: Request) -> Report:
        start = request["start"]
        return {"rows": self._rows[start : start + request["count"]]}

    def _batch(self, request: Request) -> Report:
        """Everybody in "rows", which may be a part of a table (`read_table`), with the answers as profiles by row.

        May have "as_of", "districts", "labels" and "first".
        """
        questions = self._policy.questions
        given = read_answers(questions, {"as_of": request.get("as_of")}).get("as_of")
        table = read_table(questions, request["rows"], request.get("labels"), request.get("first", 2))
        day = given if isinstance(given, date) else None
        report = batch(self._policy, table, parse_day(request["today"]), day, request.get("districts"))
        return {**report, "answers": {person.row: as_profile(questions, person.answers) for person in table.people}}

    def _planning(self, request: Request) -> Report:
        return {"planning": planning(request["people"], parse_day(request["as_of"]))}

    def _lists(self, request: Request) -> Report:
        """Grids of all "people", the "planning" and the "notes": who has something due soon, who qualifies when."""
        names = self._policy.districts
        due = soon(request["people"], names, parse_day(request["as_of"]))
        said = remarks(request["notes"])
        return {"soon": _as_json(due), "months": _as_json(months(request, names)), "notes": _as_json(said)}

    def _written(self, request: Request) -> Report:
        """The "rows", a part of a table "width" columns wide, beside what came out of them: as a grid and as CSV.

        The first part, whose "first" is 2, begins with the header.
        """
        first = request["first"]
        grid = list(results(self._policy, request["rows"], request, first, request["width"]))
        grid = grid if first == 2 else grid[1:]
        return {"grid": _as_json(grid), "csv": written(grid)}


def _as_json(grid: Grid) -> list[list[object]]:
    return [[_plain(cell) for cell in row] for row in grid]


def _plain(cell: Cell) -> object:
    """A cell as JSON holds it."""
    if isinstance(cell, Decimal):
        return float(cell)
    return cell if isinstance(cell, PLAIN) else cell.isoformat()
