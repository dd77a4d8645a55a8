"""The published JSON files under api/v1/ (contract, section 5)."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from checker.money.amounts import shortest
from sitegen.book import Book
from sitegen.outputs.coverage import coverage

SCHEMA_VERSION = 1
FOLDER = "api/v1"


def api_files(book: Book) -> Iterator[tuple[str, str]]:
    """Path and content of each file."""
    for name, content in _contents(book):
        head = {"schema_version": SCHEMA_VERSION, "generated_at": book.made_at.strftime("%Y-%m-%dT%H:%M:%SZ")}
        yield f"{FOLDER}/{name}.json", json.dumps(_plain({**head, **content}), ensure_ascii=False, indent=1) + "\n"


def _contents(book: Book) -> Iterator[tuple[str, Mapping[str, Any]]]:
    data = book.data
    guides = {district: guide["id"] for district, guide in book.guides.items()}
    yield "districts", {"districts": [{**row, "guide": guides.get(row["id"])} for row in book.districts]}
    for name, guide in data["guides"].items():
        yield f"guides/{name}", guide
    for name in ("wages", "titles", "questions"):
        yield name, data[name]
    sources = {
        name: {"source": document["source"], "clauses": document["clauses"]}
        for name, document in book.documents.items()
    }
    yield "sources", {"sources": sources}
    yield "coverage", coverage(book)


def _plain(value: Any) -> Any:
    """JSON values, exact decimals in their shortest form."""
    if isinstance(value, Decimal):
        return shortest(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
