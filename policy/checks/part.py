"""What can be checked of data/ of which a part is broken: the rest, without blaming it for what is not there."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from policy.model.base import Row
from policy.model.data import FILES, FOLDERS, OPTIONAL, Data
from policy.tree import Tree


def stand_in(tree: Tree, rows: Mapping[str, Any]) -> Data:
    """Data with what is good; kinds and documents that are not are named in `unread`, and an empty one stands there."""
    broken = {kind for kind in FILES if kind not in rows and (kind in tree.values or kind not in OPTIONAL)}
    documents = {name for kind in FOLDERS for name in tree.values[kind] if name not in rows[kind]}
    empty = {kind: _empty(FILES[kind]) for kind in broken - OPTIONAL.keys()}
    return Data(**{**OPTIONAL, **rows, **empty}, unread=frozenset(broken | documents))


def _empty(model: type[Row]) -> Row:
    nothing: dict[str, Any] = dict.fromkeys(model.model_fields, ())
    return model.model_construct(**nothing)


def sound(tree: Tree, data: Data) -> Data:
    """The same with those guides alone of which nothing wrong is known."""
    files = {problem.file for problem in tree.problems}
    guides = {
        name: guide
        for name, guide in data.guides.items()
        if not any(file.startswith((f"guides/{name}.", f"guides/{name}/")) for file in files)
    }
    return replace(data, guides=guides)
