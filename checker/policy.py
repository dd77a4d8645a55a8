"""All of policy as the checker needs it, built from the compiled JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.answers.profile import Answers
from checker.answers.questions import Question
from checker.days.dates import parse_day
from checker.days.retirement import Retirement
from checker.errors import RequestError, shown
from checker.money.wages import Wages
from checker.note import Note
from checker.verdict.case import Case
from checker.verdict.tree import Node

AS_THEY_ARE = ("id", "district", "year", "called", "standing", "partial", "untreated", "general", "unlisted")
"""What a guide keeps as the compiled policy has it."""


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """One edition of a district's guide, like itself alone. `root` holds its tree: the employer, then the applicant.

    Of a `partial` one nothing is certain. By procedure: `general` rules, `reminders` beside papers, `minded` beside
    days, `elsewhere_rows` of routes they are not for, `unlisted` words in their place, `untreated`. Of `one_needed`
    groups all hand in one. `reception`: the only days of the week on which the office takes papers.
    """

    id: str
    district: str
    effective_on: date | None
    not_before: date | None
    replaced_on: date | None
    year: int
    called: str
    standing: str
    partial: bool
    root: Node
    routes: tuple[Node, ...]
    wage_cites: tuple[Mapping[str, str], ...]
    notes: tuple[Note, ...]
    untreated: Mapping[str, str]
    limit_rows: Sequence[Mapping[str, Any]]
    paper_rows: Mapping[str, Sequence[Mapping[str, Any]]]
    general: Mapping[str, Sequence[str]]
    unlisted: Mapping[str, str]
    one_needed: Mapping[str, Mapping[str, Any]]
    reminders: Mapping[str, tuple[Note, ...]]
    minded: Mapping[str, tuple[Note, ...]]
    elsewhere_rows: Mapping[str, Mapping[str, Any]]
    reception: Mapping[str, Any] | None

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Guide":
        """Build from one guide of the compiled policy."""
        root = Node.from_mapping(row["root"], "")
        routes = (node for node in root.walk() if node.route)
        return cls(
            **{key: row[key] for key in AS_THEY_ARE},
            effective_on=parse_day(row["effective_on"]) if row.get("effective_on") else None,
            not_before=parse_day(row["not_before"]) if row.get("not_before") else None,
            replaced_on=parse_day(row["replaced_on"]) if row.get("replaced_on") else None,
            root=root,
            routes=tuple(sorted(routes, key=lambda node: (len(str(node.route)), str(node.route)))),
            wage_cites=tuple(row["wage_cites"]),
            notes=tuple(Note.from_mapping(note) for note in row["notes"]),
            limit_rows=row["deadlines"],
            paper_rows={name: row["papers"][place] for name, place in row["materials"].items()},
            one_needed=row["one_needed"],
            reminders=_notes(row["reminders"]),
            minded=_notes(row["minded"]),
            elsewhere_rows=row["elsewhere"],
            reception=row.get("reception"),
        )

    @property
    def sides(self) -> Mapping[str, Node]:
        """The conditions on the employer and those on the applicant, by their names."""
        return {node.id.rpartition("/")[2]: node for node in self.root.children}


def _notes(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, tuple[Note, ...]]:
    return {name: tuple(map(Note.from_mapping, notes)) for name, notes in rows.items()}


@dataclass(frozen=True, slots=True)
class Policy:
    """Questions, districts (in the contract's order), guides and reference figures; the calendar stays a row too."""

    questions: Mapping[str, Question]
    districts: Mapping[str, str]
    guides: tuple[Guide, ...]
    wages: Wages
    retirement: Retirement
    notes: tuple[Note, ...]
    calendar_row: Mapping[str, Sequence[str]]

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any]) -> "Policy":
        """Build from the compiled policy, which data validation has found good."""
        return cls(
            questions={question["key"]: Question.from_mapping(question) for question in row["questions"]},
            districts={district["id"]: district["name"] for district in row["districts"]},
            guides=tuple(Guide.from_mapping(guide) for guide in row["guides"]),
            wages=Wages.from_rows(row["wages"]),
            retirement=Retirement.from_rows(row["retirement"]),
            notes=tuple(Note.from_mapping(note) for note in row["notes"]),
            calendar_row=row["calendar"],
        )

    def guide_on(self, district: str, day: date) -> Guide | None:
        """The edition in force on a day: the newest that has taken effect, else the oldest known."""
        return next(iter(self.guides_from(district, day)), None)

    def guides_from(self, district: str, day: date) -> Sequence[Guide]:
        """The edition in force on a day, then those that take its place after it, in their order."""
        own = (guide for guide in self.guides if guide.district == district)
        editions = sorted(own, key=lambda guide: (guide.effective_on or date.min, guide.id))
        in_force = sum((guide.effective_on or date.min) <= day for guide in editions)
        return editions[max(in_force - 1, 0) :]

    def covered(self) -> Sequence[str]:
        """Districts that have a guide, in order."""
        with_guide = {guide.district for guide in self.guides}
        return [district for district in self.districts if district in with_guide]

    def in_order(self, answers: Answers, districts: Sequence[str] | None) -> list[str]:
        """The districts asked for, each once: the employer's own first, then as the contract lists them.

        None asks for every district that has a guide, and the own one; those
        whose guides are all partial come last. Raises RequestError for a
        district that does not exist.
        """
        own = answers.get("employer_district")
        wanted = set(self.covered() if districts is None else districts)
        if districts is None and isinstance(own, str):
            wanted.add(own)
        for district in sorted(wanted - self.districts.keys()):
            raise RequestError(f"没有 {shown(district)} 这个区，可选：{'、'.join(self.districts)}")
        listed = [district for district in self.districts if district in wanted]
        full = {guide.district for guide in self.guides if not guide.partial} if districts is None else wanted
        return sorted(listed, key=lambda district: (district != own, district not in full))

    def case(self, answers: Answers, as_of: date) -> Case:
        """The person on one day. `work_months` counts from the profile's own day, if it has one."""
        own = answers.get("as_of")
        counted_on = own if isinstance(own, date) else as_of
        return Case(answers, as_of, as_of, counted_on, self.questions, self.wages, self.retirement)
