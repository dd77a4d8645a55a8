"""Figures as Chinese writes them: ``20 万元``, ``十二个月``, ``半年``, ``第 31 日``, by kind, in the units of rules."""

import re
from collections.abc import Mapping
from decimal import Decimal

DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_NUMBER = r"(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百半]+)"
_SHORT = r"(\d{1,3}|[一二两三四五六七八九十百半]+)"
UNITS: Mapping[str, tuple[str, Mapping[str, int]]] = {
    "钱数": (rf"{_NUMBER} ?(亿元|万元|元)", {"亿元": 100_000_000, "万元": 10_000, "元": 1}),
    "月数": (rf"(?<![上每\d.]){_SHORT} ?(个月|个自然年|年)(?![版半])", {"个月": 1, "个自然年": 12, "年": 12}),
    "天数": (rf"(?<![上每第月\d.])(?<![第月] ){_SHORT} ?(?:个)?(?:自然)?(日|天)", {"日": 1, "天": 1}),
    "工作日数": (rf"{_NUMBER} ?个?(工作日)", {"工作日": 1}),
    "第几天": (r"第 ?(\d+) ?(日|天)", {"日": 1, "天": 1}),
    "岁数": (rf"{_NUMBER} ?(?:周)?(岁)", {"岁": 1}),
    "倍数": (rf"{_NUMBER} ?(倍)", {"倍": 1}),
    "项数": (rf"{_NUMBER} ?(项)", {"项": 1}),
    "百分数": (rf"{_NUMBER} ?([%％])", {"%": 1, "％": 1}),
    "名次": (rf"前 ?{_NUMBER} ?([位名])", {"位": 1, "名": 1}),
}
"""How figures of each kind are written in Chinese, and what one of their units stands for. 上一年 is no length."""


def named(text: str, kind: str) -> list[Decimal]:
    """The figures of a kind that a text tells, each once, in the units that rules are written in."""
    pattern, units = UNITS[kind]
    return list(dict.fromkeys(_read(number) * units[unit] for number, unit in re.findall(pattern, text)))


def _read(number: str) -> Decimal:
    """``20``, ``1,000``, ``1.5``, ``十二``, ``一百八十``, ``半``."""
    if number[0].isdigit():
        return Decimal(number.replace(",", ""))
    if number == "半":
        return Decimal("0.5")
    hundreds, hundred, rest = number.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = DIGITS.get(hundreds, 1) * 100 if hundred else 0
    return Decimal(total + (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0))
