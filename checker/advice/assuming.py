"""What a day on which the guide may be met hangs on, as questions with what is still missing, and in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checker.advice.path import likeliest
from checker.advice.periods import missing, told
from checker.answers.questions import Question
from checker.verdict.case import Case
from checker.verdict.diagram import Diagram, Outcome
from checker.verdict.rules.base import Rule
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
    path = likeliest(diagram, diagram.function(root), MET)
    rows = {
        row.question: row
        for variable, place in path.items()
        for row in _told(diagram.variables[variable], place, diagram)
    }
    return tuple(rows[key] for key in diagram.evaluation.case.questions if key in rows)


def _told(outcomes: Sequence[Outcome], place: int, diagram: Diagram) -> Iterator[Assumption]:
    """The open questions behind one outcome of a variable."""
    case, evaluation, outcome = diagram.evaluation.case, diagram.evaluation, outcomes[place]
    needed = [rule for rule, level in outcome.items() if level > evaluation.truth(rule)[0]]
    for key in dict.fromkeys(key for rule in needed for key in rule.open_questions(case)):
        asking = [rule for rule in needed if key in rule.open_questions(case)]
        periods = missing(asking, case)
        yield Assumption(key, periods, f"若{_sentence(case.questions[key], asking, outcome, case, periods)}")


def _sentence(
    question: Question, asking: Iterable[Rule], outcome: Outcome, case: Case, periods: tuple[str, ...]
) -> str:
    if periods:
        return f" {told(periods)}{question.noun.replace('年', '', 1)}达标"  # the years themselves stand for 年
    beside = [rule for rule in asking if rule.question != question.key]
    if beside:
        return "，并且".join(rule.wording(question) for rule in beside)
    if question.type == "bool":
        good = all(rule.judged(True, case)[0] >= level for rule, level in outcome.items())
        return question.noun if good else f"不是“{question.noun}”"
    fitting = [
        label
        for choice, label in question.choices.items()
        if all(rule.judged(choice, case)[0] >= level for rule, level in outcome.items())
    ]
    return f"{question.noun}是{'或'.join(fitting)}" if 0 < len(fitting) <= FEW else f"{question.noun}符合要求"
