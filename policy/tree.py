"""The data directory as plain values that know where they stand, and every mistake met on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from policy.model.data import FILES, FOLDERS, OPTIONAL
from policy.problems import Path, Problem, dotted
from policy.yamlio import Document, YamlError, parse_yaml

CASES = "cases"
"""Worked cases, which `policy.cases` reads for tests."""


@dataclass
class Tree:
    """Values by kind, and the place of each. Paths start with the kind: ``("guides", "haidian-2025", ...)``."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    settled: int = 0
    """So many of the problems are of stages that are done."""

    def settle(self) -> None:
        """End a stage: its problems in the order of files and lines, after those of the stages before."""
        self.problems[self.settled :] = sorted(set(self.problems[self.settled :]))
        self.settled = len(self.problems)

    def report(self, path: Path, wrong: str, mend: str) -> None:
        """Note a mistake at a value."""
        self.problems.append(Problem(*self.place(path), dotted(path), wrong, mend))

    def place(self, path: Path) -> tuple[str, int]:
        """File and line of a value, or of the nearest value above it that stands in a file."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, ("data", 1))


def read_tree(root: FilePath) -> Tree:
    """Read every file, noting what cannot be read and what nobody reads; shapes are not looked at yet."""
    tree = Tree()
    _note_strangers(tree, root)
    for kind in FILES:
        file = root / f"{kind}.yaml"
        if file.exists() or kind not in OPTIONAL:
            tree.values[kind] = {}
            _read(tree, root, file, (kind,), tree.values[kind])
    for kind in FOLDERS:
        read_folder(tree, root, kind)
    return tree


def read_folder(tree: Tree, root: FilePath, kind: str) -> None:
    """Read the documents of one folder into the tree."""
    tree.values[kind] = {}
    for name, files in _documents(root / kind):
        tree.values[kind][name] = {}
        for file in files:
            _read(tree, root, file, (kind, name), tree.values[kind][name])


def _note_strangers(tree: Tree, root: FilePath) -> None:
    """YAML that no kind claims would be passed over without a word."""
    allowed = {*(f"{kind}.yaml" for kind in FILES), *FOLDERS, CASES}
    entries = [entry for entry in _entries(root) if entry.name not in allowed]
    for kind in (*FOLDERS, CASES):
        for entry in _entries(root / kind):
            inside = _entries(entry) if entry.is_dir() else [entry]
            entries += [file for file in inside if file.suffix != ".yaml"]
    for entry in entries:
        if entry.suffix.lower() not in (".yaml", ".yml"):
            continue
        mend = "改名为 .yaml" if entry.suffix == ".yml" else "移走它，或改成认识的名字"
        tree.problems.append(Problem(entry.relative_to(root).as_posix(), 1, "文件", "这个文件没有程序会读", mend))


def _entries(folder: FilePath) -> list[FilePath]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _documents(folder: FilePath) -> Iterator[tuple[str, list[FilePath]]]:
    for entry in _entries(folder):
        if entry.is_dir():
            yield entry.name, sorted(entry.glob("*.yaml"))
        elif entry.suffix == ".yaml":
            yield entry.stem, [entry]


def _read(tree: Tree, root: FilePath, file: FilePath, prefix: Path, merged: dict[str, Any]) -> None:
    name = file.relative_to(root).as_posix()
    tree.places.setdefault(prefix, (name, 1))
    document = _parsed(tree, file, name)
    if document is None:
        return
    if not isinstance(document.value, dict):
        tree.problems.append(Problem(name, 1, "文件", "最外层不是“键: 值”的表", "每个文件最外层都写成键和值"))
        return
    for path, line in document.lines.items():
        if len(path) != 1:
            tree.places.setdefault((*prefix, *path), (name, line))
        elif (*prefix, *path) in tree.places:
            tree.problems.append(Problem(name, line, str(path[0]), "这个键在另一个文件里已经有了", "合并到一个文件里"))
        else:
            tree.places[(*prefix, *path)] = (name, line)
    merged.update(document.value)


def _parsed(tree: Tree, file: FilePath, name: str) -> Document | None:
    if file.exists() and not file.is_file():  # reading a device might never end
        tree.problems.append(
            Problem(name, 1, "文件", "这里要的是文件，却是文件夹或设备", "移走它，从历史版本里恢复文件")
        )
        return None
    try:
        return _document(file.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        tree.problems.append(Problem(name, 1, "文件", "没有这个文件", "从历史版本里恢复它"))
    except OSError as error:
        tree.problems.append(Problem(name, 1, "文件", f"读不了（系统错误 {error.errno}）", "检查读它的权限"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        tree.problems.append(Problem(name, line, "文件", f"不是 UTF-8 编码{_coded(error.object)}", "另存为 UTF-8"))
    except YamlError as error:
        tree.problems.append(Problem(name, error.line, dotted(error.path), error.wrong, error.mend))
    return None


@lru_cache(maxsize=256)
def _document(text: str) -> Document:
    """Two folders that are compared hold mostly the same files; nobody changes what was read."""
    return parse_yaml(text)


def _coded(content: bytes) -> str:
    """What the bytes may be, for whoever saved them."""
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "，像是 GBK（记事本里的 ANSI）"
