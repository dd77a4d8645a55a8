"""References of data/ that shapes cannot see: clauses, questions, options, ids."""

from collections.abc import Iterator, Mapping
from typing import Any

from checker.errors import shown
from policy.load import Tree
from policy.operators import check_leaf
from policy.problems import Path


def check_references(tree: Tree) -> None:
    """Report everything that points nowhere or stands twice; shapes are good already."""
    documents = {**tree.values["guides"], **tree.values["sources"]}
    known = {name: set(document["clauses"]) for name, document in documents.items()}
    for kind in ("guides", "sources"):
        for name, document in tree.values[kind].items():
            _check_document(tree, (kind, name), document, known)
    for kind in ("titles", "contradictions"):
        for path, value in _find(tree.values.get(kind, {}), "clause", (kind,)):
            _check_clauses(tree, path, value, "city-compilation", known)
    for place, row in enumerate(tree.values["notes"]["notes"]):
        if "when" in row:
            _check_condition(tree, ("notes", "notes", place, "when"), row["when"])
    for path, rows, field in (
        (("districts", "districts"), tree.values["districts"]["districts"], "id"),
        (("questions", "questions"), tree.values["questions"]["questions"], "key"),
        (("wages", "wages"), tree.values["wages"]["wages"], "year"),
    ):
        _check_unique(tree, path, rows, field)


def _check_document(tree: Tree, path: Path, document: Mapping[str, Any], known: Mapping[str, set[str]]) -> None:
    name = document["id"]
    if name != path[1]:
        tree.report((*path, "id"), f"编号 {shown(name)} 与文件名 {shown(path[1])} 不同", "改成一样的")
        return
    for place, value in _find(document, "clause", path):
        _check_clauses(tree, place, value, name, known)
    for clause, row in document["clauses"].items():
        if "instead" in row:
            _check_clauses(tree, (*path, "clauses", clause, "instead"), row["instead"], name, known)
    for place, value in _find(document, "when", path):
        _check_condition(tree, place, value)
    for key in ("deadlines", "forms", "facts"):
        _check_unique(tree, (*path, key), document.get(key, []), "id")
    for procedure, papers in document.get("materials", {}).items():
        _check_unique(tree, (*path, "materials", procedure), [paper for paper in papers if "id" in paper], "id")
    if path[0] == "guides":
        _check_guide(tree, path, document)


def _check_guide(tree: Tree, path: Path, guide: Mapping[str, Any]) -> None:
    districts = {row["id"] for row in tree.values["districts"]["districts"]}
    if isinstance(guide["district"], str) and guide["district"] not in districts:
        tree.report(
            (*path, "district"),
            f"没有 {shown(guide['district'])} 这个区",
            f"可选：{'、'.join(sorted(districts))}，新的区写成 {{id, name}}",
        )
    routes: set[str] = set()
    for side, node in guide["conditions"].items():
        _check_node(tree, (*path, "conditions", side), node, routes)


def _check_node(tree: Tree, path: Path, node: Mapping[str, Any], routes: set[str]) -> None:
    route = node.get("route")
    if route in routes:
        tree.report((*path, "route"), f"条款号 {shown(route)} 用了两次", "每条只标一次")
    if route:
        routes.add(route)
    for part, child in _check_condition(tree, path, node):
        _check_node(tree, part, child, routes)
    for kind in ("all", "any"):
        _check_unique(tree, (*path, kind), node.get(kind, []), "id")


def _check_condition(tree: Tree, path: Path, node: Mapping[str, Any]) -> list[tuple[Path, Mapping[str, Any]]]:
    """Check one node; gives its children with their paths. Conditions without ids recurse here at once."""
    groups = [kind for kind in ("all", "any") if kind in node]
    if len(groups) + ("question" in node) != 1:
        tree.report(path, "一个条件要么有 question，要么有 all 或 any 之一", "只留一种写法")
        return []
    if not groups:
        check_leaf(tree, path, node)
    if "unless" in node:
        check_leaf(tree, (*path, "unless"), node["unless"])
    children = [((*path, kind, place), child) for kind in groups for place, child in enumerate(node[kind])]
    if "label" not in node:
        for part, child in children:
            _check_condition(tree, part, child)
    return children


def _check_clauses(tree: Tree, path: Path, value: Any, own: str, known: Mapping[str, set[str]]) -> None:
    for reference in [value] if isinstance(value, str) else value:
        source, _, clause = reference.rpartition(":")
        if clause not in known.get(source or own, ()):
            tree.report(
                path, f"{source or own} 里没有条款 {shown(clause)}", "核对条款编号，别的文件写成 文件编号:条款编号"
            )


def _check_unique(tree: Tree, path: Path, rows: list[dict[str, Any]], field: str) -> None:
    seen: set[Any] = set()
    for place, row in enumerate(rows):
        if row.get(field) in seen:
            tree.report((*path, place, field), f"{shown(row[field])} 用了两次", "换一个编号")
        seen.add(row.get(field))


def _find(value: Any, key: str, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every value under `key`, however deep."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == key:
                yield (*path, name), part
            else:
                yield from _find(part, key, (*path, name))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _find(part, key, (*path, place))
