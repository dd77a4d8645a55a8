"""Reference pages: average wages, titles and equal qualifications, history and background."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.render import render
from sitegen.views import words
from sitegen.views.cite import cited
from sitegen.views.document import document_view
from sitegen.views.facts import facts_view
from sitegen.views.limits import limit_views
from sitegen.views.offices import office_view
from sitegen.views.papers import paper_groups

TABLE_OF_TITLES = "city-compilation"
"""The document that the table of titles stands in."""


def wage_table(book: Book) -> str:
    """Average wages with publication day and grade."""
    wages = book.data["wages"]
    rows = [
        {
            "note": "",
            **row,
            "grade": f"{row['grade']} 级：{words.GRADES[row['grade']]}",
            "published": _published(row["published"]),
        }
        for row in sorted(wages["wages"], key=lambda row: -row["year"])
    ]
    return render("wages.html", rows=rows, confusable=wages.get("not_to_confuse", []))


def _published(published: Row) -> str:
    return published["on"] if "on" in published else f"{published['from']} 至 {published['to']} 之间"


def title_table(book: Book) -> str:
    """The series of titles from intermediate upwards."""
    titles = book.data["titles"]["titles"]
    rows = [
        {
            "name": row["name"],
            "doubtful": row.get("doubtful", ""),
            "cites": cited(book, TABLE_OF_TITLES, row),
            "cells": ["；".join(row.get(level, [])) for level in ("senior", "associate_senior", "intermediate")],
        }
        for row in titles["series"]
    ]
    return render(
        "titles.html", rows=rows, cites=cited(book, TABLE_OF_TITLES, titles), columns=("正高", "副高", "中级")
    )


def qualification_table(book: Book) -> str:
    """The qualifications that count as an intermediate title."""
    rows = [
        {"doubtful": "", **row, "cites": cited(book, TABLE_OF_TITLES, row)}
        for row in book.data["titles"]["qualifications"]
    ]
    return render("qualifications.html", rows=rows)


def history_page(book: Book) -> str:
    """Everything that the documents beside the guides say, as background."""
    return render("history.html", documents=[_background(book, document) for document in book.data["sources"].values()])


def _background(book: Book, document: Row) -> dict[str, Any]:
    own = document["id"]
    notes = [{"text": note["text"], "cites": cited(book, own, note)} for note in document.get("notes", [])]
    procedures = [
        {
            "name": process.get("name", words.PROCEDURES[procedure]),
            "summary": process["summary"],
            "cites": cited(book, own, process),
            "steps": [
                {"who": words.WHO_ACTS[step["who"]], "text": step["text"], "cites": cited(book, own, step)}
                for step in process.get("steps", [])
            ],
            "notes": [{"text": note["text"], "cites": cited(book, own, note)} for note in process.get("notes", [])],
            "papers": paper_groups(book, document, procedure),
            "limits": limit_views(book, document, procedure),
        }
        for procedure, process in document.get("procedures", {}).items()
    ]
    return {
        "id": own,
        "document": document_view(book, document),
        "facts": facts_view(book, document),
        "notes": notes,
        "procedures": procedures,
        "office": office_view(book, document),
    }
