"""A profile as JSON text, read without losing or inventing anything."""

import json
from decimal import Decimal
from typing import Any

from checker.errors import AnswerError, DepthError, shown
from checker.money.amounts import parse_number


def number_or_text(text: str) -> int | Decimal | str:
    """The exact number, or the text itself where it is no usable number (its question will refuse it by name)."""
    try:
        number = parse_number(text)
    except ValueError:
        return text
    return int(text) if text.lstrip("-").isdigit() else number


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key, value in pairs:
        if key in seen:
            raise AnswerError(f"{shown(key)} 写了两次（{shown(seen[key])} 和 {shown(value)}），请只留一个", key)
        seen[key] = value
    return seen


def parse_json(text: str) -> Any:
    """JSON with exact numbers and no duplicate keys; AnswerError where it is not JSON.

    NaN, Infinity and numbers beyond any real amount stay text.
    """
    try:
        return json.loads(
            text,
            parse_float=number_or_text,
            parse_int=number_or_text,
            parse_constant=str,
            object_pairs_hook=_no_duplicates,
        )
    except AnswerError:
        raise
    except RecursionError:
        raise DepthError("回答的 JSON 层次过深，回答只有一两层，请检查是不是多写了括号") from None
    except ValueError as error:
        place = f"第 {error.lineno} 行第 {error.colno} 列" if isinstance(error, json.JSONDecodeError) else "开头"
        raise AnswerError(f"回答不是有效的 JSON，{place}读不下去，请检查引号、逗号和括号") from None
