"""The project's own structure for maintainers, drawn from what its modules import."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.book import Book
from sitegen.bundle.runtime import ROOT
from sitegen.render import render

PURPOSES = {
    "checker": "人们问的四件事（能不能办、时限、材料、收入线），政策对象，页面的接口，共用的词",
    "checker.answers": "问题和答案：从表、JSON、链接读进来",
    "checker.cli": "命令行：读文件、看钟、打印",
    "checker.days": "日子：月的加减、工作日、一步一步地数、退休年龄",
    "checker.limits": "时限是数据，算出来是哪几天",
    "checker.money": "金额、平均工资、收入线",
    "checker.papers": "一样材料是什么、什么时候要",
    "checker.verdict": "判断：真假是一段区间，条件树，还要问什么，从哪天起",
    "checker.verdict.rules": "条件的词汇：一种比较一个类，名字、形状、意思、说法都在里面",
    "policy": "读 data/，展开，编译成判断程序用的政策，生成 JSON Schema",
    "policy.checks": "数据除了形状还要满足什么",
    "policy.model": "数据的形状，只在这里写一次",
    "sitegen": "一次生成要用的全部内容，模板，本地服务器",
    "sitegen.answers": "表单和三个回答页",
    "sitegen.bundle": "浏览器里的 Python：精简、编译、打包",
    "sitegen.mkdocs": "MkDocs 这一边：先写成文件，再交给它渲染",
    "sitegen.outputs": "给程序看的：JSON、日历、条款覆盖",
    "sitegen.pages": "生成的页面和表格",
    "sitegen.views": "页面要显示指南的什么",
}
"""Every room and what is in it."""


@dataclass(frozen=True, slots=True)
class Room:
    """A package without those inside it: its lines, the rooms that it imports, and its floor; the ground floor is 0."""

    name: str
    purpose: str
    lines: int
    imports: tuple[str, ...]
    floor: int


def house_plan(_book: Book) -> str:
    """The floors, top first, and a row for each room."""
    rooms = house(ROOT)
    floors = sorted({room.floor for room in rooms}, reverse=True)
    return render("house.html", rooms=rooms, floors=[[room for room in rooms if room.floor == at] for at in floors])


def house(root: Path) -> list[Room]:
    """Every room, in the order of names. A room stands one floor above the highest that it imports."""
    files = {name: sorted((root / name.replace(".", "/")).glob("*.py")) for name in PURPOSES}
    imports = {name: {_room(module) for file in found for module in _imported(file)} for name, found in files.items()}
    floors: dict[str, int] = {}
    return [
        Room(
            name,
            purpose,
            sum(len(file.read_text("utf-8").splitlines()) for file in files[name]),
            tuple(sorted(imports[name] - {name, ""})),
            _floor(name, imports, floors, ()),
        )
        for name, purpose in PURPOSES.items()
    ]


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _room(module: str) -> str:
    """The room that a module, or a name in it, belongs to; none for what others wrote."""
    return max((name for name in PURPOSES if f"{module}.".startswith(f"{name}.")), key=len, default="")


def _floor(name: str, imports: dict[str, set[str]], known: dict[str, int], above: tuple[str, ...]) -> int:
    """Rooms that import each other, as a package's top and its inner rooms may, share what is below both."""
    if name not in known:
        below = [other for other in sorted(imports[name]) if other not in ("", name, *above)]
        known[name] = 1 + max((_floor(other, imports, known, (*above, name)) for other in below), default=-1)
    return known[name]
