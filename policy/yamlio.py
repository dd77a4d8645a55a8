"""YAML read strictly: dates stay strings, no key comes twice, no tag is obeyed, every value knows its line.

PyYAML composes the nodes; what a plain scalar means is decided here, so that
YAML 1.1's surprises (``on`` is true, 1:30 is 90) cannot happen.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from checker.answers.text import number_or_text
from checker.errors import shown
from policy.causes import Failure, cause
from policy.problems import Path
from policy.slips import Slip, of_control, of_item, of_key, of_text, referring

_FastLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,30})(\.\d{1,30})?([eE][+-]?\d{1,2})?", re.ASCII)
_CONSTANTS: dict[str, Any] = {"": None, "~": None} | {
    spelled: value
    for word, value in {"null": None, "true": True, "false": False}.items()
    for spelled in (word, word.title(), word.upper())
}
DEEPEST = 60
TOO_DEEP = ("不是有效的 YAML：层次过深", "请检查是不是多写了括号或缩进")
MOST_VALUES = 200_000
"""Values of one file with its references followed: nested ones can stand for any number in a few lines."""
WORDS = {"yes", "no", "on", "off", "y", "n"}
"""Plain words that YAML 1.1 takes for true or false; data has to quote or avoid them."""


class YamlError(ValueError):
    """Text that is not usable YAML; the message is Chinese, `line` counts from 1."""

    def __init__(self, line: int, path: Path, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong}，{mend}")
        self.line, self.path, self.wrong, self.mend = line, path, wrong, mend


@dataclass
class Document:
    """A value and the line on which each part of it stands."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)


def parse_yaml(text: str, *, trusted: bool = True) -> Document:
    """Read one YAML document; YamlError at the first mistake.

    Text that is not `trusted` may not refer to itself (a few lines could stand
    for gigabytes), reads a bare yes or no as a word, and goes through PyYAML's
    own parser, which stops at deep nesting where the faster one would crash.
    """
    try:
        root = yaml.compose(text, Loader=_FastLoader if trusted else yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line, wrong, mend = cause(_failure(text, error))
        raise YamlError(line, (), wrong, mend) from None
    except RecursionError:
        raise YamlError(1, (), *TOO_DEEP) from None
    except (yaml.YAMLError, ValueError):
        raise YamlError(of_control(text), (), "有看不见的控制字符", "删掉这一行，照着字重新打一遍") from None
    reader = _Reader(trusted, text)
    return Document(reader.value(root, ()), reader.lines) if root else Document(None)


def _failure(text: str, error: yaml.MarkedYAMLError) -> Failure:
    line = error.problem_mark.line if error.problem_mark else 0
    began = error.context_mark.line if error.context_mark else line
    return Failure(text.splitlines(), line, began, error.problem or "", error.context or "")


class _Reader:
    def __init__(self, trusted: bool, text: str) -> None:
        self.trusted = trusted
        self.whole = text
        self.text = text.splitlines()
        self.lines: dict[Path, int] = {}
        self.inside: set[int] = set()
        self.seen: set[int] = set()
        self.left = MOST_VALUES

    def value(self, node: yaml.Node, path: Path) -> Any:
        line = node.start_mark.line + 1
        self.lines[path] = line
        self.left -= 1
        if self.left < 0:
            raise YamlError(line, path, "引用（& 和 *）套得太多，展开后内容大得不可能", "把内容直接写出来")
        if node.tag not in _PLAIN_TAGS:
            raise YamlError(line, path, f"不接受 YAML 标签 {shown(node.tag)}", "去掉以 ! 开头的标签")
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        repeated = id(node) in self.seen and not self.trusted
        if id(node) in self.inside or repeated:
            raise YamlError(referring(self.whole), path, "引用了别处的内容（& 和 *）", "把内容直接写出来")
        if len(path) > DEEPEST:
            raise YamlError(line, path, *TOO_DEEP)
        self.seen.add(id(node))
        self.inside.add(id(node))
        read = self._mapping(node, path) if isinstance(node, yaml.MappingNode) else self._list(node, path)
        self.inside.remove(id(node))
        return read

    def _list(self, node: yaml.Node, path: Path) -> list[Any]:
        for place, item in enumerate(node.value):
            self._refuse(of_item(_plain(item) or ""), item, (*path, place))
        return [self.value(item, (*path, place)) for place, item in enumerate(node.value)]

    def _refuse(self, slip: Slip | None, node: yaml.Node, path: Path) -> None:
        """What was typed by mistake, where the text is the project's own."""
        if slip and self.trusted:
            raise YamlError(node.start_mark.line + 1, path, *slip)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        read: dict[str, Any] = {}
        before: list[str | None] = []
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise YamlError(line, path, "键不是一个词", "键只能写成一个词或一个带引号的字符串")
            key = key_node.value
            self._refuse(of_key(_plain(key_node) or "", _plain(value_node), before), key_node, (*path, key))
            before.append(_plain(value_node))
            if key in read:
                raise YamlError(line, (*path, key), f"键 {shown(key)} 写了两次", "只保留一个")
            read[key] = self.value(value_node, (*path, key))
            self.lines[(*path, key)] = line
        return read

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Any:
        text: str = node.value
        if node.style:  # quoted; PyYAML says "" or None for a plain scalar
            return text
        after = self.text[node.end_mark.line][node.end_mark.column :] if node.end_mark.line < len(self.text) else ""
        self._refuse(of_text(text, after), node, path)
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if text.lower() in WORDS and self.trusted:
            raise YamlError(self.lines[path], path, f"{shown(text)} 有歧义", "是非题写 true 或 false，文字请加引号")
        return number_or_text(text) if _NUMBER.fullmatch(text) else text


def _plain(node: yaml.Node) -> str | None:
    """The text of a plain scalar."""
    return node.value if isinstance(node, yaml.ScalarNode) and not node.style else None
