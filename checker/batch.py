"""Many people at once, from the rows of a table (contract, section 6)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from checker.answers.order import check_order
from checker.days.calendar import WorkCalendar
from checker.days.dates import parse_day
from checker.errors import AnswerError
from checker.judged import Judged
from checker.limits.inquiry import Inquiry
from checker.noted import advised, in_doubt, without_guide
from checker.policy import Policy
from checker.table.outlook import Outlook
from checker.table.people import Person, Table
from checker.table.problems import Problem
from checker.table.why import why
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import UNKNOWN_NAME


def batch(
    policy: Policy, table: Table, today: date, as_of: date | None = None, districts: Sequence[str] | None = None
) -> dict[str, Any]:
    """Judge everybody in a table, each in the own district, or in those that are asked for.

    Each on the day `as_of`, else on the day that the row gives, else `today`.
    Raises RequestError for a district that does not exist.
    """
    policy.in_order({}, districts or ())  # told before anybody is judged
    desk = _Desk(policy, today, as_of, districts)
    people: list[dict[str, Any]] = []
    problems = list(table.problems)
    for person in table.people:
        if wrong := desk.trouble(person, table):
            problems.append(wrong)
        else:
            people += desk.entries(person)
    told = [problem.as_row() for problem in sorted(problems, key=lambda problem: problem.row)]
    notes = list(dict.fromkeys(_doubts(policy, people)))
    return {"as_of": (as_of or today).isoformat(), "people": people, "problems": told, "notes": notes}


def _doubts(policy: Policy, people: Sequence[dict[str, Any]]) -> Iterator[str]:
    """What to know of the texts by which people were judged."""
    for district, day in dict.fromkeys((entry["district"], entry["as_of"]) for entry in people):
        if guide := policy.guide_on(district, parse_day(day)):
            yield from in_doubt(guide, parse_day(day))


class _Desk:
    """What is the same for everybody."""

    def __init__(self, policy: Policy, today: date, as_of: date | None, districts: Sequence[str] | None) -> None:
        self._policy, self._today, self._as_of, self._districts = policy, today, as_of, districts
        self._calendar = WorkCalendar.from_mapping(policy.calendar_row)

    def _day(self, person: Person) -> date:
        own = person.answers.get("as_of")
        return self._as_of or (own if isinstance(own, date) else self._today)

    def trouble(self, person: Person, table: Table) -> Problem | None:
        """What keeps a person from being judged."""
        try:
            check_order(person.answers, self._day(person))
        except AnswerError as error:
            return table.problem(person, error.key, error.told)
        if self._districts or "employer_district" in person.answers:
            return None
        names = "、".join(self._policy.districts.values())
        wrong = f"没有写单位注册区，不知道按哪个区判断；应为以下之一：{names}"
        return table.problem(person, "employer_district", wrong)

    def entries(self, person: Person) -> Iterator[dict[str, Any]]:
        """One for each district."""
        own = person.answers.get("employer_district")
        evaluation = Evaluation(self._policy.case(person.answers, self._day(person)))
        for district in self._policy.in_order(person.answers, self._districts or [str(own)]):
            yield {
                "row": person.row,
                "name": person.name,
                "number": person.number,
                **self._judged(district, evaluation),
            }

    def _judged(self, district: str, evaluation: Evaluation) -> dict[str, Any]:
        policy, day = self._policy, evaluation.case.day
        guide, *later = policy.guides_from(district, day) or (None,)
        if guide is None:
            return _row(district, day, verdict=UNKNOWN_NAME, why=without_guide(policy.districts[district]))
        judged = Judged.by(guide, evaluation)
        advice = advised(judged, later)
        return _row(
            district,
            day,
            verdict=judged.verdict,
            earliest=advice["earliest"],
            why=why(judged, advice["ways"] or advice["closest"], advice["next"]),
            ask=judged.settled.ask,
            next=advice["next"],
            **Outlook(policy, Inquiry(guide, evaluation, self._calendar)).told(),
        )


def _row(district: str, day: date, **told: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "verdict": None,
        "earliest": None,
        "why": "",
        "ask": [],
        "next": None,
        "next_deadline": None,
        "notes": [],
    }
    return {"district": district, "as_of": day.isoformat(), **empty, **told}
