"""A sentence to mind, and for whom it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import IS_MET


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that goes with a verdict, for everybody or where `when` holds; some go `with_papers` of procedures."""

    text: str
    when: Node | None
    with_papers: Sequence[str] = ()

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Note":
        """Build from one note of the compiled policy."""
        when = Node.from_mapping(row["when"], "note") if "when" in row else None
        return cls(row["text"], when, row.get("with_papers", ()))

    def goes_for(self, evaluation: Evaluation) -> bool:
        """Whether it is for this person."""
        return self.when is None or self.when.truth(evaluation) == IS_MET
