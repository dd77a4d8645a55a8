"""The JSON Schemas: good by a public validator, and every file of data/ fits its own."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from policy.model.data import FILES, FOLDERS
from policy.schema import schemas
from policy.yamlio import parse_yaml
from tests.casebook import DATA

SCHEMAS = dict(schemas())


def _files() -> Iterator[tuple[str, Path]]:
    yield from ((kind, DATA / f"{kind}.yaml") for kind in FILES if (DATA / f"{kind}.yaml").exists())
    for kind in FOLDERS:
        yield from ((f"{kind}-part", file) for file in sorted((DATA / kind).rglob("*.yaml")))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(("name", "file"), list(_files()), ids=lambda part: str(getattr(part, "name", part)))
def test_every_file_fits(name: str, file: Path) -> None:
    value = _plain(parse_yaml(file.read_text("utf-8")).value)
    assert [error.message for error in Draft202012Validator(SCHEMAS[name]).iter_errors(value)] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("wages", {"wages": []}),
        ("holidays", {"holidays": {"27": {"off": [], "working": []}}}),
        ("guides-part", {"deadlines": [{"id": "x"}]}),
        ("guides-part", {"materials": {"new": [{"id": "x", "nmae": "某"}]}}),
        ("guides-part", {"colour": "red"}),
        ("guides-edition", {"id": "a-2027", "based_on": "a-2026", "changes": []}),
    ],
)
def test_what_does_not_fit_is_refused(name: str, value: Any) -> None:
    assert list(Draft202012Validator(SCHEMAS[name]).iter_errors(value))
