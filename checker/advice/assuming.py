"""What a day on which the guide may be met hangs on, as questions with what is still missing, and in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checker.advice.path import likeliest, odds
from checker.advice.periods import missing, told
from checker.answers.questions import Question
from checker.verdict.case import Case
from checker.verdict.diagram import Diagram, Outcome
from checker.verdict.tree import Node
from checker.verdict.truth import MET

FEW = 3
"""Choices that a sentence can name."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """An answer that has to turn out well: its question, the years or months still missing, and a sentence."""

    question: str
    periods: tuple[str, ...]
    text: str

    def as_row(self) -> dict[str, Any]:
        """As the contract has it."""
        return {"question": self.question, "periods": list(self.periods), "text": self.text}


def assumptions(diagram: Diagram, root: Node) -> tuple[Assumption, ...]:
    """What suffices for the guide to be met, the likeliest that may; nothing of it can be left out.

    Empty where no completion of the answers gives that.
    """
    path = likeliest(diagram, diagram.function(root), MET, odds(diagram))
    rows = {
        row.question: row
        for variable, place in path.items()
        for row in _told(diagram.variables[variable], place, diagram)
    }
    return tuple(rows[key] for key in diagram.evaluation.case.questions if key in rows)


def _told(outcomes: Sequence[Outcome], place: int, diagram: Diagram) -> Iterator[Assumption]:
    """The open questions behind one outcome of a variable."""
    case, evaluation, outcome = diagram.evaluation.case, diagram.evaluation, outcomes[place]
    needed = {rule: level for rule, level in outcome.items() if level > evaluation.truth(rule)[0]}
    for key in dict.fromkeys(key for rule in needed for key in evaluation.open_questions(rule)):
        asking = {rule: level for rule, level in needed.items() if key in evaluation.open_questions(rule)}
        periods = missing(asking, case)
        yield Assumption(key, periods, f"若{_sentence(case.questions[key], asking, case, periods)}")


def _sentence(question: Question, asking: Outcome, case: Case, periods: tuple[str, ...]) -> str:
    if periods:
        return f" {told(periods)}{question.noun.replace('年', '', 1)}达标"  # the years themselves stand for 年
    options = (True, False) if question.type == "bool" else tuple(question.choices)
    fitting = [option for option in options if _fits(case.given({question.key: option}), asking)]
    if fitting == [True]:
        return question.noun
    if len(fitting) == len(options) > 0:  # it only tells which line holds for the answer that does matter
        return f"加上{question.noun}来看也符合要求"
    if not 0 < len(fitting) <= FEW:
        return f"{question.noun}符合要求"
    *most, last = map(question.labels, fitting)
    return f"{question.noun}是{'、'.join(most)}{'或' if most else ''}{last}"


def _fits(case: Case, asking: Outcome) -> bool:
    """Whether every rule can still reach the level that is asked of it."""
    return all(rule.truth(case)[1] >= level for rule, level in asking.items())
