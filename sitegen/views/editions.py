"""The editions of a district's guide, and which of them counts on the day on which a page is read."""

from dataclasses import dataclass
from datetime import date, timedelta

from checker import words
from policy.model.changes import Change
from policy.model.documents import Guide, Source
from sitegen.book import Book
from sitegen.views import links
from sitegen.views.cite import Citations


@dataclass(frozen=True, slots=True)
class Term:
    """From which day to which an edition counts, and what that makes of it on the day of the build.

    Pages hold the words for `before`, `now` (its standing) and `after`; the script editions.mjs shows those for the
    reader's day.
    """

    since: date | None
    until: date | None
    now: str
    standing: str

    @property
    def last(self) -> date | None:
        """The last day on which it counts."""
        return self.until - timedelta(days=1) if self.until else None


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition for templates; `changes` are those that readers see, `follower` the one that takes its place."""

    title: str
    href: str
    own: bool
    term: Term
    changes: tuple[Change, ...]
    of: Citations


def edition_views(book: Book, guide: Guide) -> list[EditionView]:
    """All editions of the guide's district, the newest first; none where there is this one alone."""
    editions = book.data.editions[guide.district_id]
    return [_view(book, guide, row) for row in reversed(editions)] if len(editions) > 1 else []


def term_among(book: Book, document: Source) -> Term | None:
    """From when to when a guide counts; None where its district has no other, and for other documents."""
    several = isinstance(document, Guide) and len(book.data.editions[document.district_id]) > 1
    return term(book, document) if isinstance(document, Guide) and several else None


def term(book: Book, guide: Guide) -> Term:
    """From when to when a guide counts."""
    since, until = guide.source.effective_on, book.data.replaced_on.get(guide.id)
    early = bool(since and book.today < since and guide is not book.data.editions[guide.district_id][0])
    now = "before" if early else "after" if until and until <= book.today else "now"
    return Term(since, until, now, standing(book, guide))


def standing(book: Book, document: Source) -> str:
    """How far a text counts, in words."""
    return words.standing_of(document.source.standing, followed=document.id in book.data.replaced_on)


def _view(book: Book, guide: Guide, row: Guide) -> EditionView:
    current = book.is_current(row.id)
    return EditionView(
        title=f"{row.source.title}（{row.source.age}）",
        href=links.district(row.district_id) if current else links.source(row.id),
        own=row.id == guide.id,
        term=term(book, row),
        changes=tuple(change for change in row.changes if not change.quiet),
        of=Citations(book, row.id),
    )
