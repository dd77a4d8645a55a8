"""Where to go and whom to call."""

from dataclasses import dataclass

from policy.model.documents import Source
from policy.model.offices import Decision, Office
from sitegen.book import Book
from sitegen.views.cite import Citations


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A document's office for templates; `decide` says how long an answer takes."""

    row: Office
    decide: str
    of: Citations


def office_view(book: Book, document: Source) -> OfficeView | None:
    """A document's office, None where it names none."""
    office = document.office
    if office is None:
        return None
    decide = decision_words(office.decide) if office.decide else ""
    return OfficeView(office, decide, Citations(book, document.id))


def decision_words(decide: Decision) -> str:
    """How long an answer takes."""
    return decide.text or f"自{decide.from_ or '受理之日'}起 {decide.working_days} 个工作日"
