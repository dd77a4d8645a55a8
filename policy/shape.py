"""From plain values to typed rows; what does not fit is told in Chinese, all of it at once."""

import re
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError

from checker.errors import shown
from checker.money.amounts import plain
from policy.editions import complete
from policy.model.base import Row
from policy.model.changes import Edition
from policy.model.data import FILES, FOLDERS
from policy.tree import Tree

Kind = TypeVar("Kind", bound=Row)


def shaped(tree: Tree) -> dict[str, Any]:
    """The typed rows of every file and document that is good in shape, by kind; the tree is told of the others."""
    unread = {problem.file for problem in tree.problems}
    found: dict[str, Any] = {}
    for kind, model in FILES.items():
        if kind in tree.values and f"{kind}.yaml" not in unread:
            found[kind] = typed(tree, (kind,), model, tree.values[kind])
    ready = _completed(tree, unread)
    for kind, document in FOLDERS.items():
        rows = {
            name: typed(
                tree,
                (kind, name),
                document,
                value,
                whole=_readable(kind, name, unread),
            )
            for name, value in tree.values[kind].items()
            if kind != "guides" or name in ready
        }
        found[kind] = {name: row for name, row in rows.items() if row is not None}
    return {kind: row for kind, row in found.items() if row is not None}


def _readable(kind: str, name: str, unread: set[str]) -> bool:
    return not any(file.startswith((f"{kind}/{name}.", f"{kind}/{name}/")) for file in unread)


def _completed(tree: Tree, unread: set[str]) -> set[str]:
    """The guides that stand whole in the tree, editions that tell only what they change among them."""
    guides = tree.values.get("guides", {})
    ready = {name for name, value in guides.items() if "based_on" not in value}
    waiting = {
        name: row
        for name in sorted(guides.keys() - ready)
        if _readable("guides", name, unread) and (row := typed(tree, ("guides", name), Edition, guides[name]))
    }
    while fitting := [name for name in waiting if waiting[name].based_on in ready]:
        for name in fitting:
            row = waiting.pop(name)
            whole = _readable("guides", row.based_on, unread) and complete(tree, name, row.based_on, row.changes)
            ready.update([name] if whole else [])
    for name, row in waiting.items():
        if row.based_on not in guides:
            known = f"可选：{'、'.join(sorted(guides.keys() - {name}))}"
            tree.report(("guides", name, "based_on"), f"没有 {shown(row.based_on)} 这一版", known)
        elif row.based_on in waiting:
            wrong = f"和 {row.based_on} 绕成了圈，谁也不完整"
            tree.report(("guides", name, "based_on"), wrong, "有一版要写全")
    return ready


def typed(tree: Tree, path: tuple[str, ...], model: type[Kind], value: Any, *, whole: bool = True) -> Kind | None:
    """The typed row; of one that is not whole, mistakes are told all the same, but not what is missing of it."""
    try:
        row = model.model_validate(value)
    except ValidationError as error:
        if whole and path[0] == "guides" and isinstance(value, dict) and not OWN_FILE & value.keys():
            tree.report(
                path, f"没有 {'、'.join(sorted(OWN_FILE))}", "guide.yaml 不见了的，从历史版本里恢复；新的照样例写"
            )
            return None
        for detail in error.errors(include_url=False):
            if not whole and detail["type"] == "missing" and len(detail["loc"]) == 1:
                continue
            if detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]:
                continue  # of what is in it not all is good, which is told by itself
            wrong, mend = _told(detail)
            tree.report((*path, *(step for step in detail["loc"] if step != "[key]")), wrong, mend)
        return None
    return row if whole else None


def _told(detail: Any) -> tuple[str, str]:
    """What is wrong and how to mend it, for every kind of mistake that pydantic may find."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "data":
        return context["wrong"], context["mend"]
    if kind == "tuple_type" and isinstance(detail["input"], str | bool):
        listed = str(detail["input"]).lower() if isinstance(detail["input"], bool) else detail["input"]
        return f"{shown(detail['input'])} 不是列表", f"写成列表：[{listed}]"
    slip = _typed("string_type" if detail["loc"][-1:] == ("clause",) else kind, detail["input"])
    if slip:
        return slip
    wrong, mend = _KINDS.get(kind, ("{value} 不合格式", "照别处同样的一项来写"))
    options = str(context.get("expected", "")).replace("'", "").replace(" or ", "、").replace(", ", "、")
    known = {**context, "value": shown(detail["input"]), "name": detail["loc"][-1], "options": options}
    return wrong.format(**known), mend.format(**known)


def _typed(kind: str, value: Any) -> tuple[str, str] | None:
    """A number written as people write them, and a clause written as a number."""
    number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if kind == "string_type" and number:
        return f"{shown(value)} 不是文字", f'条款号、编号、年份和日期要加引号：写成 "{value}"'
    if kind in ("dict_type", "model_type", "model_attributes_type", "tuple_type") and number:
        return f"数字 {value} 前面没有键", f"写明是什么，例如 days: {value}"
    if kind in NUMBERS and isinstance(value, str):
        found = re.fullmatch(r"([-−－]?)\s*([\d,]+(?:\.\d+)?)\s*(亿|万|)(?:元|天|日|年|个月|个工作日|岁|倍|%)?", value)
        if found and found[2].strip(","):
            exact = Decimal(found[2].replace(",", "")) * UNITS[found[3]] * (-1 if found[1] else 1)
            return f"{shown(value)} 不是数字", f"写 {plain(exact)}，不加单位、逗号和引号"
    return None


OWN_FILE = frozenset(("id", "district", "source"))
"""What a guide's folder holds in the file of its own name, and loses together."""
NUMBERS = ("int_type", "decimal_type", "is_instance_of")
UNITS = {"亿": 100_000_000, "万": 10_000, "": 1}
_TABLE = ("{value} 不是“键: 值”的表", "写成键和值")
_NUMBER = ("{value} 不是数字", "写数字，不加引号")
_KINDS = {
    "missing": ("缺少 {name}", "补上这一项"),
    "literal_error": ("{value} 不在可选值里", "可选：{options}"),
    "too_short": ("列表太短或是空的", "至少写 {min_length} 项"),
    "greater_than_equal": ("{value} 太小", "写不小于 {ge} 的数"),
    "less_than_equal": ("{value} 太大", "写不大于 {le} 的数"),
    "string_type": ("{value} 不是文字", "写文字；数字和日期加引号"),
    "int_type": ("{value} 不是整数", "写整数，不加引号"),
    "decimal_type": _NUMBER,
    "is_instance_of": _NUMBER,
    "bool_type": ("{value} 不是 true 或 false", "写 true 或 false"),
    "tuple_type": ("{value} 不是列表", "写成列表"),
    "date_type": ("{value} 不是日期", '写成加引号的 "YYYY-MM-DD"'),
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
}
