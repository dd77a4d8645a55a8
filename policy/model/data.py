"""All of data/ as one typed object."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from policy.model.base import Row
from policy.model.documents import District, Guide, Source
from policy.model.faq import Faq, Glossary
from policy.model.figures import Holidays, Retirement, Wages
from policy.model.questions import Questions
from policy.model.tables import Benefits, Contradictions, Districts, Notes, Titles

FILES: Mapping[str, type[Row]] = {
    "districts": Districts,
    "questions": Questions,
    "wages": Wages,
    "retirement": Retirement,
    "titles": Titles,
    "notes": Notes,
    "benefits": Benefits,
    "contradictions": Contradictions,
    "faq": Faq,
    "glossary": Glossary,
    "holidays": Holidays,
}
"""Files of one kind each, named by their stem."""
OPTIONAL = {
    "benefits": Benefits(benefits=()),
    "contradictions": Contradictions(contradictions=()),
    "faq": Faq(groups=()),
    "glossary": Glossary(terms=()),
    "holidays": Holidays(holidays={}),
}
"""What stands for a file that need not be there."""
FOLDERS: Mapping[str, type[Source]] = {"guides": Guide, "sources": Source}
"""Kinds with one entry for each document: a file ``ID.yaml``, or a folder of files merged by their top-level keys."""


@dataclass(frozen=True, eq=False)
class Data:
    """Every fact of the project, good in shape; `policy.checks` says what else has to hold."""

    districts: Districts
    questions: Questions
    wages: Wages
    retirement: Retirement
    titles: Titles
    notes: Notes
    benefits: Benefits
    contradictions: Contradictions
    faq: Faq
    glossary: Glossary
    holidays: Holidays
    guides: Mapping[str, Guide]
    sources: Mapping[str, Source]
    unread: frozenset[str] = frozenset()
    """Kinds and documents that are broken, while the rest is checked; empty in data that anybody uses."""

    @cached_property
    def documents(self) -> Mapping[str, Source]:
        """Guides and other sources by id."""
        return {**self.guides, **self.sources}

    @cached_property
    def editions(self) -> Mapping[str, tuple[Guide, ...]]:
        """The guides of each district, in the order in which they take effect."""
        ordered = sorted(self.guides.values(), key=lambda guide: (guide.source.effective_on or date.min, guide.id))
        districts = {guide.district_id for guide in ordered}
        return {name: tuple(row for row in ordered if row.district_id == name) for name in sorted(districts)}

    @cached_property
    def replaced_on(self) -> Mapping[str, date]:
        """The day on which another edition takes a guide's place, for each that has a follower."""
        pairs = (pair for own in self.editions.values() for pair in pairwise(own))
        return {guide.id: later.source.effective_on for guide, later in pairs if later.source.effective_on}

    @cached_property
    def all_districts(self) -> tuple[District, ...]:
        """The listed districts in their order, then those that a guide brings along."""
        listed = self.districts.districts
        brought = {guide.district_id: guide.district for _, guide in sorted(self.guides.items())}
        known = {row.id for row in listed}
        return listed + tuple(row for name, row in brought.items() if isinstance(row, District) and name not in known)

    @cached_property
    def district_names(self) -> Mapping[str, str]:
        """What districts are called, by id."""
        return {row.id: row.name for row in self.all_districts}

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, str]]:
        """The allowed values of every choice with their labels, in order, by question."""
        return {row.key: self._choices(row.key) for row in self.questions.questions}

    def _choices(self, key: str) -> Mapping[str, str]:
        question = next(row for row in self.questions.questions if row.key == key)
        if question.choices_from == "districts":
            return dict(self.district_names)
        own = {choice.value: choice.label for choice in question.choices}
        if question.choices_from == "qualifications":
            own.setdefault("none", "没有")
            own.update((item.id, item.name) for item in self.titles.qualifications)
        return own

    @cached_property
    def clause_labels(self) -> Mapping[str, Mapping[str, str]]:
        """The printed label of every clause, by document."""
        return {
            name: {clause: row.label for clause, row in document.clauses.items()}
            for name, document in self.documents.items()
        }
