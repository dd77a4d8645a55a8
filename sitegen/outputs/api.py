"""The published JSON files under api/v1/ (contract, section 5)."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from checker.money.amounts import shortest
from policy.expand import papers_of
from policy.model.documents import Guide
from policy.schema import schemas
from sitegen.book import Book
from sitegen.outputs.coverage import coverage

SCHEMA_VERSION = 1
FOLDER = "api/v1"


def api_files(book: Book) -> Iterator[tuple[str, str]]:
    """Path and content of each file."""
    for name, content in _contents(book):
        head = {"schema_version": SCHEMA_VERSION, "generated_at": book.made_at.strftime("%Y-%m-%dT%H:%M:%SZ")}
        yield f"{FOLDER}/{name}.json", json.dumps(_plain({**head, **content}), ensure_ascii=False, indent=1) + "\n"


def schema_files() -> Iterator[tuple[str, str]]:
    """Path and content of the JSON Schema of each kind of data file."""
    for name, schema in schemas():
        yield f"{FOLDER}/schema/{name}.json", json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _contents(book: Book) -> Iterator[tuple[str, Mapping[str, Any]]]:
    guides = {district: guide.id for district, guide in book.guides.items()}
    yield "districts", {"districts": [{**row.given(), "guide": guides.get(row.id)} for row in book.districts]}
    for name, guide in book.data.guides.items():
        yield f"guides/{name}", {**guide.given(), "materials": _materials(guide)}
    for name in ("wages", "titles", "questions", "faq", "glossary"):
        yield name, getattr(book.data, name).given()
    sources = {
        name: {key: value for key, value in document.given().items() if key in ("source", "clauses")}
        for name, document in book.documents.items()
    }
    yield "sources", {"sources": sources}
    yield "coverage", coverage(book)


def _materials(guide: Guide) -> Mapping[str, Any]:
    """The papers of every procedure, whole: what is taken over from another list is written out."""
    found = {procedure: papers_of(guide, procedure) for procedure in (*guide.materials, *guide.procedures)}
    return {procedure: [paper.given() for paper in papers] for procedure, papers in found.items() if papers}


def _plain(value: Any) -> Any:
    """JSON values, exact decimals in their shortest form."""
    if isinstance(value, Decimal):
        return shortest(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
