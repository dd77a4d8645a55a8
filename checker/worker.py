"""The page's boundary: JSON text in, JSON text out, no exception across."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from checker.answers.fragment import read_fragment
from checker.answers.profile import Answers, sorted_out
from checker.answers.questions import Answer
from checker.answers.text import parse_json
from checker.assess import assess
from checker.days.dates import parse_day
from checker.errors import AnswerError, CheckerError
from checker.policy import Policy

if TYPE_CHECKING:
    from checker.desk import Desk

OF_TABLES = frozenset(("batch", "headers", "sheet", "rows", "planning", "lists", "written"))
"""Commands about many people at once."""
_TO_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False)
"""Replies are trees: to look for circles in them would be a tenth of the writing."""


class Worker:
    """Answers requests about one policy."""

    def __init__(self, policy_json: str | bytes) -> None:
        self.policy = Policy.from_mapping(json.loads(policy_json))
        self._served: Desk | None = None

    def reply(self, request_json: str) -> str:
        """Serve ``{"command", "fragment" or "answers", "today", "districts"?}``.

        `deadlines` may name a "procedure", `materials` names "district" and "procedure". Requests about a table of
        many people have no answers; checker/desk.py serves them.

        Gives ``{"ok": true, "report": ...}`` as the command line prints it. Where answers cannot be used,
        ``{"ok": false, "problems": [...], "report": ...}`` with the report on all the others, or null where
        nothing can be read; each problem is ``{"error": one Chinese line, "key": question id or null,
        "period": the month or year meant, or null, "told": the same in a sentence for the page, without a key}``, and
        the first one's `error` and `key` stand beside them.
        """
        try:
            return _TO_JSON.encode(self._answer(parse_json(request_json)))
        except CheckerError as error:
            return _TO_JSON.encode(_refusal([error], None))

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        if request["command"] in OF_TABLES:
            return {"ok": True, "report": self._desk().reply(request)}
        questions = self.policy.questions
        profile, refused = (
            read_fragment(questions, request["fragment"]) if "fragment" in request else (request["answers"], [])
        )
        answers, more = sorted_out(questions, profile)
        refused += more
        own = answers.get("as_of")
        as_of = own if isinstance(own, date) else parse_day(request["today"])
        report = self._on_the_good(request, answers, as_of, refused)
        return _refusal(refused, report) if refused else {"ok": True, "report": report}

    def _on_the_good(
        self, request: dict[str, Any], answers: dict[str, Answer], as_of: date, refused: list[AnswerError]
    ) -> dict[str, Any]:
        """The report on the answers; one that contradicts the others is refused and left out."""
        while True:
            try:
                return self._run(request, answers, as_of)
            except AnswerError as error:
                refused.append(error)
                del answers[error.key]

    def _desk(self) -> "Desk":
        """What serves tables, made when it is first asked: its modules come in an archive of their own."""
        if self._served is None:
            from checker.desk import Desk

            self._served = Desk(self.policy)
        return self._served

    def _run(self, request: Mapping[str, Any], answers: Answers, as_of: date) -> dict[str, Any]:
        districts, procedure = request.get("districts"), request.get("procedure")
        match request["command"]:  # what most visits never ask for is imported when it is
            case "assess":
                return assess(self.policy, answers, as_of, districts)
            case "deadlines":
                from checker.deadlines import deadlines

                return deadlines(self.policy, answers, as_of, districts, procedure)
            case "materials":
                from checker.materials import materials

                return materials(self.policy, answers, as_of, request["district"], str(procedure))
            case _:
                from checker.thresholds import thresholds

                return thresholds(self.policy, as_of, districts)


def _refusal(errors: Sequence[CheckerError], report: dict[str, Any] | None) -> dict[str, Any]:
    problems = [_problem(error) for error in errors]
    return {
        "ok": False,
        "error": problems[0]["error"],
        "key": problems[0]["key"],
        "problems": problems,
        "report": report,
    }


def _problem(error: CheckerError) -> dict[str, str | None]:
    key, period, told = (
        (error.key, error.period, error.told) if isinstance(error, AnswerError) else ("", "", str(error))
    )
    return {"error": str(error), "key": key or None, "period": period or None, "told": told}


_worker: list[Worker] = []


def load(policy_json: bytes | memoryview) -> None:
    """Take the compiled policy, once.

    As UTF-8, like what `reply` gives: long text crosses into JavaScript and back letter by letter, bytes at once.
    """
    _worker[:] = [Worker(bytes(policy_json))]


def reply(request_json: str) -> bytes:
    """Serve one request with the policy loaded; see `Worker.reply`. In UTF-8."""
    return _worker[0].reply(request_json).encode()
