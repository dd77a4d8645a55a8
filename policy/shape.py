"""Shapes of values: small checks that are put together and report every mistake they meet.

A check looks at one value and reports through the callback; it never stops the
others. Messages say what is wrong and what belongs there, in Chinese.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from checker.errors import shown
from policy.problems import Path

Report = Callable[[Path, str, str], None]
Check = Callable[[Any, Path, Report], None]


def text(pattern: str = r"[\s\S]*\S[\s\S]*", expect: str = "写一句话，不能为空") -> Check:
    """A string that matches `pattern` as a whole."""
    compiled = re.compile(pattern, re.ASCII)

    def check(value: Any, path: Path, report: Report) -> None:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            report(path, f"{shown(value)} 不合格式", expect)

    return check


def number(*, whole: bool = False, negative: bool = False) -> Check:
    """An int, or a decimal where not `whole`; not below zero unless `negative`."""
    expect = ("整数" if whole else "数字") + ("" if negative else "，不小于 0")

    def check(value: Any, path: Path, report: Report) -> None:
        kind = isinstance(value, int if whole else (int, Decimal)) and not isinstance(value, bool)
        if not kind or (value < 0 and not negative):
            report(path, f"{shown(value)} 不是可用的数字", f"写{expect}")

    return check


def choice(*options: Any) -> Check:
    """One of `options`, compared with type."""

    def check(value: Any, path: Path, report: Report) -> None:
        if not any(value == option and type(value) is type(option) for option in options):
            report(path, f"{shown(value)} 不在可选值里", f"可选：{'、'.join(map(str, options))}")

    return check


def list_of(item: Check, *, least: int = 0) -> Check:
    """A list of at least `least` items of one shape."""

    def check(value: Any, path: Path, report: Report) -> None:
        if not isinstance(value, list) or len(value) < least:
            report(
                path,
                f"{shown(value)} 不是列表" if not isinstance(value, list) else "列表是空的",
                f"写成列表，至少 {least} 项",
            )
            return
        for place, part in enumerate(value):
            item(part, (*path, place), report)

    return check


def one_or_more(item: Check) -> Check:
    """One value, or a list of them."""
    several = list_of(item, least=1)

    def check(value: Any, path: Path, report: Report) -> None:
        (several if isinstance(value, list) else item)(value, path, report)

    return check


def optional(inner: Check) -> Check:
    """The shape, or nothing."""

    def check(value: Any, path: Path, report: Report) -> None:
        if value is not None:
            inner(value, path, report)

    return check


def table(key: Check, value: Check) -> Check:
    """A mapping whose keys and values each have one shape."""

    def check(given: Any, path: Path, report: Report) -> None:
        if not isinstance(given, dict):
            report(path, f"{shown(given)} 不是“键: 值”的表", "写成键和值")
            return
        for name, part in given.items():
            key(name, (*path, name), report)
            value(part, (*path, name), report)

    return check


def either(by_key: Mapping[str, Check], default: Check) -> Check:
    """The shape that belongs to the first of the keys that the mapping has."""

    def check(value: Any, path: Path, report: Report) -> None:
        found = next((by_key[name] for name in by_key if isinstance(value, dict) and name in value), default)
        found(value, path, report)

    return check


def record(required: Mapping[str, Check], more: Mapping[str, Check] | None = None) -> Check:
    """A mapping with these keys and no others."""
    known = {**required, **(more or {})}

    def check(value: Any, path: Path, report: Report) -> None:
        if not isinstance(value, dict):
            report(path, f"{shown(value)} 不是“键: 值”的表", f"要有：{'、'.join(required)}")
            return
        for name in required:
            if name not in value:
                report(path, f"缺少 {name}", "补上这一项")
        for name, part in value.items():
            if name in known:
                known[name](part, (*path, name), report)
            else:
                report((*path, name), f"不认识的键 {name}", _nearest(name, known))

    return check


def _nearest(name: str, known: Iterable[str]) -> str:
    options = list(known)
    near = get_close_matches(name, options, n=1)
    return f"是不是 {near[0]}" if near else f"可用：{'、'.join(options)}"


def lazily(name: Callable[[], Check]) -> Check:
    """A shape that refers to itself."""

    def check(value: Any, path: Path, report: Report) -> None:
        name()(value, path, report)

    return check
