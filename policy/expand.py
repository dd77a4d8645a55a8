"""Lists of materials with their references to other lists followed."""

from collections.abc import Iterator, Mapping
from typing import Any


def expanded(materials: Mapping[str, Any], procedure: str) -> Iterator[dict[str, Any]]:
    """The papers of a procedure; ``items_of`` brings those of another list, with what it adds to them."""
    for row in materials[procedure]:
        if "items_of" not in row:
            yield dict(row)
            continue
        for paper in expanded(materials, row["items_of"]):
            if "only" not in row or paper["id"] in row["only"]:
                yield _joined(paper, row)


def _joined(paper: dict[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    joined = {**paper, "clause": [*_list(paper["clause"]), *_list(row.get("clause", []))]}
    joined.pop("route", None)
    if "requirement" in row:
        joined["requirement"] = f"{row['requirement']}{paper['requirement']}"
    whens = [part["when"] for part in (row, paper) if "when" in part]
    if whens:
        joined["when"] = whens[0] if len(whens) == 1 else {"all": whens}
    return joined


def _list(clause: str | list[str]) -> list[str]:
    return [clause] if isinstance(clause, str) else clause
