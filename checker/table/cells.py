"""What one cell means for its question. Page and command line share it."""

import re
from collections.abc import Mapping
from datetime import date

from checker.answers.expected import SPAN
from checker.answers.questions import Answer, Question
from checker.money.amounts import plain as in_full
from checker.table import days, numbers
from checker.table.choices import choice, yes_or_no
from checker.table.plain import NOT_KNOWN, Cell, plain, squeezed

ENDLESS = frozenset(("无固定期限", "无固定期"))
"""How contracts without an end are written; answers name their last day by FOREVER."""
FOREVER = date(2199, 12, 31)
_ENDING = frozenset(("contract_until", "spouse_contract_until"))

_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|#+)", re.IGNORECASE)
_MONTH_ONLY = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*月?", re.ASCII)
_ROUGH = re.compile(r"\d(?:\.\d+)?e\+\d+", re.IGNORECASE)


def read_cell(question: Question, cell: Cell, period: str = "") -> Answer | None:
    """The typed answer in a cell, None where it is not known; ValueError where it cannot be read.

    With a `period` it is that month's or year's amount alone.
    """
    if cell is None or (isinstance(cell, str) and squeezed(cell) in NOT_KNOWN):
        return None
    raw = _raw(question, cell)
    return question.read({period: raw} if period else raw)


def _raw(question: Question, cell: Cell) -> object:
    """The cell as a profile would hold it, which is strict."""
    match question.type:
        case "bool":
            return yes_or_no(question, cell)
        case "choice":
            return choice(question, cell)
        case "date":
            return _day(question, cell).isoformat()
        case "dates":
            return [day.isoformat() for day in days.days(cell)]
    return numbers.number(cell, question.unit)


def _day(question: Question, cell: Cell) -> date:
    if question.key in _ENDING and isinstance(cell, str) and squeezed(cell) in ENDLESS:
        return FOREVER
    return days.day(cell)


def expected(question: Question, cell: Cell) -> str:
    """What is wrong with a cell that cannot be read, if that can be told, and how to mend it."""
    return f"{_wrong(question, cell)}应为{wanted(question)}；不知道就空着"


def _wrong(question: Question, cell: Cell) -> str:
    text = plain(cell) if isinstance(cell, str) else ""
    if _ERROR.fullmatch(text):
        return "这一格的公式出了错，请改成它的结果。"
    if text.startswith("="):
        return "这一格的公式没有存下结果，请用表格软件打开、算好、保存，或直接填结果。"
    if question.type == "date" and _MONTH_ONLY.fullmatch(text or str(cell)):
        return "少了哪一日。"
    if question.type in _NUMERIC and _ROUGH.search(text):
        return "科学记数法会丢掉后面的数字，请写全。"
    return ""


_NUMERIC = frozenset(("money", "number", "integer", "month_money", "year_money"))
_WANTED: Mapping[str, str] = {
    "date": f"日历上有的日期（{SPAN}），年月日都要，如 2026-07-15、2026/7/15 或 2026年7月15日",
    "dates": "每个孩子的出生日期，用顿号或逗号隔开，如 2015-03-01、2019-08-20，最多 20 个；没有孩子写“没有”",
    "bool": "是或否",
}


def wanted(question: Question) -> str:
    """What a good cell looks like."""
    if question.type == "choice":
        return f"以下之一：{'、'.join(question.choices.values())}"
    if question.type in _WANTED:
        return _WANTED[question.type]
    kind = "整数" if question.type == "integer" else "数字"
    unit = f"，单位{question.unit}" if question.unit else ""
    most = f"，最大 {in_full(question.most)}" if question.most is not None else ""
    money = "，如 18000、18,000 或 1.8万" if question.unit == "元" else ""
    return f"不小于 {question.minimum} 的{kind}{unit}{most}{money}"
