"""The page's boundary: JSON text in, JSON text out, no exception across."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.answers.fragment import parse_fragment
from checker.answers.profile import Answers, read_answers
from checker.answers.text import parse_json
from checker.assess import assess
from checker.days.dates import parse_day
from checker.errors import AnswerError, CheckerError
from checker.policy import Policy

_TO_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False)
"""Replies are trees: to look for circles in them would be a tenth of the writing."""


class Worker:
    """Answers requests about one policy."""

    def __init__(self, policy_json: str | bytes) -> None:
        self.policy = Policy.from_mapping(json.loads(policy_json))

    def reply(self, request_json: str) -> str:
        """Serve ``{"command", "fragment" or "answers", "today", "districts"?}``.

        `deadlines` may name a "procedure", `materials` names "district" and "procedure".

        Gives ``{"ok": true, "report": ...}`` as the command line prints it, or
        ``{"ok": false, "error": one Chinese line, "key": question id or null}``.
        """
        try:
            return _TO_JSON.encode({"ok": True, "report": self._report(parse_json(request_json))})
        except CheckerError as error:
            key = error.key if isinstance(error, AnswerError) else ""
            return _TO_JSON.encode({"ok": False, "error": str(error), "key": key or None})

    def _report(self, request: dict[str, Any]) -> dict[str, Any]:
        questions = self.policy.questions
        profile = parse_fragment(questions, request["fragment"]) if "fragment" in request else request["answers"]
        answers = read_answers(questions, profile)
        own = answers.get("as_of")
        as_of = own if isinstance(own, date) else parse_day(request["today"])
        return self._run(request, answers, as_of)

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


_worker: list[Worker] = []


def load(policy_json: bytes | memoryview) -> None:
    """Take the compiled policy, once.

    As UTF-8, like what `reply` gives: long text crosses into JavaScript and back letter by letter, bytes at once.
    """
    _worker[:] = [Worker(bytes(policy_json))]


def reply(request_json: str) -> bytes:
    """Serve one request with the policy loaded; see `Worker.reply`. In UTF-8."""
    return _worker[0].reply(request_json).encode()
