"""Reference pages: average wages, titles and equal qualifications, history and background."""

from dataclasses import dataclass

from checker import words
from policy.model.documents import Source
from policy.model.entries import Process
from policy.model.figures import Published, Wage
from sitegen.book import Book
from sitegen.render import render
from sitegen.views.cite import Citations
from sitegen.views.document import DocumentView, document_view
from sitegen.views.facts import Topic, facts_by_topic
from sitegen.views.limits import LimitView, limit_views
from sitegen.views.offices import OfficeView, office_view
from sitegen.views.papers import PaperGroup, paper_groups
from sitegen.views.procedures import name_of

TABLE_OF_TITLES = "city-compilation"
"""The document that the table of titles stands in."""
LEVELS = {"senior": "正高", "associate_senior": "副高", "intermediate": "中级"}


def wage_table(book: Book) -> str:
    """Average wages with publication day and grade, newest first."""
    wages = book.data.wages
    rows = sorted(wages.wages, key=lambda row: -row.year)
    published = {row.year: _published(row.published) for row in rows}
    grades = {row.year: _grade(row) for row in rows}
    return render("wages.html", rows=rows, published=published, grades=grades, confusable=wages.not_to_confuse)


def _grade(row: Wage) -> str:
    """How far a figure can be trusted, and through whom it was seen."""
    via = f"（经{row.via}看到，原页没有打开核对）" if row.via else ""
    return f"{row.grade} 级：{words.GRADES[row.grade]}{via}"


def _published(published: Published) -> str:
    return str(published.on) if published.on else f"{published.from_} 至 {published.to} 之间"


def title_table(book: Book) -> str:
    """The series of titles from intermediate upwards."""
    titles = book.data.titles.titles
    rows = [(row, ["；".join(getattr(row, level)) for level in LEVELS]) for row in titles.series]
    of = Citations(book, TABLE_OF_TITLES)
    return render("titles.html", rows=rows, table=titles, of=of, columns=LEVELS.values())


def qualification_table(book: Book) -> str:
    """The qualifications that count as an intermediate title."""
    of = Citations(book, TABLE_OF_TITLES)
    return render("qualifications.html", rows=book.data.titles.qualifications, of=of)


@dataclass(frozen=True, slots=True)
class OldProcedure:
    """A procedure as a document beside the guides tells it."""

    name: str
    process: Process
    papers: list[PaperGroup]
    limits: list[LimitView]


@dataclass(frozen=True, slots=True)
class Background:
    """All that a document beside the guides says."""

    row: Source
    document: DocumentView
    topics: list[Topic]
    procedures: list[OldProcedure]
    office: OfficeView | None


def history_page(book: Book) -> str:
    """Everything that the documents beside the guides say, as background."""
    documents = [_background(book, document) for document in book.data.sources.values()]
    return render("history.html", documents=documents, actors=words.WHO_ACTS)


def _background(book: Book, document: Source) -> Background:
    procedures = [
        OldProcedure(
            name_of(procedure, process),
            process,
            paper_groups(book, document, procedure),
            limit_views(book, document, procedure),
        )
        for procedure, process in document.procedures.items()
    ]
    return Background(
        document, document_view(book, document), facts_by_topic(document), procedures, office_view(book, document)
    )
