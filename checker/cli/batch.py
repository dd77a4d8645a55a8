"""`batch`: many people at once, from a table file (contract, section 6)."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.batch import batch
from checker.cli import batch_text
from checker.cli.commands import DONE, FOUND, Result, given_day, today
from checker.cli.tables.output import check_output, write_grids
from checker.cli.tables.reading import read_sheet
from checker.errors import RequestError
from checker.policy import Policy
from checker.table.columns import Names
from checker.table.lists import months, remarks, soon
from checker.table.people import read_table
from checker.table.planning import planning
from checker.table.sheet import Sheet
from checker.table.written import results
from policy.compile import compile_policy
from policy.load import load_data
from policy.model.data import Data

Told = tuple[Result, Callable[[Result], str], int]


def run_batch(arguments: argparse.Namespace) -> Told:
    """`batch`: judge everybody in a table, or write a table to fill in."""
    data = load_data(Path(arguments.data))
    policy = Policy.from_mapping(compile_policy(data))
    day = given_day(arguments.as_of)
    if arguments.template:
        return _template(arguments.template, data, policy, day or today())
    if not arguments.table:
        raise RequestError("缺少表格文件，如 python -m checker batch 人员.xlsx；要空表用 --template 人员.xlsx")
    if arguments.output:
        check_output(arguments.output, arguments.table)
    labels = {question.key: question.label for question in data.questions.questions}
    sheet = read_sheet(arguments.table, Names(policy.questions, labels).count)
    table = read_table(policy.questions, sheet.rows, labels)
    table = replace(table, problems=[*table.problems, *sheet.problems])
    report = batch(policy, table, today(), day, arguments.district)
    as_of = day or today()
    notes = [*sheet.notes, *report.pop("notes")]
    report |= {"planning": planning(report["people"], as_of), "notes": notes}
    if arguments.output:
        _write(arguments.output, policy, sheet, report, as_of)
    return report, lambda told: batch_text.people(told, policy), FOUND if report["problems"] else DONE


def _template(name: str, data: Data, policy: Policy, day: date) -> Told:
    from checker.cli.tables.template import write_template  # most runs want none

    check_output(name)
    help_ = {question.key: f"{question.label}{question.help or ''}" for question in data.questions.questions}
    write_template(name, policy.questions, help_, day)
    return {"template": name}, lambda told: f"模板写在 {told['template']}", DONE


def _write(name: str, policy: Policy, sheet: Sheet, report: Result, as_of: date) -> None:
    grids = {
        "结果": list(results(policy, sheet.rows, report)),
        "近期要办": soon(report["people"], policy.districts, as_of),
        "各月符合": months(report, policy.districts),
        "说明": remarks(report["notes"]),
    }
    write_grids(name, grids)
