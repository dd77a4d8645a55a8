"""What readers should know about a document: what it is, how old, where to find it."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.views import links, words
from sitegen.views.cite import cited

FIELDS = ("issuer", "number", "dated", "effective_on", "where", "url", "warning")


def document_view(book: Book, document: Row) -> dict[str, Any]:
    """A document for templates; what data leaves out is empty."""
    source = document["source"]
    return {
        **dict.fromkeys(FIELDS, ""),
        **source,
        "id": document["id"],
        "href": links.source(document["id"]),
        "standing": words.STANDING[source["standing"]],
        "basis": [
            {"text": row["text"], "cites": cited(book, document["id"], row)} for row in document.get("basis", [])
        ],
        "clauses": len(document["clauses"]),
    }
