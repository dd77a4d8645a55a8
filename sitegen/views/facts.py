"""Notes, benefits, definitions, consequences and history, grouped by topic."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.views import words
from sitegen.views.cite import cited


def facts_view(book: Book, document: Row) -> list[dict[str, Any]]:
    """The facts of a document under their topics, in the order of the topics."""
    rows = [fact_view(book, document["id"], fact) for fact in document.get("facts", [])]
    topics = [
        {"id": topic, "name": name, "facts": [row for row in rows if row["topic"] == topic]}
        for topic, name in words.TOPICS.items()
    ]
    return [topic for topic in topics if topic["facts"]]


def fact_view(book: Book, own: str, fact: Row) -> dict[str, Any]:
    """One fact for templates."""
    return {
        "replaced_by": "",
        "unreliable": False,
        "procedure": "",
        **fact,
        "anchor": f"fact-{fact['id']}",
        "cites": cited(book, own, fact),
    }
