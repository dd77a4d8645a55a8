"""The project's own structure for maintainers, drawn from what its modules import."""

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sitegen.book import Book
from sitegen.bundle.runtime import ROOT
from sitegen.render import render

FAMILY = ("checker", "policy", "sitegen")
PURPOSES = {
    "checker": "人们问的四件事（能不能办、时限、材料、收入线），政策对象，页面的接口，共用的词",
    "checker.advice": "判断以外人们还问的：先答哪个，差在哪里，从哪天起，靠什么",
    "checker.answers": "问题和答案：从表、JSON、链接读进来",
    "checker.cli": "命令行：读文件、看钟、打印",
    "checker.cli.tables": "表格文件：读 CSV 和 XLSX，写结果，写模板",
    "checker.days": "日子：月的加减、工作日、一步一步地数、退休年龄",
    "checker.limits": "时限是数据，算出来是哪几天",
    "checker.money": "金额、平均工资、收入线",
    "checker.papers": "一样材料是什么、什么时候要",
    "checker.table": "一行一个人的表：列名和单元格是什么意思，读不懂的怎么说",
    "checker.verdict": "判断：真假是一段区间，条件树，还要问什么",
    "checker.verdict.rules": "条件的词汇：一种比较一个类，名字、形状、意思、说法都在里面",
    "policy": "读 data/，展开，编译成判断程序用的政策，生成 JSON Schema",
    "policy.checks": "数据除了形状还要满足什么",
    "policy.impact": "同一批虚拟的人按两份数据各判一次，看改动影响谁",
    "policy.model": "数据的形状，只在这里写一次",
    "sitegen": "一次生成要用的全部内容，模板，本地服务器",
    "sitegen.answers": "表单，三个回答页，人事台",
    "sitegen.bundle": "浏览器里的 Python：精简、编译、打包",
    "sitegen.mkdocs": "MkDocs 这一边：先写成文件，再交给它渲染",
    "sitegen.outputs": "给程序看的：JSON、日历、条款覆盖",
    "sitegen.pages": "生成的页面和表格",
    "sitegen.views": "页面要显示指南的什么",
}
"""Every room and what is in it."""


@dataclass(frozen=True, slots=True)
class Room:
    """A package without those inside it: its lines, the rooms that it imports, how high its highest module stands."""

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
    """Every room, in the order of names. A module stands one step above the highest that it imports."""
    files = {_name(root, file): file for package in FAMILY for file in sorted((root / package).rglob("*.py"))}
    imports = {name: set(_imported(file, files.keys())) - {name} for name, file in files.items()}
    height = lru_cache(None)(lambda name: 1 + max(map(height, sorted(imports[name])), default=-1))
    rooms = []
    for room, purpose in PURPOSES.items():
        inside = [name for name in files if _room(name) == room]
        needed = {_room(other) for name in inside for other in imports[name]} - {room}
        lines = sum(len(files[name].read_text("utf-8").splitlines()) for name in inside)
        rooms.append(Room(room, purpose, lines, tuple(sorted(needed)), max(map(height, inside))))
    return rooms


def _name(root: Path, file: Path) -> str:
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def _imported(file: Path, known: Collection[str]) -> Iterator[str]:
    """The project's modules that a module imports."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield from [whole] if whole in known else [str(node.module)] if node.module in known else []


def _room(module: str) -> str:
    """The room that a module stands in."""
    return max((name for name in PURPOSES if f"{module}.".startswith(f"{name}.")), key=len)
