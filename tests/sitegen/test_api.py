"""The published JSON files (contract, section 5)."""

import json
from typing import Any

import pytest

from sitegen.book import Book
from sitegen.outputs.api import api_files


@pytest.fixture(scope="module")
def files(book: Book) -> dict[str, Any]:
    return {path: json.loads(content) for path, content in api_files(book)}


def test_the_promised_files_are_there(book: Book, files: dict[str, Any]) -> None:
    names = {
        "districts",
        "wages",
        "titles",
        "questions",
        "sources",
        "coverage",
        *(f"guides/{name}" for name in book.data.guides),
    }
    assert {f"api/v1/{name}.json" for name in names} <= set(files)


def test_each_says_its_version_and_the_time_of_the_commit(book: Book, files: dict[str, Any]) -> None:
    for content in files.values():
        assert content["schema_version"] == 1
        assert content["generated_at"] == book.made_at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_all_areas_of_the_city_are_districts(files: dict[str, Any]) -> None:
    rows = files["api/v1/districts.json"]["districts"]
    assert len(rows) >= 17
    assert {row["id"]: row["guide"] for row in rows}["haidian"] == "haidian-2025"
    assert {row["id"]: row["guide"] for row in rows}["chaoyang"] is None


def test_multiples_are_numbers(files: dict[str, Any]) -> None:
    assert '"times": 1.5' in json.dumps(files["api/v1/guides/xicheng-2023.json"])
