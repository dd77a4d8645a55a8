"""Data classes written out as plain classes.

``dataclasses`` makes the methods of each class while it is imported, which
takes a tenth of the page's start-up, and brings ``inspect`` along. What it would
make is written into the copy that travels instead: ``__init__``, and ``__eq__``
and ``__hash__`` where values are compared. ``repr`` and the ban on assignment
serve whoever develops, so they stay at home.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

IMPORT = "dataclasses"
DECORATOR = "dataclass"


class ClassError(ValueError):
    """A data class of a form that is not known here; the message names it."""


@dataclass(frozen=True)
class _Field:
    """One field: its name, and the expressions that stand for its default."""

    name: str
    default: ast.expr | None
    factory: ast.expr | None
    given: bool
    """Whether ``__init__`` takes it."""
    compared: bool


def written_out(source: str) -> str:
    """The source with its data classes as plain ones; unchanged where there are none."""
    tree = ast.parse(source)
    known: dict[str, list[_Field]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            _write(node, known)
    imported = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == IMPORT]
    for name in (alias.name for node in imported for alias in node.names):
        if name not in (DECORATOR, "field"):
            raise ClassError(f"from {IMPORT} import {name}")
    if not known:
        return source
    tree.body = [node for node in tree.body if node not in imported]
    return ast.unparse(tree)


def _write(node: ast.ClassDef, known: dict[str, list[_Field]]) -> None:
    decorator = next((part for part in node.decorator_list if _is_dataclass(part)), None)
    if decorator is None:
        return
    options = _options(decorator, node.name)
    own = [_field(part) for part in node.body if _is_field(part)]
    inherited = [field for base in node.bases for field in known.get(ast.unparse(base), [])]
    fields = known[node.name] = [*inherited, *own]
    posted = any(isinstance(part, ast.FunctionDef) and part.name == "__post_init__" for part in node.body)
    if posted and all(field.given for field in own):
        raise ClassError(f"{node.name}: __post_init__ without a field of its own")
    node.decorator_list.remove(decorator)
    kept = [part for part in node.body if not _is_field(part)]
    made = [f"__slots__ = {tuple(field.name for field in own)!r}"] if options.get("slots") else []
    made.append("\n".join(_init(fields)))
    if options.get("eq", True):
        made += _comparison([field.name for field in fields if field.compared])
    node.body = [statement for text in made for statement in ast.parse(text).body] + kept


def _is_dataclass(node: ast.expr) -> bool:
    return ast.unparse(node.func if isinstance(node, ast.Call) else node) == DECORATOR


def _options(decorator: ast.expr, name: str) -> dict[str, bool]:
    found = {}
    for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
        if keyword.arg not in ("frozen", "slots", "eq") or not isinstance(keyword.value, ast.Constant):
            raise ClassError(f"{name}: {ast.unparse(keyword)}")
        found[keyword.arg] = bool(keyword.value.value)
    return found


def _is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and not ast.unparse(node.annotation).startswith("ClassVar")


def _field(node: ast.stmt) -> _Field:
    assert isinstance(node, ast.AnnAssign)
    name, value = ast.unparse(node.target), node.value
    if not (isinstance(value, ast.Call) and ast.unparse(value.func) == "field"):
        return _Field(name, value, None, given=True, compared=True)
    options = {str(keyword.arg): keyword.value for keyword in value.keywords}
    if set(options) - {"default_factory", "hash", "init"}:
        raise ClassError(f"{name}: {ast.unparse(value)}")
    no = {key for key, part in options.items() if isinstance(part, ast.Constant) and part.value is False}
    return _Field(name, None, options.get("default_factory"), given="init" not in no, compared="hash" not in no)


def _init(fields: list[_Field]) -> Iterator[str]:
    """The lines of ``__init__``; ``__post_init__`` sets what it does not take."""
    taken = [field for field in fields if field.given]
    yield f"def __init__(self, {', '.join(map(_parameter, taken))}):"
    for field in taken:
        made = f"{ast.unparse(field.factory)}() if {field.name} is None else " if field.factory else ""
        yield f"    self.{field.name} = {made}{field.name}"
    if len(taken) < len(fields):
        yield "    self.__post_init__()"


def _parameter(field: _Field) -> str:
    if field.factory:
        return f"{field.name}=None"
    return f"{field.name}={ast.unparse(field.default)}" if field.default else field.name


def _comparison(names: list[str]) -> list[str]:
    own, other = (f"({''.join(f'{side}.{name}, ' for name in names)})" for side in ("self", "other"))
    return [
        f"def __eq__(self, other):\n    return other.__class__ is self.__class__ and {own} == {other}",
        f"def __hash__(self):\n    return hash({own})",
    ]
