"""Time limits as data: what each rule of a guide says about days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checker.days.count import Shift
from checker.policy import Guide
from checker.verdict.tree import Node


@dataclass(frozen=True, slots=True)
class Limit:
    """One time limit of a guide; `answers_to` names every procedure that it goes for.

    Exactly one way of finding its days is there: an `event` with shifts to
    `opens` and `due`, or one of the special kinds `window` (months of income),
    `document`, `plan` and `milestone`, each a small mapping of the data. An aside
    is told after the note to all but those whom its condition excludes for certain. `cut_by` is the id of the limit by
    which the permit may be void before this one ends; `after` names one that is done first where its time has come too,
    `done_by` the days of later steps that show it to be done, `done_so` what they mean where it is not just that.
    A lapse may come `under_review` too. Some procedures have it `called` otherwise.
    """

    id: str
    procedure: str
    answers_to: tuple[str, ...]
    moment: str
    label: str
    called: Mapping[str, str]
    cites: tuple[Mapping[str, str], ...]
    if_missed: str
    note: str
    asides: tuple[tuple[str, Node], ...]
    when: Node | None
    event: str | None
    opens: tuple[Shift, ...] | None
    due: tuple[Shift, ...]
    cut_by: str | None
    after: Mapping[str, str] | None
    done_by: tuple[str, ...]
    done_so: str
    under_review: bool
    special: tuple[str, Mapping[str, Any]] | None

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Limit":
        """Build from one rule of the compiled policy."""
        special = next(((kind, row[kind]) for kind in SPECIAL if kind in row), None)
        return cls(
            id=row["id"],
            procedure=row["procedure"],
            answers_to=tuple(row["answers_to"]),
            moment=row["moment"],
            label=row["label"],
            called=row.get("called", {}),
            cites=tuple(row["cites"]),
            if_missed=row.get("if_missed", ""),
            note=row.get("note", ""),
            asides=tuple(
                (aside["text"], Node.from_mapping(aside["not_if"], "limit")) for aside in row.get("asides", ())
            ),
            when=Node.from_mapping(row["when"], "limit") if "when" in row else None,
            event=row.get("event"),
            opens=_shifts(row["opens"]) if row.get("opens") is not None else None,
            due=_shifts(row.get("due") or ()),
            cut_by=row.get("cut_by"),
            after=row.get("after"),
            done_by=tuple(row.get("done_by", ())),
            done_so=row.get("done_so", ""),
            under_review="under_review" in row,
            special=special,
        )

    @property
    def spec(self) -> Mapping[str, Any]:
        """What the data says of its special kind; empty where it is counted from an event."""
        return self.special[1] if self.special else {}

    @property
    def is_of_children(self) -> bool:
        """Whether it is a birthday of each child."""
        return self.spec.get("of") == "children"

    @property
    def lasts_through(self) -> bool:
        """Of a birthday: whether everything is as before on the day itself."""
        return "through" in self.spec

    def missed_in(self, year: int) -> str:
        """What follows where a day of that year is missed, by name of the year after it."""
        return self.if_missed.replace("下一年", f"{year + 1} 年")


@lru_cache
def limits_of(guide: Guide) -> tuple[Limit, ...]:
    """The guide's time limits, in order."""
    return tuple(map(Limit.from_mapping, guide.limit_rows))


SPECIAL = ("income_window", "document", "plan", "milestone")


def _shifts(rows: Sequence[Mapping[str, Any]]) -> tuple[Shift, ...]:
    return tuple(map(Shift.from_mapping, rows))
