"""Income beside the lines that it is held against, as figures to be drawn (contract, section 3, `income`)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Any

from checker.answers.periods import amounts_in
from checker.days.dates import month_text
from checker.money.amounts import cents, shortest
from checker.money.lines import WageLine
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules.income import MonthlyWage
from checker.verdict.rules.wage_years import YearlyWage
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET, MET, UNMET, VERDICTS, Truth

WageRule = MonthlyWage | YearlyWage
Row = dict[str, Any]
EMPLOYER = "employer_"
"""How the ids of questions on the employer begin."""
BEST_FIRST = ("met", "discretion", "unknown", "unmet")


def incomes(root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth]) -> list[Row]:
    """Each income rule that may matter to the person and whose question is answered, what it does best first.

    Where nothing but income could still open a way, all of its lines are told. A line that is for some employers
    alone says for which (`whose`) until it is known that the person's is one, and comes after those for all.
    """
    mattering = list(_mattering(root, evaluation, levels))
    found: dict[str, Row] = {}
    for node, whose in mattering or [(node, "") for node in root.walk() if _is_income(node)]:
        rule = node.rule
        if isinstance(rule, WageRule) and rule.question in evaluation.case.answers and rule.lines(evaluation.case):
            told = {"title": rule.wording(evaluation.case.questions[rule.question]), "told": evaluation.reason(rule)}
            row = {"id": node.id, "verdict": VERDICTS[levels[node]], "whose": whose, **told}
            row |= _figures(rule, evaluation.case)
            found.setdefault(row["title"], row)
    return sorted(found.values(), key=lambda row: (bool(row["whose"]), BEST_FIRST.index(row["verdict"])))


def _is_income(node: Node) -> bool:
    return isinstance(node.rule, WageRule)


def _mattering(
    node: Node, evaluation: Evaluation, levels: Mapping[Node, Truth], whose: str = ""
) -> Iterator[tuple[Node, str]]:
    """The income rules, without those in ways that are closed whatever the income, with whom they are for."""
    if node.unless and evaluation.truth(node.unless) == IS_MET:
        return
    if _is_income(node):
        yield node, whose
    for child in node.children:
        if node.needs_all:
            yield from _mattering(child, evaluation, levels, whose)
        elif _reach(child, evaluation, levels) > UNMET:
            yield from _mattering(child, evaluation, levels, _for_some(child, levels) or whose)


def _for_some(way: Node, levels: Mapping[Node, Truth]) -> str:
    """What a way is called that is for some employers alone, while it is not known that the person's is one of them."""
    open_ = [part for part in way.children if part.rule and levels[part] != IS_MET] if way.needs_all else []
    return way.label if any(part.rule and part.rule.question.startswith(EMPLOYER) for part in open_) else ""


def _reach(node: Node, evaluation: Evaluation, levels: Mapping[Node, Truth]) -> int:
    """How good a node could be if the income were high enough."""
    if node.rule and not _is_income(node):
        return levels[node][1]
    parts = [_reach(child, evaluation, levels) for child in node.children] or [MET]
    own = (min if node.needs_all else max)(parts)
    return node.applied((own, own), evaluation)[1]


def _figures(rule: WageRule, case: Case) -> Row:
    answer = case.answers[rule.question]
    every = isinstance(answer, Decimal)
    if isinstance(rule, YearlyWage):
        lines = rule.lines(case)
        amounts = amounts_in(answer, lines)
        rows = [_period(str(year), amount, _told(lines[year], 12)) for year, amount in amounts.items()]
        return {"test": "calendar_year", "every": every, "periods": rows, "measured": None, "lines": []} | {
            "line": rule.line,
            "on_line": [str(year) for year, amount in amounts.items() if rule.is_on_line(amount, lines[year])],
        }
    window = rule.best_window(case)
    months = {month_text(month): amount for month, amount in amounts_in(answer, window).items()}
    return {"test": rule.test, "every": every, **_monthly(rule, months, rule.lines(case))} | {
        "line": "inclusive",
        "on_line": [],
    }


def _monthly(rule: MonthlyWage, months: Mapping[str, Decimal | None], lines: Sequence[WageLine]) -> Row:
    """The months, and what is measured: each of them, or one figure of all, null while one is missing."""
    if rule.test == "each":
        told = _told(lines, 1)
        return {"periods": [_period(*month, told) for month in months.items()], "measured": None, "lines": []}
    known = [amount or Decimal(0) for amount in months.values()]
    upto = list(accumulate(known))
    total = rule.test == "total"
    rows = [_period(month, amount, []) for month, amount in months.items()]
    if total:
        rows = [{**row, "upto": shortest(sum_)} for row, sum_ in zip(rows, upto, strict=True)]
    measured = upto[-1] if total else cents(upto[-1] / len(known))
    whole = None not in months.values()
    return {
        "periods": rows,
        "measured": shortest(measured) if whole else None,
        "lines": _told(lines, rule.months if total else 1),
    }


def _period(period: str, amount: Decimal | None, lines: list[Row]) -> Row:
    return {"period": period, "amount": None if amount is None else shortest(amount), "lines": lines}


def _told(lines: Sequence[WageLine], months: int) -> list[Row]:
    return [{"amount": shortest(line.monthly * months), "told": line.told()} for line in lines]
