"""One person on one day: all that a rule may look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from checker.answers.profile import Answers
from checker.answers.questions import Answer, Question
from checker.days.retirement import Retirement
from checker.money.wages import Wages


@dataclass(frozen=True, slots=True)
class Case:
    """The answers, the day judged, and the reference figures.

    `known_on` is the day up to which wages count as published, `counted_on`
    the day on which `work_months` was true; both stay put when `day` moves.
    """

    answers: Answers
    day: date
    known_on: date
    counted_on: date
    questions: Mapping[str, Question]
    wages: Wages
    retirement: Retirement

    def at(self, day: date) -> "Case":
        """The same person on another day, nothing else changed."""
        return self._with(self.answers, day)

    def given(self, answers: Mapping[str, Answer]) -> "Case":
        """The same person with further answers."""
        return self._with({**self.answers, **answers}, self.day)

    def _with(self, answers: Answers, day: date) -> "Case":
        return Case(answers, day, self.known_on, self.counted_on, self.questions, self.wages, self.retirement)

    def noun(self, key: str) -> str:
        """What reasons call the thing that a question asks for."""
        return self.questions[key].noun

    def choice_label(self, key: str) -> str:
        """The person's choice (or yes/no) in words."""
        return self.questions[key].labels(self.answers[key])
