"""Every key that data may have, for maintainers, from the models that read it: what is said here cannot go stale."""

from collections.abc import Iterator
from html import escape
from typing import Any, Literal, get_args, get_origin

from policy.model.base import Row, spelled
from policy.model.cases import CaseBook
from policy.model.changes import Edition
from policy.model.conditions import Leaf
from policy.model.data import FILES, FOLDERS
from policy.model.words import In
from sitegen.book import Book

ROOTS: dict[str, type[Row]] = {
    "guides/ 版本编号": FOLDERS["guides"],
    "guides/ 只写不同之处的新版": Edition,
    "sources/ 文件编号": FOLDERS["sources"],
    **{f"{kind}.yaml": model for kind, model in FILES.items()},
    "cases/ 版本编号.yaml": CaseBook,
}
"""Each kind of file below data/, and its model."""
OPERATORS = frozenset(spelled(Leaf)) - {"question"}
"""Keys of comparisons, which have a table of their own."""
COMMON = {
    "id": "编号，同一张表里不重复",
    "name": "名字",
    "label": "名字",
    "title": "标题",
    "text": "一句话",
    "note": "附带的一句话",
    "clause": "出自哪一条；几条写成列表，别的文件的写成 文件编号:条款编号",
    "procedure": "哪项业务",
    "when": "什么情况下",
}
"""Keys that mean the same wherever a model does not say more."""
FEW = 16
"""Values of a key are listed where there are no more."""


def key_tables(_book: Book) -> str:
    """A list of the kinds of files, then a table of keys for each shape."""
    files = [f"- `data/{name}`：{_link(model)}" for name, model in ROOTS.items()]
    tables = [_table(model) for model in shapes()]
    return "\n".join((*files, "", "### 每一样有哪些键 {#shapes-keys}", "", *tables))


def shapes() -> tuple[type[Row], ...]:
    """Every shape that data has, outer ones first."""
    found: dict[type[Row], None] = {}
    for model in ROOTS.values():
        _gather(model, found)
    return tuple(found)


def _gather(kind: Any, found: dict[type[Row], None]) -> None:
    for model in _models(kind):
        if model not in found:
            found[model] = None
            for field in model.model_fields.values():
                _gather(field.annotation, found)


def _models(kind: Any) -> Iterator[type[Row]]:
    """The models in a type, however it is made up; the parts of an operator are told with the operators."""
    if isinstance(kind, type) and issubclass(kind, Row) and not kind.__name__.islower():
        yield kind
    for part in () if get_origin(kind) is Literal else get_args(kind):
        yield from _models(part)


def _table(model: type[Row]) -> str:
    rows = ["| 键 | 是什么 |", "| --- | --- |"]
    for key, name in spelled(model).items():
        if key in OPERATORS and issubclass(model, Leaf):
            continue
        field = model.model_fields[name]
        must = "，必写" if field.is_required() else ""
        said = [told] if (told := field.description or COMMON.get(key)) else []
        said += [f"见{_link(inner)}" for inner in dict.fromkeys(_models(field.annotation))]
        options = [
            option for part in (field.annotation, *field.metadata) for option in _options(part) if option is not True
        ]
        if 0 < len(options) <= FEW:
            said.append(f"可选：{'、'.join(f'`{option}`' for option in options)}")
        rows.append(f"| `{key}`{must} | {'；'.join(said)} |")
    if issubclass(model, Leaf):
        rows.append("| 一种比较 | 见[条件的比较方法](#operators) |")
    return "\n".join((f"#### {_title(model)} {{#{_anchor(model)}}}", "", *rows, ""))


def _options(kind: Any) -> Iterator[Any]:
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    elif isinstance(kind, In):
        yield from kind.names
    else:
        for part in get_args(kind):
            yield from _options(part)


def _title(model: type[Row]) -> str:
    return escape((model.__doc__ or "").split("\n")[0].rstrip("。"))


def _link(model: type[Row]) -> str:
    return f"[{_title(model)}](#{_anchor(model)})"


def _anchor(model: type[Row]) -> str:
    return f"keys-{model.__module__.rpartition('.')[2]}-{model.__name__}".lower()
