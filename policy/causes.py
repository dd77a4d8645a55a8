"""Why a text is no YAML: the cause and its line, as the person who typed it sees it, not where the parser gave up."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Cause = tuple[int, str, str]
"""Line, counted from 1; what is wrong; how to mend it."""
CONFLICT = re.compile(r"(<{7}|>{7}) |={7}$")
TAB = re.compile(r" *\t")
WIDE_KEY = re.compile(r"\s*(- )*[{]?[A-Za-z_][\w-]*：")
WIDE_COMMA = re.compile(r"[，；]\s*[A-Za-z_][\w-]*\s*:")
OPENED = re.compile(r"""(?:^|[\[{,:-])\s*(["'])""")
"""A quote where a value or a key begins."""
GLUED = re.compile(r"\s*(- )?[A-Za-z_]\w*:\S")
LEFT_OPEN = re.compile(r":\s*[\[{]\s*$")
NO_SPACE = ("冒号后面没有空格", "冒号后面空一格")
NEAR = 5
"""So many lines above the place where the parser gave up are looked at for a colon of full width."""


@dataclass(frozen=True)
class Failure:
    """Where and how the parser gave up: lines count from 0."""

    lines: list[str]
    line: int
    began: int
    """Where what it was reading began."""
    problem: str
    context: str

    @property
    def here(self) -> str:
        """The line on which the parser gave up."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    def back(self, most: int) -> Iterator[tuple[int, str]]:
        """The lines up to that one, last first."""
        last = min(self.line, len(self.lines) - 1)
        return ((number, self.lines[number]) for number in range(last, max(last - most, -1), -1))


def cause(failure: Failure) -> Cause:
    """The first cause that fits."""
    for look in _LOOKS:
        found = look(failure)
        if found:
            number, wrong, mend = found
            return number + 1, wrong, mend
    return min(failure.line, len(failure.lines)) + 1, "不是有效的 YAML", "请检查缩进、引号和冒号"


def _conflict(failure: Failure) -> Cause | None:
    found = next((number for number, line in enumerate(failure.lines) if CONFLICT.match(line)), None)
    mend = "选定要哪一边，再删掉 <<<<<<<、=======、>>>>>>> 这几行"
    return None if found is None else (found, "合并冲突的标记还在", mend)


def _second_document(failure: Failure) -> Cause | None:
    if "another document" in failure.problem:
        return failure.line, "一个文件里有两份内容（中间有 ---）", "分成两个文件，或去掉 --- 这一行"
    return None


def _tab(failure: Failure) -> Cause | None:
    found = [number for number, line in enumerate(failure.lines[: failure.line + 1]) if TAB.match(line)]
    return (found[0], "缩进里有制表符（Tab）", "缩进只用空格，一级两格") if found else None


def _alias(failure: Failure) -> Cause | None:
    if "undefined alias" in failure.problem:
        return failure.line, "星号 * 指的内容前面没有（没有同名的 &）", "文字以 * 开头的加引号；引用的先用 & 起名"
    return None


def _wide(failure: Failure) -> Cause | None:
    for number, line in failure.back(NEAR):
        if WIDE_KEY.match(line):
            return number, "键后面用了全角冒号 ：", "改成半角冒号，后面空一格"
    for number, line in failure.back(NEAR):
        if WIDE_COMMA.search(line) and "flow" in failure.context:
            return number, "用全角逗号 ， 隔开了各项", "改成半角逗号"
    return None


def _quote(failure: Failure) -> Cause | None:
    if "quoted scalar" in failure.context:
        return failure.began, "引号从这一行开始，后面一直没有关上", "补上另一半引号；文字里有引号的，外面换一种"
    for number, line in failure.back(len(failure.lines)):
        if (opened := OPENED.search(line)) and line.count(opened[1]) % 2 and "#" not in line:
            return number, f"这一行的引号 {opened[1]} 没有成对", "补上另一半引号；文字里有引号的，外面换一种"
    return None


def _bracket(failure: Failure) -> Cause | None:
    pair = {"flow mapping": "{ }", "flow sequence": "[ ]"}
    found = next((marks for word, marks in pair.items() if word in failure.context), None)
    if found:
        return failure.began, f"括号 {found} 从这一行开始，没有好好关上", "补上另一半括号；各项之间用半角逗号隔开"
    for number, line in failure.back(NEAR):
        if LEFT_OPEN.search(line):
            return number, "括号从这一行开始，后面没有关上", "补上另一半括号，或去掉它"
    opened, shut = (len(re.findall(marks, failure.here)) for marks in (r"[\[{]", r"[\]}]"))
    if shut > opened:
        return failure.line, "多了一个右括号", "去掉它，或补上左括号"
    return None


def _colon(failure: Failure) -> Cause | None:
    if "mapping values" not in failure.problem:
        return None
    if len(re.findall(r":\s", f"{failure.here} ")) > 1:
        return failure.line, "文字里有冒号加空格，被当成了键", "整句加引号，或改用全角冒号"
    glued = [(number, *NO_SPACE) for number, line in failure.back(NEAR) if GLUED.match(line)]
    return glued[0] if glued else (failure.line, "缩进和上一行对不上", "同一层的键左边对齐；下一层多缩进两格")


def _start(failure: Failure) -> Cause | None:
    if "cannot start any token" in failure.problem:
        return failure.line, "文字以 @、%、` 这类符号开头", "整句加引号"
    if "sequence entries" in failure.problem:
        return failure.line, "键后面直接写了“- ”", "列表另起一行；负数写成 -60，中间不空格"
    if re.search(r""":\s+(["'])[^"']*\1\s*[^\s#,\]}]""", failure.here):
        return failure.line, "引号关上以后还有字", "整句放进一对引号里；里面的引号换一种"
    if "block" in failure.context:
        return failure.line, "缩进和上面的对不齐", "同一层的键左边对齐；列表的 - 也要对齐"
    return None


def _key(failure: Failure) -> Cause | None:
    if "simple key" in failure.context and GLUED.match(failure.lines[failure.began]):
        return failure.began, *NO_SPACE
    if "simple key" in failure.context:
        return failure.began, "这一行不是“键: 值”", "补上半角冒号和空格；接上一行的文字缩进两格"
    return None


_LOOKS: tuple[Callable[[Failure], Cause | None], ...] = (
    _conflict,
    _second_document,
    _tab,
    _alias,
    _wide,
    _colon,
    _quote,
    _bracket,
    _start,
    _key,
)
