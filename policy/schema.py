"""JSON Schema of every kind of data file, for editors and for whoever reads the published files."""

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from policy.model.base import Row
from policy.model.changes import Edition
from policy.model.data import FILES, FOLDERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Strict(GenerateJsonSchema):
    """Keys of a pattern of their own allow no others."""

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made


def schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and schema of each kind.

    A document may be one file or a folder of files merged by their top-level
    keys; ``NAME-part`` is the schema of such a part, in which any key may be
    missing. ``guides-edition`` is that of a guide that tells only what it changes.
    """
    models: dict[str, type[Row]] = {**FILES, **FOLDERS, "guides-edition": Edition}
    for kind, model in models.items():
        schema = {"$schema": DIALECT, **model.model_json_schema(by_alias=True, schema_generator=_Strict)}
        yield kind, schema
        if kind in FOLDERS:
            yield f"{kind}-part", {key: value for key, value in schema.items() if key != "required"}
