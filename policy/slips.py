"""Text that is YAML, but not what was meant: commas in numbers, punctuation of full width, a text cut short."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

Slip = tuple[str, str]
"""What is wrong, and how to mend it."""
WIDE_QUOTED = re.compile(r"[“‘]([^“”‘’]*)[”’]")
WIDE_LIST = re.compile(r"[\w.-]+(，\s*[\w.-]+)+", re.ASCII)
WIDE_PAIR = re.compile(r"([a-z_]+)：", re.ASCII)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
COMMENT = re.compile(r"\s+#")


def of_text(text: str, after: str) -> Slip | None:
    """A plain text, and what follows it on its line."""
    quoted = WIDE_QUOTED.fullmatch(text)
    if quoted and quoted[1].isascii():
        return "用了全角引号", f'写成半角的 "{quoted[1]}"；真要印出这对引号的，外面再加一对半角引号'
    if WIDE_LIST.fullmatch(text):
        return "用全角逗号隔开了各项", "改成半角逗号"
    if COMMENT.match(after) and not text.isascii():
        return "文字后面有 #，从那里起都不会读到", "文字里要有 # 的，整句加引号；注释另起一行"
    return None


def of_key(key: str, value: str | None, before: Sequence[str | None]) -> Slip | None:
    """A key of a mapping, with its value and those before it; texts alone, None for others."""
    wide = WIDE_PAIR.match(key)
    if wide:
        return "键后面用了全角冒号 ：", f"改成半角冒号，后面空一格：{wide[1]}: "
    last = before[-1] if before else None
    if value == "" and re.fullmatch(r"\d{3}", key) and last and re.fullmatch(r"\d{1,3}", last):
        return f"数字里有逗号：{last},{key}", f"数字里不要逗号，写 {last}{key}"
    glued = re.fullmatch(r"([a-z_]+):(\S+)", key)
    if value == "" and glued:
        return "冒号后面没有空格", f"写成 {glued[1]}: {glued[2]}"
    return None


def of_item(text: str) -> Slip | None:
    """A plain text where a list has an item, or a file its whole."""
    wide = WIDE_PAIR.match(text)
    return ("键后面用了全角冒号 ：", f"改成半角冒号，后面空一格：{wide[1]}: ") if wide else None


def referring(text: str) -> int:
    """The line of the first reference to more than a word; a composed node knows its own line alone."""
    events: list[Any] = list(yaml.parse(text, Loader=yaml.BaseLoader))
    named = {event.anchor for event in events if isinstance(event, yaml.CollectionStartEvent)}
    alias: Any = next(event for event in events if isinstance(event, yaml.AliasEvent) and event.anchor in named)
    return int(alias.start_mark.line) + 1


def of_control(text: str) -> int:
    """The line of the first control character, 1 where there is none."""
    before = CONTROL.split(text, maxsplit=1)[0]
    return 1 if before == text else before.count("\n") + 1
