"""Answers in a link's fragment: ``key=value`` pairs joined by ``&`` (contract, section 4)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.answers.questions import Question
from checker.answers.text import number_or_text
from checker.errors import AnswerError, shown

LONGEST = 65_536
"""Characters of a fragment that is read at all. All answers of one person come to a few thousand."""
LONGEST_LINK = LONGEST // 4
"""Characters of a link that a page takes up; put into its form and written anew they may become three times as many."""
TOO_LONG = "链接里的内容太长，不像是填好的答案，一项也没有用上。请重新要一个链接，或者直接在下面填"
_UNCERTAIN = "不知道该用哪个，都没有用，请重新填"
STRANGERS = 3
"""Unknown keys that are told one by one."""
_ESCAPE = re.compile(rb"%(?:([0-9A-Fa-f]{2})|)")
PERIODS = ("month_money", "year_money")
"""Types of questions whose amounts are parted by month or year."""
Row = tuple[str | None, str]
"""A period, None where the key stands alone, and its value as the link has it."""


def read_fragment(questions: Mapping[str, Question], text: str) -> tuple[dict[str, Any], list[AnswerError]]:
    """The profile that a fragment carries, still to be read by `sorted_out`, and what of it cannot be used, and why.

    Where a key stands twice nobody knows which is meant, so that neither counts. Unknown keys stay for `sorted_out`
    to refuse by name, if they are few.
    """
    if len(text) > LONGEST:
        return {}, [AnswerError(f"{TOO_LONG}（超过 {LONGEST} 个字符）", told=TOO_LONG)]
    refused: list[AnswerError] = []
    rows: dict[str, list[Row]] = {}
    for pair in filter(None, text.removeprefix("#").split("&")):
        try:
            name, value = _parted(questions, pair)
        except AnswerError as error:
            refused.append(error)
            continue
        key, dot, period = name.partition(".")
        rows.setdefault(key, []).append((period if dot else None, value))
    profile: dict[str, Any] = {}
    for key in _few(rows, questions, refused):
        question = questions.get(key)
        given = _of_question(question, rows[key], refused) if question else rows[key][0][1]
        if given is not None or not question:
            profile[key] = given
    return profile, refused


def _parted(questions: Mapping[str, Question], pair: str) -> tuple[str, str]:
    """A pair's name and value; AnswerError where it has no ``=`` or the percent-encoding is not UTF-8."""
    name, separator, raw = pair.partition("=")
    question = questions.get(name.partition(".")[0])
    key, called = (question.key, f"“{question.noun}”") if question else ("", shown(name))
    if not separator:
        line = f"链接里的 {shown(name)} 没有答案，应写成 问题=答案"
        raise AnswerError(line, key, told=f"链接里的{called}没有写答案")
    try:
        return _decoded(name), _decoded(raw)
    except ValueError:
        line = f"链接里的 {shown(pair)} 不是 UTF-8 编码，请重新复制链接"
        raise AnswerError(line, key, told=f"链接里{called}的答案{shown(raw)}坏了，没有用上，请重新填") from None


def _decoded(text: str) -> str:
    """The text behind percent signs; ValueError where one is followed by something else, or it is not UTF-8."""
    raw = text.encode(errors="strict")
    return _ESCAPE.sub(lambda match: bytes.fromhex(match[1].decode()) if match[1] else b"\xff", raw).decode()


def _few(rows: Mapping[str, Any], questions: Mapping[str, Question], refused: list[AnswerError]) -> Iterator[str]:
    """The keys, of those that no question has only the first few: to name the nearest question takes its time."""
    strangers = [key for key in rows if key not in questions]
    if len(strangers) > STRANGERS:
        line = f"链接里还有 {len(strangers) - STRANGERS} 项不是这里的问题，没有用上"
        refused.append(AnswerError(line))
    return (key for key in rows if key in questions or key in strangers[:STRANGERS])


def _of_question(question: Question, rows: Sequence[Row], refused: list[AnswerError]) -> Any:
    """What the link says to one question, None where that is nothing; what cannot be used is refused."""
    alone = [value for period, value in rows if period is None]
    parted = [(period, value) for period, value in rows if period is not None]
    if len(rows) > 1 and question.type not in PERIODS:
        refused.append(_twice(question, [value for _, value in rows]))
        return None
    if parted and question.type not in PERIODS:
        period, value = parted[0]
        line = f"链接里 {question.key} 不分年月，{shown(f'.{period}={value}')} 不能用"
        told = f"“{question.noun}”不分年月，链接里的{shown(f'{period}={value}')}没有用上"
        refused.append(AnswerError(line, question.key, told=told))
    elif parted and alone:
        line = f"链接里 {question.key} 写了不止一次，请只留一个"
        told = (
            f"链接里“{question.noun}”既有一个总的数{shown(alone[0])}，又有分开的数，不知道该用哪个，都没有用，请重新填"
        )
        refused.append(AnswerError(line, question.key, told=told))
        return None
    elif parted:
        return _periods(question, parted, refused)
    if len(alone) > 1:
        refused.append(_twice(question, alone))
    return _typed(question, alone[0]) if len(alone) == 1 else None


def _periods(question: Question, parted: Sequence[tuple[str, str]], refused: list[AnswerError]) -> Any:
    """The amounts by month or year; a period that is empty or stands twice is refused."""
    values: dict[str, list[str]] = {}
    for period, value in parted:
        values.setdefault(period, []).append(value)
    found = {}
    for period, given in values.items():
        if not period:
            unit = "月份" if question.type == "month_money" else "年份"
            line = f"链接里 {question.key}. 的点后面没有写{unit}，答案 {shown(given[0])} 不能用"
            told = f"链接里“{question.noun}”的{shown(given[0])}没有写是哪个{unit}，没有用上，请重新填"
            refused.append(AnswerError(line, question.key, told=told))
        elif len(given) > 1:
            refused.append(_twice(question, given, period))
        else:
            found[period] = _typed(question, given[0])
    return found or None


def _twice(question: Question, given: Sequence[str], period: str = "") -> AnswerError:
    from checker.answers.told import as_written, called  # most links say nothing twice

    name = f"{question.key}.{period}" if period else question.key
    values = "和".join(as_written(question, value) for value in given[:2]) + ("等" if len(given) > 2 else "")
    told = f"链接里{called(question, period)}写了 {len(given)} 次（{values}），{_UNCERTAIN}"
    return AnswerError(f"链接里 {shown(name)} 写了不止一次，请只留一个", question.key, period, told)


NONE = frozenset(("没有", "无", "none"))
"""How an empty list is written: what is left empty is not known."""


def _typed(question: Question, value: str) -> Any:
    """The value as YAML or JSON would have given it; what does not fit stays text and is refused later."""
    if not value:
        return None
    if question.type == "bool":
        return {"true": True, "false": False}.get(value, value)
    if question.type == "dates":
        return [] if value in NONE else value.split(",")
    return value if question.type in ("date", "choice") else number_or_text(value)
