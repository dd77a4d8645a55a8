"""From data/ to the policy that the checker and the page use: conditions and figures, no prose."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from policy.expand import expanded
from policy.holidays import compile_calendar


def compile_policy(data: Mapping[str, Any]) -> dict[str, Any]:
    """The policy as plain JSON values, from data that is good. Decimals become strings, so nothing is rounded."""
    labels = clause_labels(data)
    guides = [_guide(guide, labels) for _, guide in sorted(data["guides"].items())]
    return {
        "questions": [_question(row, data) for row in data["questions"]["questions"]],
        "districts": [{"id": row["id"], "name": row["name"]} for row in all_districts(data)],
        "guides": guides,
        "wages": [_wage(row) for row in data["wages"]["wages"]],
        "retirement": data["retirement"]["retirement"]["rows"],
        "notes": [_note(row) for row in data["notes"]["notes"]],
        "calendar": compile_calendar(data),
    }


def all_districts(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The listed districts in their order, then those that a guide brings along."""
    listed = list(data["districts"]["districts"])
    brought = [guide["district"] for _, guide in sorted(data["guides"].items()) if isinstance(guide["district"], dict)]
    known = {row["id"] for row in listed}
    return listed + [row for row in brought if row["id"] not in known]


def district_of(guide: Mapping[str, Any]) -> str:
    """The id of a guide's district, whether listed or brought along."""
    district = guide["district"]
    return str(district["id"] if isinstance(district, dict) else district)


def clause_labels(data: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """The printed label of every clause, by document."""
    documents = {**data["guides"], **data["sources"]}
    return {
        name: {clause: row["label"] for clause, row in document["clauses"].items()}
        for name, document in documents.items()
    }


def cites(own: str, clause: str | list[str], labels: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
    """Clause references as the contract's cites."""
    rows = []
    for reference in [clause] if isinstance(clause, str) else clause:
        source, _, name = reference.rpartition(":")
        rows.append({"source": source or own, "clause": name, "label": labels[source or own][name]})
    return rows


def question_choices(row: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, str]:
    """The allowed values of a choice with their labels, in order."""
    if row.get("choices_from") == "districts":
        return {district["id"]: district["name"] for district in all_districts(data)}
    own = {choice["value"]: choice["label"] for choice in row.get("choices", ())}
    if row.get("choices_from") == "qualifications":
        own.setdefault("none", "没有")
        own.update((item["id"], item["name"]) for item in data["titles"]["qualifications"])
    return own


def _question(row: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    compiled = {"key": row["key"], "type": row["type"], "noun": row["noun"]}
    choices = question_choices(row, data)
    if choices:
        compiled["choices"] = list(map(list, choices.items()))
    if row.get("single_number"):
        compiled["single"] = True
    if "max" in row:
        compiled["maximum"] = row["max"]
    return compiled


def _wage(row: Mapping[str, Any]) -> dict[str, Any]:
    published = row["published"]
    span = [published["on"]] * 2 if "on" in published else [published["from"], published["to"]]
    return {"year": row["year"], "monthly": row["monthly"], "confirmed": row["confirmed"], "published": span}


def _guide(guide: Mapping[str, Any], labels: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    name = guide["id"]
    sides = [_node({"id": side, **guide["conditions"][side]}, name, labels) for side in ("employer", "applicant")]
    compiled = {
        "id": name,
        "district": district_of(guide),
        "effective_on": guide["source"].get("effective_on"),
        "root": {"id": district_of(guide), "label": guide["source"]["title"], "cites": [], "all": sides},
        "wage_cites": cites(name, guide["wage_rule"]["clause"], labels),
        "notes": [_note(row) for row in guide.get("notes", ())],
        "deadlines": [cited(row, name, labels) for row in guide.get("deadlines", ())],
        "materials": {
            procedure: [cited(paper, name, labels) for paper in expanded(guide["materials"], procedure)]
            for procedure in guide.get("materials", {})
        },
        "folded": {name: row["same_as"] for name, row in guide.get("procedures", {}).items() if "same_as" in row},
    }
    bound: dict[str, Any] = _bound(compiled, _wage_rule(guide["wage_rule"]))
    return bound


def _wage_rule(rule: Mapping[str, Any]) -> dict[str, Any]:
    printed = {
        year: {"base_year": row["base_year"], "base": _plain(row["base"]), "lines": _plain(row["lines"])}
        for year, row in rule.get("printed", {}).items()
    }
    return {"printed": printed, "two_years_before": rule.get("two_years_before", False)}


def _bound(value: Any, wage_rule: Mapping[str, Any]) -> Any:
    """The value with the guide's base wage in every condition that needs it, so that a rule says all by itself."""
    if isinstance(value, list):
        return [_bound(part, wage_rule) for part in value]
    if not isinstance(value, dict):
        return value
    parts = {key: _bound(part, wage_rule) for key, part in value.items()}
    if "monthly_wage" in parts:
        parts["monthly_wage"]["wage_rule"] = wage_rule
    return parts


def cited(row: Mapping[str, Any], own: str, labels: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """An entry with its clauses as cites and its condition, if any, as a node."""
    compiled = {key: value for key, value in row.items() if key not in ("clause", "when")}
    compiled["cites"] = cites(own, row["clause"], labels)
    if "when" in row:
        compiled["when"] = _bare(row["when"])
    return compiled


def _node(node: Mapping[str, Any], own: str, labels: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    compiled = {key: _plain(value) for key, value in node.items() if key not in ("clause", "all", "any")}
    compiled["cites"] = cites(own, node["clause"], labels)
    for kind in ("all", "any"):
        if kind in node:
            compiled[kind] = [_node(child, own, labels) for child in node[kind]]
    return compiled


def _note(row: Mapping[str, Any]) -> dict[str, Any]:
    compiled: dict[str, Any] = {"text": row["text"]}
    if "when" in row:
        compiled["when"] = _bare(row["when"])
    return compiled


def _bare(condition: Mapping[str, Any]) -> dict[str, Any]:
    """A condition without label and clause, as the checker's node."""
    compiled = {"id": "when", "label": "", "cites": [], **_plain(condition)}
    for kind in ("all", "any"):
        if kind in condition:
            compiled[kind] = [_bare(child) for child in condition[kind]]
    return compiled


def _plain(value: Any) -> Any:
    """The value with decimals as strings."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value
