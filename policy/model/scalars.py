"""The smallest values: words, ids, days, numbers, references to clauses."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainSerializer
from pydantic_core import CoreSchema, core_schema

from checker.days.dates import parse_day, parse_month
from checker.errors import shown
from policy.model.base import mistake
from policy.model.legible import legible


@dataclass(frozen=True)
class Like:
    """Text that matches a pattern as a whole; `mend` says what to write instead."""

    pattern: str
    mend: str

    def check(self, text: str) -> str:
        """The text itself, or a mistake."""
        if not re.fullmatch(self.pattern, text, re.ASCII):
            raise mistake(f"{shown(text)} 不合格式", self.mend)
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "pattern": f"^(?:{self.pattern})$"}


def _day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse_day(value)
    except ValueError:
        raise mistake(f"{shown(value)} 不是日历上有的日期", '写成加引号的 "YYYY-MM-DD"') from None


def _month(text: str) -> str:
    try:
        parse_month(text)
    except ValueError:
        raise mistake(f"{shown(text)} 不是月份", '写成加引号的 "YYYY-MM"') from None
    return text


def _decimal(value: Any) -> Any:
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _listed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else _listed(value)


def _as_written(clauses: tuple[str, ...]) -> str | list[str]:
    return clauses[0] if len(clauses) == 1 else list(clauses)


def _dated(text: str) -> str:
    day = f"{text}-01-01"[:10] if len(text) in (4, 7, 10) else text
    try:
        parse_day(day)
    except ValueError:
        raise mistake(f"{shown(text)} 不是日子", '写成加引号的 "2025"、"2025-10" 或 "2025-10-16"') from None
    return text


Words = Annotated[str, Like(r"[\s\S]*\S[\s\S]*", "写一句话，不能为空"), AfterValidator(legible)]
"""Words that people read."""
Dated = Annotated[str, AfterValidator(_dated)]
"""A year, a month or a day."""
Ident = Annotated[str, Like(r"[a-z0-9]+([._-][a-z0-9]+)*", "写小写英文、数字和连字符")]
"""An id of our own, or of a clause."""
Key = Annotated[str, Like(r"[a-z][a-z0-9_]*", "写小写英文、数字和下划线")]
"""A question's id."""
Year = Annotated[str, Like(r"(19|20|21)\d{2}", '写成加引号的年份，如 "2025"')]
RouteNumber = Annotated[str, Like(r"\d+", '写成加引号的条款号，如 "1"')]
Month = Annotated[str, BeforeValidator(lambda value: _month(value) if isinstance(value, str) else value)]
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=str)]
Count = Annotated[int, Field(ge=0)]
Figure = Annotated[Decimal, Field(ge=0), BeforeValidator(_decimal, json_schema_input_type=float)]
"""An exact number not below zero: money in yuan, a multiple, a share."""
Clauses = Annotated[
    tuple[Words, ...],
    Field(min_length=1),
    BeforeValidator(_several, json_schema_input_type=str | list[str]),
    PlainSerializer(_as_written),
]
"""One clause or several: ``"3.2"`` of the own document, ``other-document:3.2`` of another."""
Listed = BeforeValidator(_listed)
"""A list in YAML for a tuple here."""
Several = BeforeValidator(_several, json_schema_input_type=str | list[str])
"""One word or a list of them."""
