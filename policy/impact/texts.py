"""Which words, contacts and other entries are written otherwise."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from policy.impact.changes import Change, paired
from policy.model.data import FILES, Data
from policy.plain import plain

CHINESE = re.compile("[\u4e00-\u9fff]")
SHOWN = 80
"""Characters of an entry that are told."""


class Text(NamedTuple):
    """A value that is written otherwise; whether it is `words`, or a figure that works on people by a rule."""

    change: Change
    words: bool


def text_changes(old: Data, new: Data) -> Iterator[Text]:
    """Every value of the data that is another, by the smallest part that differs."""
    for name, before, after in paired(_guides(old), _guides(new)):
        district = (after or before)["district"]
        district = district["id"] if isinstance(district, Mapping) else district
        for path, was, became in _differences(before, after, ()):
            yield _text(district, (name, *path), was, became)
    for kind, was_all, became_all in paired(_rest(old), _rest(new)):
        for path, was, became in _differences(was_all, became_all, ()):
            yield _text(None, (kind, *path), was, became)


def _text(district: str | None, path: tuple[str, ...], was: Any, became: Any) -> Text:
    words = "office" in path or bool(CHINESE.search(f"{was}{became}"))
    return Text(Change(district, "text", ("/".join(path),), _shown(was), _shown(became)), words)


def _shown(value: Any) -> str | None:
    text = None if value is None else str(value)
    return text if text is None or len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _guides(data: Data) -> dict[str, Any]:
    return {name: plain(guide) for name, guide in data.guides.items()}


def _rest(data: Data) -> dict[str, Any]:
    """Everything but the guides."""
    sources = {name: plain(row) for name, row in data.sources.items()}
    return {**{kind: plain(getattr(data, kind)) for kind in FILES}, "sources": sources}


def _differences(old: Any, new: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """The smallest parts that differ, each with its path; rows of a list are told apart by their ids."""
    sides = _by_name(old), _by_name(new)
    if sides[0] is None or sides[1] is None:
        yield path, old, new
        return
    for name, before, after in paired(sides[0], sides[1]):
        yield from _differences(before, after, (*path, name))


def _by_name(value: Any) -> Mapping[str, Any] | None:
    if isinstance(value, Mapping):
        return {str(key): part for key, part in value.items()}
    if isinstance(value, list) and all(isinstance(part, Mapping) for part in value):
        return {str(part.get("id", place)): part for place, part in enumerate(value, 1)}
    return None
