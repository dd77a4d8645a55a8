"""Everything a page may need, read and computed once for a build."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from checker.policy import Policy
from policy.compile import compile_policy
from policy.load import load_data
from policy.model.data import Data
from policy.model.documents import District, Guide, Source
from policy.model.questions import Question
from sitegen.stamp import beijing_day, commit_time


@dataclass(frozen=True)
class Book:
    """All of data/ with what is derived from it."""

    data: Data
    made_at: datetime

    @cached_property
    def today(self) -> date:
        """The day that decides which rules are shown as current: the day of the commit."""
        return beijing_day(self.made_at)

    @cached_property
    def compiled(self) -> dict[str, Any]:
        """What the checker needs of the data, as the browser gets it."""
        return compile_policy(self.data)

    @cached_property
    def policy(self) -> Policy:
        """The rules, ready to be asked for figures."""
        return Policy.from_mapping(self.compiled)

    @cached_property
    def documents(self) -> Mapping[str, Source]:
        """Guides, newest year first, then the other sources."""
        guides = sorted(self.data.guides.items(), key=lambda item: (-item[1].source.year, item[0]))
        return {**dict(guides), **self.data.sources}

    @cached_property
    def districts(self) -> tuple[District, ...]:
        """Every district in its order."""
        return self.data.all_districts

    @cached_property
    def guides(self) -> Mapping[str, Guide]:
        """The edition that counts today, by district; districts without a guide are not in it."""
        found = {row.id: self.policy.guide_on(row.id, self.today) for row in self.districts}
        return {district: self.data.guides[guide.id] for district, guide in found.items() if guide}

    @cached_property
    def covered(self) -> tuple[District, ...]:
        """Districts that have a guide."""
        return tuple(row for row in self.districts if row.id in self.guides)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Questions by key."""
        return {row.key: row for row in self.data.questions.questions}

    def district_name(self, district: str) -> str:
        """What a district is called."""
        return str(self.policy.districts[district])

    def short_name(self, document: str) -> str:
        """A document in a few words: a guide by its district and year, others by their title."""
        row = self.documents[document]
        return (
            f"{self.district_name(row.district_id)} {row.source.year}" if isinstance(row, Guide) else row.source.title
        )

    def is_current(self, document: str) -> bool:
        """Whether a document is the edition that its district's page shows, or no guide at all."""
        guide = self.data.guides.get(document)
        return guide is None or self.guides[guide.district_id].id == document


@lru_cache(maxsize=1)
def open_book(folder: Path) -> Book:
    """The book of a data directory, read once; each build begins with ``open_book.cache_clear()``."""
    data = load_data(folder)
    return Book(data, commit_time(Path(__file__).parent) or _last_checked(data))


def _last_checked(data: Data) -> datetime:
    """For a copy without its history: the last day on which a text was compared with its entries."""
    day = max(document.source.checked_on for document in data.documents.values())
    return datetime.combine(day, time(), UTC)
