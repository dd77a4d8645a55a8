"""Sentences beside the rules: what they tell of a clause is the figure by which its condition is judged."""

from decimal import Decimal

from checker.money.amounts import plain
from policy.checks.clauses import cited
from policy.checks.figures import UNITS, named
from policy.checks.report import Report
from policy.checks.ruled import Ruled, Rules, rules_of
from policy.model.base import Row
from policy.model.conditions import Requirement
from policy.model.data import Data
from policy.model.entries import Fact
from policy.model.faq import Asked
from policy.problems import Path
from policy.walk import rows_of, texts_of

LOOSE = ("月数", "工作日数")
"""Kinds of which a sentence may tell others beside: how far back a record goes, what two spans come to together."""
EVERYWHERE = {"月数": {Decimal(1), Decimal(2)}}
"""``前一个月或前两个月`` is no rule's length."""
EXACT = ("钱数", "倍数", "岁数", "百分数")
"""Kinds that an answer in a few words does not add to what its sources say."""
OLD = "history"
"""What a fact is about that tells how it was once."""
QUOTED = 30
"""So many characters of a text are repeated in a message."""
MEND = "核对原文，改这句话；说的是别处的数，就引用写那个数的条款"


def check(data: Data, report: Report) -> None:
    """Report sentences that tell another figure than the rule whose clause they cite, and answers with their own."""
    rules = rules_of(data)
    for path, row in rows_of(data):
        if isinstance(row, Asked):
            _check_answer(path, row, report)
        elif not (isinstance(row, Requirement) and row.operators) and not (isinstance(row, Fact) and row.topic == OLD):
            _check_row(path, row, rules, report)


def _check_row(path: Path, row: Row, rules: Rules, report: Report) -> None:
    clauses = [rules.get(clause, {}) for clause in cited(path, row)]
    for kind in UNITS if any(clauses) else ():
        ruled = [clause[kind] for clause in clauses if kind in clause]
        loose = kind in LOOSE or not all(clauses)
        for key, text in texts_of(row) if ruled else ():
            told = [figure for figure in named(text, kind) if figure not in EVERYWHERE.get(kind, ())]
            known = [rule for rules in ruled for rule in rules]
            wrong = _strange(told, known, loose=loose)
            if wrong:
                report((*path, key), f"“{_short(text)}”里的{kind}有 {wrong}，它引用的条款里{_judged(known)}", MEND)
            elif told and kind in EXACT and path[0] != "sources":  # what is no guide's tells how it was once
                known = [rule for rules in ruled if not {rule.figure for rule in rules} & set(told) for rule in rules]
                if known:
                    report(
                        (*path, key), f"“{_short(text)}”说了{kind}，可它引用的条款里{_judged(known)}，没有说到", MEND
                    )


def _strange(told: list[Decimal], known: list[Ruled], *, loose: bool) -> str:
    """The figures that no rule has; of a loose kind one that some rule has is enough."""
    wrong = [figure for figure in told if figure not in {rule.figure for rule in known}]
    return "" if loose and len(wrong) < len(told) else "、".join(map(plain, wrong))


def _judged(rules: list[Ruled]) -> str:
    return "，".join(dict.fromkeys(f"“{rule.label}”判断用的是 {plain(rule.figure)}" for rule in rules))


def _check_answer(path: Path, row: Asked, report: Report) -> None:
    """What is said first, in a few words, is what the sentences below it say."""
    below = " ".join((*(said.text for said in row.said), *(heard.text for heard in row.heard), row.silent or ""))
    for key in ("short", "safe"):
        text = getattr(row, key)
        for kind in EXACT:
            wrong = [figure for figure in named(text, kind) if figure not in named(below, kind)]
            if wrong:
                told = f"“{_short(text)}”里的{kind}有 {'、'.join(map(plain, wrong))}，下面各份文本的话里没有"
                report((*path, key), told, "核对原文，把几处改成一致")


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}……"
