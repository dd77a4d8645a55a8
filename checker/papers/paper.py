"""Materials as data: what each paper of a procedure is, and when it is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.policy import Guide
from checker.verdict.tree import Node


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper on a procedure's list.

    It is needed where `when` holds and, if `routes` names any, where the
    applicant goes by one of these. `validity`, `fresh` and `window` say what
    its dates must cover; `shown` are its words for people.
    """

    id: str
    shown: Mapping[str, Any]
    requirement: str
    one_of: str | None
    routes: frozenset[str]
    when: Node | None
    validity: Mapping[str, Any] | None
    fresh: Mapping[str, int] | None
    window: Mapping[str, int] | None
    cites: tuple[Mapping[str, str], ...]

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Paper":
        """Build from one paper of the compiled policy."""
        return cls(
            id=row["id"],
            shown={key: row[key] for key in ("name", "provider", "form")} | {"stamps": _stamps(row.get("stamps", ()))},
            requirement=row["requirement"],
            one_of=row.get("one_of"),
            routes=frozenset(row.get("route", ())),
            when=Node.from_mapping(row["when"], "paper") if "when" in row else None,
            validity=row.get("validity"),
            fresh=row.get("fresh"),
            window=row.get("window"),
            cites=tuple(row["cites"]),
        )


def papers_of(guide: Guide, procedure: str) -> tuple[Paper, ...]:
    """The papers of a procedure; none if not covered."""
    return tuple(map(Paper.from_mapping, guide.paper_rows.get(procedure, ())))


def _stamps(marks: Sequence[str]) -> list[str]:
    """The marks that a paper bears; who signs is told beside the `signature` that the contract knows."""
    signed = any(mark.endswith("_signature") for mark in marks)
    return [*marks, "signature"] if signed else list(marks)
