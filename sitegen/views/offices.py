"""Where to go and whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass

from policy.model.documents import Guide, Source
from policy.model.offices import Decision, Office
from policy.model.silence import WHERE
from sitegen.book import Book
from sitegen.views.absence import Told, told
from sitegen.views.cite import Citations


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A document's office for templates; `decide` says how long an answer takes, `told` what the text leaves open."""

    row: Office
    decide: str
    of: Citations
    told: Mapping[str, list[Told]]

    @property
    def open(self) -> list[Told]:
        """All that the text leaves open, in one list."""
        return [line for lines in self.told.values() for line in lines]


def office_view(book: Book, document: Source) -> OfficeView | None:
    """A document's office, None where it names none."""
    office = document.office
    if office is None:
        return None
    decide = decision_words(office.decide) if office.decide else ""
    open_ = {topic: told(book, document, f"topic:{topic}") for topic in WHERE} if isinstance(document, Guide) else {}
    return OfficeView(office, decide, Citations(book, document.id), open_)


def decision_words(decide: Decision) -> str:
    """How long an answer takes."""
    return decide.text or f"自{decide.from_ or '受理之日'}起 {decide.working_days} 个工作日"
