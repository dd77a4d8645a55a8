"""The data directory, read whole and checked before anybody uses it.

An edition of a guide is one file ``guides/ID.yaml`` or a folder of files that
are merged by their top-level keys; so are the documents under ``sources/``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from policy.problems import DataError, Path, Problem, dotted
from policy.yamlio import Document, YamlError, parse_yaml

SINGLE = ("districts", "questions", "wages", "retirement", "titles", "notes", "benefits", "contradictions", "holidays")
"""Files of one kind each, named by their stem."""
OPTIONAL = {"benefits", "contradictions", "holidays"}
FOLDERS = ("guides", "sources")
"""Kinds with one entry for each document."""


@dataclass
class Tree:
    """All of data/, and where each value stands. Paths start with the kind: ``("guides", "haidian-2025", ...)``."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, path: Path, wrong: str, mend: str) -> None:
        """Note a mistake at a value, or at the nearest value above it that stands in a file."""
        known = path
        while known not in self.places and known:
            known = known[:-1]
        file, line = self.places.get(known, ("data", 1))
        self.problems.append(Problem(file, line, dotted(path), wrong, mend))


def read_tree(root: FilePath) -> Tree:
    """Read every file, noting what cannot be read; shapes and references are not looked at yet."""
    tree = Tree()
    for kind in SINGLE:
        file = root / f"{kind}.yaml"
        if file.exists() or kind not in OPTIONAL:
            tree.values[kind] = _read(tree, root, file, (kind,), {})
    for kind in FOLDERS:
        tree.values[kind] = {}
        for name, files in _documents(root / kind):
            merged: dict[str, Any] = {}
            for file in files:
                _read(tree, root, file, (kind, name), merged)
            tree.values[kind][name] = merged
    return tree


def _documents(folder: FilePath) -> Iterator[tuple[str, list[FilePath]]]:
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if entry.is_dir():
            yield entry.name, sorted(entry.glob("*.yaml"))
        elif entry.suffix == ".yaml":
            yield entry.stem, [entry]


def _read(tree: Tree, root: FilePath, file: FilePath, prefix: Path, merged: dict[str, Any]) -> dict[str, Any]:
    name = file.relative_to(root).as_posix()
    tree.places.setdefault(prefix, (name, 1))
    document = _parsed(tree, file, name)
    if document is None:
        return merged
    if not isinstance(document.value, dict):
        tree.problems.append(Problem(name, 1, "文件", "最外层不是“键: 值”的表", "每个文件最外层都写成键和值"))
        return merged
    for path, line in document.lines.items():
        if len(path) != 1:
            tree.places.setdefault((*prefix, *path), (name, line))
        elif (*prefix, *path) in tree.places:
            tree.problems.append(Problem(name, line, str(path[0]), "这个键在另一个文件里已经有了", "合并到一个文件里"))
        else:
            tree.places[(*prefix, *path)] = (name, line)
    merged.update(document.value)
    return merged


def _parsed(tree: Tree, file: FilePath, name: str) -> Document | None:
    try:
        return parse_yaml(file.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        tree.problems.append(Problem(name, 1, "文件", "没有这个文件", "从仓库里恢复它"))
    except UnicodeDecodeError:
        tree.problems.append(Problem(name, 1, "文件", "不是 UTF-8 编码", "另存为 UTF-8"))
    except YamlError as error:
        tree.problems.append(Problem(name, error.line, dotted(error.path), error.wrong, error.mend))
    return None


def load_data(root: FilePath) -> dict[str, Any]:
    """All of data/, good in shape and references; DataError with every mistake otherwise."""
    from policy.references import check_references
    from policy.shapes import check_shapes

    tree = read_tree(root)
    if not tree.problems:
        check_shapes(tree)
    if not tree.problems:
        check_references(tree)
    if tree.problems:
        raise DataError(tree.problems)
    return tree.values
