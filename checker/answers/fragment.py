"""Answers in a link's fragment: ``key=value`` pairs joined by ``&`` (contract, section 4)."""

import re
from collections.abc import Mapping
from typing import Any

from checker.answers.questions import Question
from checker.answers.text import number_or_text
from checker.errors import AnswerError, shown

_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")


def parse_fragment(questions: Mapping[str, Question], text: str) -> dict[str, Any]:
    """The profile that a fragment carries, still to be read by `read_answers`.

    Raises AnswerError where a pair has no ``=``, a key comes twice, or the
    percent-encoding is not UTF-8.
    """
    profile: dict[str, Any] = {}
    for pair in filter(None, text.removeprefix("#").split("&")):
        name, separator, raw = pair.partition("=")
        name, value = _decoded(name), _decoded(raw)
        if not separator:
            raise AnswerError(f"链接里的 {shown(name)} 没有答案，应写成 问题=答案")
        key, _, period = name.partition(".")
        target = profile.setdefault(key, {}) if period else profile
        if not isinstance(target, dict) or (period or key) in target:
            raise AnswerError(f"链接里 {shown(key)} 写了不止一次，请只留一个", key)
        target[period or key] = _typed(questions.get(key), value)
    return profile


def _decoded(text: str) -> str:
    raw = _ESCAPE.sub(lambda match: bytes.fromhex(match[1].decode()), text.encode())
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise AnswerError(f"链接里的 {shown(text)} 不是 UTF-8 编码，请重新复制链接") from None


def _typed(question: Question | None, value: str) -> Any:
    """The value as YAML or JSON would have given it; what does not fit stays text and is refused later."""
    if not value:
        return None
    kind = question.type if question else "date"
    if kind == "bool":
        return {"true": True, "false": False}.get(value, value)
    if kind == "dates":
        return value.split(",")
    return value if kind in ("date", "choice") else number_or_text(value)
