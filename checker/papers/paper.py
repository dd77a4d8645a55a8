"""Materials as data: what each paper of a procedure is, and when it is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.policy import Guide
from checker.verdict.tree import Node


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper on a procedure's list.

    It is needed where `when` holds, `not_if` does not and, if
    `routes` names any, the applicant goes by one of these; one that is for
    want of conditions (`unless_met` names the side) where they do not hold. One that a person has
    proves nothing where `unfit_if` holds. Whether it is needed stays open where `open_if` holds, about which the
    text is silent, and where the text wants it only `in_case` of something that no question asks. `goes_with` names
    papers of a `one_of` group with one of which alone it is handed in. `validity`, `fresh` and `window` say what
    its dates must cover, `remark` the words to be written on it; `shown` are its words for people.
    """

    id: str
    shown: Mapping[str, Any]
    requirement: str
    remark: str
    one_of: str | None
    routes: frozenset[str]
    when: Node | None
    not_if: Node | None
    unless_met: str | None
    open_if: Node | None
    unfit_if: Node | None
    in_case: str
    goes_with: frozenset[str]
    validity: Mapping[str, Any] | None
    fresh: Mapping[str, int] | None
    window: Mapping[str, Any] | None
    cites: tuple[Mapping[str, str], ...]

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Paper":
        """Build from one paper of the compiled policy."""
        return cls(
            id=row["id"],
            shown={key: row[key] for key in ("name", "provider", "form")} | {"stamps": _stamps(row.get("stamps", ()))},
            requirement=row["requirement"],
            remark=row.get("remark", ""),
            one_of=row.get("one_of"),
            routes=frozenset(row.get("route", ())),
            when=_condition(row, "when"),
            not_if=_condition(row, "not_if"),
            open_if=_condition(row, "open_if"),
            unfit_if=_condition(row, "unfit_if"),
            in_case=row.get("in_case", ""),
            unless_met=row.get("unless_met"),
            goes_with=frozenset(row.get("goes_with", ())),
            validity=row.get("validity"),
            fresh=row.get("fresh"),
            window=row.get("window"),
            cites=tuple(row["cites"]),
        )


def papers_of(guide: Guide, procedure: str) -> tuple[Paper, ...]:
    """The papers of a procedure; none if not covered."""
    return tuple(map(Paper.from_mapping, guide.paper_rows.get(procedure, ())))


def _condition(row: Mapping[str, Any], key: str) -> Node | None:
    return Node.from_mapping(row[key], "paper") if key in row else None


def _stamps(marks: Sequence[str]) -> list[str]:
    """The marks that a paper bears; who signs is told beside the `signature` that the contract knows."""
    signed = any(mark.endswith("_signature") for mark in marks)
    return [*marks, "signature"] if signed else list(marks)
