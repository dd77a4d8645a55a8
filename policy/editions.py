"""Editions that tell only what they change, made whole: each value keeps the place in the file where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.errors import shown
from policy.model.base import nearest
from policy.model.changes import Change
from policy.problems import Path
from policy.tree import Tree

Place = tuple[str, int]
OWN = ("id", "based_on", "source", "changes")
"""What an edition says of itself; all else is the earlier one's until a change says otherwise."""
GROUPS = ("all", "any")
"""Keys of a condition that a path passes over: what stands in them is found by its id alone."""
NAMES = ("id", "group")
"""Keys by which a row of a list is known."""


@dataclass
class _Part:
    """A value, whose parts are parts too, and where it stands."""

    value: Any
    place: Place

    def plain(self, path: Path, places: dict[Path, Place]) -> Any:
        """The value as it would be read, its places noted."""
        places[path] = self.place
        if isinstance(self.value, dict):
            return {key: part.plain((*path, key), places) for key, part in self.value.items()}
        if isinstance(self.value, list):
            return [part.plain((*path, number), places) for number, part in enumerate(self.value)]
        return self.value

    def moved(self, place: Place) -> "_Part":
        """All of it at one place."""
        return _part(self.plain((), {}), (), {}, place)


def _part(value: Any, path: Path, places: dict[Path, Place], place: Place) -> _Part:
    place = places.get(path, place)
    if isinstance(value, dict):
        return _Part({key: _part(one, (*path, key), places, place) for key, one in value.items()}, place)
    if isinstance(value, list):
        return _Part([_part(one, (*path, number), places, place) for number, one in enumerate(value)], place)
    return _Part(value, place)


def complete(tree: Tree, name: str, base: str, changes: tuple[Change, ...]) -> bool:
    """Put the whole edition into the tree in place of what it changes; False where a change does not fit (reported)."""
    own: Path = ("guides", name)
    place = tree.places[own]
    whole = _part(tree.values["guides"][base], ("guides", base), tree.places, place)
    mine = _part(tree.values["guides"][name], own, tree.places, place)
    whole.value.update({key: mine.value[key] for key in OWN})
    whole.place = place
    fits = True
    for number, change in enumerate(changes):
        path: Path = (*own, "changes", number)
        try:
            _apply(whole, change, mine.value["changes"].value[number].value, tree.places.get(path, place))
        except _MisfitError as misfit:
            tree.report((*path, misfit.key), misfit.wrong, misfit.mend)
            fits = False
    tree.values["guides"][name] = whole.plain(own, tree.places)
    return fits


class _MisfitError(Exception):
    def __init__(self, key: str, wrong: str, mend: str) -> None:
        super().__init__(wrong)
        self.key, self.wrong, self.mend = key, wrong, mend


def _apply(whole: _Part, change: Change, row: dict[str, _Part], place: Place) -> None:
    holder, key = _found(whole, change.at)
    target: _Part = holder.value[key]
    if change.remove:
        del holder.value[key]
    elif "add" in row:
        _add(target, row["add"].moved(place), change.after)
    else:
        _set(holder, key, row["set"].moved(place))


def _found(whole: _Part, at: str) -> tuple[_Part, Any]:
    """What holds the value that is meant, and under which key or number."""
    if at.split("/", maxsplit=1)[0] in OWN:
        raise _MisfitError("at", f"{at} 每一版自己写", "直接写在最外层")
    holder, key, here = whole, None, whole
    for step in at.split("/"):
        options = dict(_named(here))
        if step not in options:
            raise _MisfitError("at", f"旧版没有 {at}：{shown(step)} 找不到", nearest(step, list(options)))
        holder, key = options[step]
        here = holder.value[key]
    return holder, key


def _named(part: _Part) -> Iterator[tuple[str, tuple[_Part, Any]]]:
    """The parts of a value by the names that a path may give them."""
    if isinstance(part.value, list):
        for number, row in enumerate(part.value):
            names = (row.value[name].value for name in NAMES if isinstance(row.value, dict) and name in row.value)
            yield from ((str(name), (part, number)) for name in names)
    elif isinstance(part.value, dict):
        yield from ((key, (part, key)) for key in part.value if key not in GROUPS)
        for group in GROUPS:
            yield from _named(part.value[group]) if group in part.value else ()


def _add(target: _Part, more: _Part, after: str | None) -> None:
    group = next((key for key in GROUPS if isinstance(target.value, dict) and key in target.value), None)
    into = target.value[group] if group else target
    if isinstance(into.value, list):
        names = [name for name, _ in _named(into)]
        if after and after not in names:
            raise _MisfitError("after", f"没有 {shown(after)} 这一项", f"可以写：{'、'.join(names)}")
        into.value.insert(names.index(after) + 1 if after else len(into.value), more)
    elif isinstance(into.value, dict) and isinstance(more.value, dict):
        if double := sorted(more.value.keys() & into.value.keys()):
            raise _MisfitError("add", f"旧版已经有 {'、'.join(double)}", "要改它，at 写到它，用 set")
        into.value.update(more.value)
    else:
        raise _MisfitError("add", "这一处不是列表，也不是“键: 值”的表，不能往里加", "用 set 整个换掉")


def _set(holder: _Part, key: Any, new: _Part) -> None:
    old: _Part = holder.value[key]
    merged = new
    if isinstance(old.value, dict) and isinstance(new.value, dict):
        rows = {**old.moved(new.place).value, **new.value}
        merged = _Part({name: part for name, part in rows.items() if part.value is not None}, new.place)
    if merged.plain((), {}) == old.plain((), {}):
        raise _MisfitError("set", "和旧版一样，什么也没有改", "改成新版的写法，或删掉这一处")
    holder.value[key] = merged
