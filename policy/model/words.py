"""The closed lists of names in data/: the keys of the vocabulary, each with its word there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from checker import words
from checker.answers.questions import READERS
from checker.errors import shown
from policy.model.base import mistake


@dataclass(frozen=True)
class In:
    """One of some names."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, *lists: Iterable[str]) -> "In":
        """The keys of one or more vocabularies."""
        return cls(tuple(name for names in lists for name in names))

    def check(self, name: str) -> str:
        """The name itself, or a mistake."""
        if name not in self.names:
            raise mistake(f"{shown(name)} 不在可选值里", f"可选：{'、'.join(self.names)}")
        return name

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.names)}


Procedure = Annotated[str, In.of(words.PROCEDURES, words.GENERAL)]
Moment = Annotated[str, In.of(words.MOMENTS)]
Stamp = Annotated[str, In.of(words.STAMPS)]
Form = Annotated[str, In.of(words.FORMS)]
Actor = Annotated[str, In.of(words.WHO_ACTS)]
Provider = Annotated[str, In.of(words.PROVIDERS)]
Standing = Annotated[str, In.of(words.STANDING)]
Topic = Annotated[str, In.of(words.TOPICS)]
Grade = Annotated[str, In.of(words.GRADES)]
ClauseKind = Annotated[str, In.of(words.KINDS)]
QuestionType = Annotated[str, In.of(READERS)]
