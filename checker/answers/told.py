"""Why an answer cannot be used, in a sentence for the page: the question by its name, and how to mend it."""

import re
from collections.abc import Mapping
from decimal import Decimal

from checker.answers.expected import MOST_DATES, SPAN
from checker.answers.questions import YES_NO, Question
from checker.errors import shown, visible
from checker.money import amounts

PERIODS = {"month_money": ("月份", "2025-09"), "year_money": ("年份", "2025")}
"""What amounts are asked by, and how one is written."""
MONTHS = 12
_NUMERAL = "〇零一二三四五六七八九十"
_MONTHS = {"正": 1, **{word: at for at, word in enumerate("一二三四五六七八九十", 1)}, "十一": 11, "十二": 12}
_MONTH_ALONE = re.compile(r"\s*(\d{4})\s*[-/／.．年]\s*(\d{1,2}|[正一二三四五六七八九十]{1,2})\s*月?\s*份?\s*")
_YEAR_ALONE = re.compile(r"\s*\d{4}\s*年?\s*")
_MONTH = rf"(?:\d{{1,2}}|[正{_NUMERAL}]{{1,3}})\s*"
_WITHOUT_YEAR = re.compile(rf"\s*(?:{_MONTH}月\s*份?|{_MONTH}[月/／.．-]\s*(?P<day>{_MONTH})[日号]?)\s*")
_DAY = re.compile(r"\d{4}\s*[-/／.．年]\s*\d{1,2}\s*[-/／.．月]\s*\d{1,2}")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def unusable(question: Question, value: object, period: str = "", place: str = "") -> str:
    """The sentence; with a `period` on that month's or year's amount, with a `place` on one entry of a list."""
    if question.type in PERIODS and (wrong := _by_period(question, value, period)):
        return f"“{question.noun}”{wrong}"
    if question.type == "dates" and isinstance(value, list) and len(value) > MOST_DATES:
        return f"“{question.noun}”最多写 {MOST_DATES} 个日期，现在有 {len(value)} 个"
    verb = "选" if question.type in ("choice", "bool") else "填"
    return f"{called(question, period)}{place.strip()}{verb}的{shown(value)}{_wrong(question, value)}"


def called(question: Question, period: str = "") -> str:
    """The question's name, with the month or year that is meant."""
    year, _, month = period.partition("-")
    when = f"{year} 年 {int(month)} 月" if month.isdecimal() else f"{year} 年" if year.isdecimal() else ""
    return f"“{question.noun}”{when or visible(period)}"


def day_of_month(question: Question, value: object) -> str | None:
    """A day of the month that was written where a day is needed, as an example; None where none was."""
    texts = value if isinstance(value, list) else [value]
    for text in texts if question.type in ("date", "dates") else ():
        month = _MONTH_ALONE.fullmatch(text) if isinstance(text, str) else None
        number = (_MONTHS.get(month[2]) or (int(month[2]) if month[2].isdecimal() else 0)) if month else 0
        if month and 1 <= number <= MONTHS:
            return f"{int(month[1])}-{number:02}-15"
    return None


def as_written(question: Question, value: str) -> str:
    """An answer of a link, quoted as the page shows it: a choice by its label."""
    labels = {str(one).lower(): word for one, word in YES_NO.items()} if question.type == "bool" else question.choices
    return shown(labels.get(value, value))


def _by_period(question: Question, value: object, period: str) -> str:
    """What is wrong with how amounts are parted by month or year, if that is it."""
    unit, example = PERIODS[question.type]
    if not period:
        return "" if question.single else f"要分{unit}填，{shown(value)}没有写是哪个{unit}"
    try:
        question.read({period: None})
    except ValueError:
        return f"的{unit}{shown(period)}不能用（金额{shown(value)}），{unit}要写成 {example} 这样"
    return ""


def _wrong(question: Question, value: object) -> str:
    """What follows the answer: why it cannot be used, or what would be."""
    if question.type in ("choice", "bool"):
        return "不在能选的几项里，请重新选"
    if question.type in ("date", "dates"):
        return _wrong_day(question, value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _wrong_number(question, value)
    if isinstance(value, str) and _PLAIN_NUMBER.fullmatch(value):
        return "太大，或者小数位太多，请核对"
    return f"看不懂是多少，请只写数字，比如 {_EXAMPLES.get(question.unit, '2')}"


_EXAMPLES: Mapping[str, str] = {"元": "18000、18,000 或 1.8万", "个月": "36，也可以写 3年", "%": "12.5"}


def _wrong_day(question: Question, value: object) -> str:
    text = value if isinstance(value, str) else ""
    if day := day_of_month(question, text):
        return f"只有年和月，请补上哪一天，比如 {day}；不记得就先空着"
    if _YEAR_ALONE.fullmatch(text):
        return "只有年，请补上哪一月、哪一天；不记得就先空着"
    if question.type == "dates" and len(_DAY.findall(text)) > 1:
        return "是好几个日期：一格只写一个，别的另加一格"
    if found := _WITHOUT_YEAR.fullmatch(text):
        lack = "哪一年" if found["day"] else "哪一年、哪一天"
        return f"没有写全，请补上{lack}，比如 2025-08-15；不记得就先空着"
    return f"不能用，要填日历上有的日期（{SPAN}），年月日都要，用数字写，比如 2025-08-15"


def _wrong_number(question: Question, value: int | Decimal) -> str:
    unit = "" if question.unit == "" else question.unit if question.unit == "%" else f" {question.unit}"
    if value < question.minimum:
        return f"太小，不能小于 {question.minimum}"
    if question.type == "integer" and value != int(value):
        return "不是整数，请填整数"
    most = question.most
    return "太大，请核对" if most in (None, amounts.LARGEST) else f"太大，不能大于 {amounts.plain(most)}{unit}"
