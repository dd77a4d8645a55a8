"""One person on one day: all that a rule may look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from checker.answers import Answers
from checker.questions import Answer, Question
from checker.retirement import Retirement
from checker.wages import Wages


@dataclass(frozen=True, slots=True)
class PrintedWage:
    """What a guide prints for filings of one year: the base and its already cut multiples."""

    base_year: int
    base: Decimal
    lines: Mapping[Decimal, Decimal]


@dataclass(frozen=True, slots=True, eq=False)
class WageRule:
    """How a guide picks its base wage: figures printed by year of filing, and whether Y-2 is a candidate.

    Like itself alone, so that lines worked out from it can be kept.
    """

    printed: Mapping[int, PrintedWage] = field(default_factory=dict)
    two_years_before: bool = False

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "WageRule":
        """Build from a guide of the compiled policy."""
        printed = {
            int(year): PrintedWage(
                entry["base_year"],
                Decimal(entry["base"]),
                {Decimal(times): Decimal(line) for times, line in entry["lines"].items()},
            )
            for year, entry in row.get("printed", {}).items()
        }
        return cls(printed, row.get("two_years_before", False))


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
    wage_rule: WageRule

    def at(self, day: date) -> "Case":
        """The same person on another day, nothing else changed."""
        return replace(self, day=day)

    def given(self, answers: Mapping[str, Answer]) -> "Case":
        """The same person with further answers."""
        return replace(self, answers={**self.answers, **answers})

    def noun(self, key: str) -> str:
        """What reasons call the thing that a question asks for."""
        return self.questions[key].noun

    def choice_label(self, key: str) -> str:
        """The person's choice (or yes/no) in words."""
        value = self.answers[key]
        if isinstance(value, bool):
            return "是" if value else "否"
        return self.questions[key].choices[str(value)]
