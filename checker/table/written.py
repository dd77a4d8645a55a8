"""Back into tables: answers as cells, and what came out beside what went in."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker import words
from checker.answers.profile import Answers
from checker.answers.questions import Answer, Question
from checker.days.dates import month_text
from checker.policy import Policy
from checker.table.columns import RESULTS
from checker.table.lists import next_words
from checker.table.people import Row
from checker.table.plain import Cell, as_text, is_blank, squeezed

MOST = 5
"""Questions that one cell names."""
NOT_JUDGED = "没有判断"


def as_cells(questions: Mapping[str, Question], answers: Answers) -> dict[str, Cell]:
    """Answers as cells by the Chinese names of their columns; read again they are the same."""
    found: dict[str, Cell] = {}
    for key, answer in answers.items():
        question = questions[key]
        if isinstance(answer, dict):
            name = month_text if question.type == "month_money" else str
            found.update((f"{question.noun}.{name(period)}", amount) for period, amount in answer.items())
        else:
            found[question.noun] = _cell(question, answer)
    return found


def _cell(question: Question, answer: Answer) -> Cell:
    if isinstance(answer, tuple):
        return "、".join(day.isoformat() for day in answer) or "没有"
    if isinstance(answer, bool | str):
        return question.labels(answer)
    return answer if not isinstance(answer, dict) else None


def results(
    policy: Policy, rows: Sequence[Row], report: Mapping[str, Any], first: int = 2, width: int = 0
) -> Iterator[list[Cell]]:
    """The rows of a table with what came out beside them; a person in several districts has several rows.

    Of a part of a table, whose second row is the sheet's row `first`, `width` is the whole's.
    """
    told: dict[int, list[list[Cell]]] = {}
    for entry in report["people"]:
        told.setdefault(entry["row"], []).append(_entry(policy, entry))
    wrong: dict[int, list[str]] = {}
    for problem in report["problems"]:
        wrong.setdefault(problem["row"], []).append(_problem(problem))
    places = [
        place for place in range(max(width, *map(len, rows))) if squeezed(as_text(_at(rows[0], place))) not in RESULTS
    ]
    yield [*(_at(rows[0], place) for place in places), *RESULTS]
    for row, cells in enumerate(rows[1:], first):
        if not all(map(is_blank, cells)):
            beside = told.get(row) or [["", NOT_JUDGED, "", "；".join(wrong[row])] if row in wrong else []]
            yield from ([*(_at(cells, place) for place in places), *one] for one in beside)


def _at(cells: Row, place: int) -> Cell:
    return cells[place] if place < len(cells) else None


def _problem(problem: Mapping[str, Any]) -> str:
    return f"{problem['header'] or problem['column'] or problem['cell']}“{problem['value']}”：{problem['expected']}"


def _entry(policy: Policy, entry: Mapping[str, Any]) -> list[Cell]:
    """One cell for each of RESULTS."""
    due = entry["next_deadline"]
    whom = [asked(policy.questions, entry["ask"], of_employer=one) for one in (False, True)]
    days = [date.fromisoformat(day) if day else None for day in (entry["earliest"], due and due["due"])]
    verdict = words.VERDICTS[entry["verdict"]]
    return [
        policy.districts[entry["district"]],
        verdict,
        days[0],
        entry["why"],
        *whom,
        next_words(entry),
        days[1],
    ]


def asked(questions: Mapping[str, Question], keys: Sequence[str], *, of_employer: bool) -> str:
    """The questions that are to be put to the employer, or to the person; the first few by name."""
    nouns = [questions[key].noun for key in keys if questions[key].of_employer == of_employer]
    return "、".join(nouns[:MOST]) + (f"等 {len(nouns)} 项" if len(nouns) > MOST else "")
