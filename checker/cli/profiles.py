"""A profile from a file or standard input: JSON or YAML, UTF-8, at most 1 MiB."""

import sys
from pathlib import Path
from typing import Any

from checker.answers.text import parse_json
from checker.errors import AnswerError, DepthError, shown, visible
from policy.problems import dotted
from policy.yamlio import YamlError, parse_yaml

LIMIT = 1024 * 1024
WHY = {FileNotFoundError: "没有这个文件", IsADirectoryError: "这是一个文件夹", PermissionError: "没有读它的权限"}


def read_profile(name: str) -> Any:
    """The profile's raw mapping; `name` "-" is standard input. AnswerError, in one line, where it cannot be read."""
    try:
        raw = sys.stdin.buffer.read(LIMIT + 1) if name == "-" else _head(Path(name))
    except OSError as error:
        raise AnswerError(f"读不了文件 {shown(name)}（{reason_of(error)}），请检查路径") from None
    if len(raw) > LIMIT:
        raise AnswerError(f"{shown(name)} 超过 1 MiB，回答文件不会这么大，请检查是不是选错了文件")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AnswerError(f"{shown(name)} 第 {error.start + 1} 个字节不是 UTF-8，请另存为 UTF-8 编码") from None
    return parse_profile(text)


def reason_of(error: OSError) -> str:
    """Why a file cannot be read or written, in words."""
    return WHY.get(type(error), f"系统错误 {error.errno}")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LIMIT + 1)


def parse_profile(text: str) -> Any:
    """JSON where it opens like it and is it, else YAML; nothing at all is an empty profile's mistake."""
    if not text.strip():
        raise AnswerError("回答是空的，至少写一行，如 employer_district: haidian")
    wrong: AnswerError | None = None
    if text.lstrip()[0] in "{[":
        try:
            return parse_json(text)
        except AnswerError as error:
            wrong = error
            if error.key or isinstance(error, DepthError):
                raise
    try:
        return parse_yaml(text, trusted=False).value
    except YamlError as error:
        if wrong and '"' in text:  # most likely meant as JSON
            raise wrong from None
        place = visible(" ".join(dotted(error.path).split()))
        raise AnswerError(f"回答第 {error.line} 行 {place}：{error.wrong}，{error.mend}") from None
