"""A finding in words, for a terminal."""

from collections.abc import Collection, Iterator
from typing import Any

from checker import words


def labels(node: dict[str, Any], ids: Collection[str], above: str = "", *, only_fixed: bool = False) -> Iterator[str]:
    """The names of leaves, after that of what they are part of; of all, or of those that nobody can change."""
    path = above if above.endswith(f"{node['label']}：") else f"{above}{node['label']}："
    if node["id"] in ids and (node.get("fixed") or not only_fixed):
        yield path.removesuffix("：")
    for child in node["children"]:
        yield from labels(child, ids, f"{node['label']}：", only_fixed=only_fixed)


def alone(node: dict[str, Any], ids: Collection[str]) -> Iterator[str]:
    """The names of what the office decides, which say by themselves whose line it is."""
    if node["id"] in ids:
        yield node["label"]
    for child in node["children"]:
        yield from alone(child, ids)


def tree(row: dict[str, Any], depth: int = 0) -> list[str]:
    """A condition with its verdict and, at the ends, its reason; what it is made of stands below it."""
    if "waived" in row:
        mark, word, below = *words.WAIVED.values(), []
    else:
        mark, word, below = words.MARKS[row["verdict"]], words.VERDICTS[row["verdict"]], row["children"]
    lines = [f"{'  ' * depth}{mark} {row['label']}（{word}）"]
    if not below:
        lines.append(f"{'  ' * depth}  {row['reason']}")
    return lines + [line for child in below for line in tree(child, depth + 1)]
