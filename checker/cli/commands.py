"""The commands, from parsed arguments to what they print."""

import argparse
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from checker.answers.expected import SPAN
from checker.answers.profile import Answers, read_answers
from checker.assess import assess
from checker.cli import text
from checker.cli.profiles import read_profile
from checker.days.dates import parse_day
from checker.deadlines import deadlines
from checker.errors import RequestError, shown
from checker.materials import materials
from checker.policy import Policy
from checker.thresholds import thresholds
from policy.cases import load_with_cases
from policy.compile import compile_policy
from policy.load import load_data
from policy.model.data import Data
from policy.plain import plain
from policy.problems import DataError

Result = dict[str, Any]
DONE, FOUND = 0, 1
TOLD = ("label", "help", "group", "unit")
"""What only people need of a question."""


def today() -> date:
    """Today in Beijing, which keeps UTC+8 all year round."""
    return (datetime.now(UTC) + timedelta(hours=8)).date()


def given_day(given: str | None) -> date | None:
    """The day that `--as-of` gives; RequestError where it is none."""
    if given is None:
        return None
    try:
        return parse_day(given)
    except ValueError:
        raise RequestError(
            f"--as-of 的日期 {shown(given)} 不能用，应为日历上有的日期（{SPAN}），写成 YYYY-MM-DD"
        ) from None


@dataclass(frozen=True)
class Case:
    """One person before the rules: what every command that judges reads first."""

    data: Data
    policy: Policy
    answers: Answers
    day: date

    @classmethod
    def read(cls, arguments: argparse.Namespace) -> "Case":
        """From the files named; the filing day is the one given, else the person's own, else today."""
        data = load_data(Path(arguments.data))
        policy = Policy.from_mapping(compile_policy(data))
        answers = read_answers(policy.questions, read_profile(arguments.profile))
        own = answers.get("as_of")
        return cls(data, policy, answers, given_day(arguments.as_of) or (own if isinstance(own, date) else today()))


def run_assess(arguments: argparse.Namespace) -> tuple[Result, Callable[[Result], str], int]:
    """`assess`: judge a profile."""
    case = Case.read(arguments)
    report = assess(case.policy, case.answers, case.day, arguments.district)
    return report, lambda told: text.assessment(told, case.policy), DONE


def _phones(case: Case, *, listed: bool) -> dict[str, str]:
    """Each district's office with its telephones, as the guide of the day gives them.

    One that is for some matters alone only where something is `listed`: there is nothing else that it is known for.
    """
    guides = [guide for district in case.policy.districts if (guide := case.policy.guide_on(district, case.day))]
    offices = {guide.district: case.data.guides[guide.id].office for guide in guides}
    return {
        district: f"{office.name}：{'；'.join(f'{row.number}（{row.for_}）' for row in office.phones)}"
        for district, office in offices.items()
        if office and office.phones and (listed or not office.only_for)
    }


def _of_a_procedure(
    arguments: argparse.Namespace, judge: Callable[..., Result], words: Callable[[Result, Policy, dict[str, str]], str]
) -> tuple[Result, Callable[[Result], str], int]:
    case = Case.read(arguments)
    report = judge(case.policy, case.answers, case.day, arguments.district, arguments.procedure)
    return report, lambda told: words(told, case.policy, _phones(case, listed=bool(report["items"]))), DONE


def run_deadlines(arguments: argparse.Namespace) -> tuple[Result, Callable[[Result], str], int]:
    """`deadlines`: by when each step has to be done."""
    return _of_a_procedure(arguments, deadlines, text.limits)


def run_materials(arguments: argparse.Namespace) -> tuple[Result, Callable[[Result], str], int]:
    """`materials`: what to bring to one procedure in one district."""
    return _of_a_procedure(arguments, materials, text.papers)


def run_thresholds(arguments: argparse.Namespace) -> tuple[Result, Callable[[Result], str], int]:
    """`thresholds`: the income lines on a day."""
    policy = Policy.from_mapping(compile_policy(load_data(Path(arguments.data))))
    return (
        thresholds(policy, given_day(arguments.as_of) or today(), arguments.district),
        lambda report: text.lines(report, policy),
        DONE,
    )


def run_questions(arguments: argparse.Namespace) -> tuple[Result, Callable[[Result], str], int]:
    """`questions`: every question with its type and options."""
    data = load_data(Path(arguments.data))
    rows = compile_policy(data)["questions"]
    for row, question in zip(rows, data.questions.questions, strict=True):
        row.update({key: value for key, value in plain(question).items() if key in TOLD})
        if "choices" in row:
            row["choices"] = [{"value": value, "label": label} for value, label in row["choices"]]
    return {"groups": list(map(plain, data.questions.groups)), "questions": rows}, text.questions, DONE


def run_validate(arguments: argparse.Namespace) -> tuple[Result, Callable[[Result], str], int]:
    """`validate`: every mistake in the data and its worked cases at once."""
    root = Path(arguments.data_dir or arguments.data)
    try:
        data = load_with_cases(root)
    except DataError as error:
        rows = [asdict(problem) for problem in error.problems]
        told = str(error)
        return {"ok": False, "problems": rows}, lambda _: told, FOUND
    counts = {"guides": len(data.guides), "questions": len(data.questions.questions)}
    return {"ok": True, "problems": [], **counts}, text.valid, DONE
