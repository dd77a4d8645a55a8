"""What every row of data/ has in common: strict types, no unknown keys, mistakes told in Chinese."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError


def mistake(wrong: str, mend: str) -> PydanticCustomError:
    """What is wrong with a value and how to mend it; raised by validators, told with file and line by `policy.load`."""
    return PydanticCustomError("data", "{wrong}：{mend}", {"wrong": wrong, "mend": mend})


class Row(BaseModel):
    """A mapping with known keys. Frozen, since what is read is only ever looked at."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)

    @model_validator(mode="wrap")
    @classmethod
    def _name_the_nearest_key(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Say of an unknown key which known one may be meant."""
        try:
            return handler(value)
        except ValidationError as error:
            lines = [_taught(detail, spelled(cls)) for detail in error.errors(include_url=False)]
            raise ValidationError.from_exception_data(cls.__name__, lines) from None

    def given(self) -> dict[str, Any]:
        """What data spells out, defaults left aside, as plain values."""
        return self.model_dump(exclude_unset=True, by_alias=True)


def _taught(detail: Any, known: Iterable[str]) -> InitErrorDetails:
    kind: str | PydanticCustomError = detail["type"]
    context = detail.get("ctx", {})
    if kind == "extra_forbidden" and len(detail["loc"]) == 1:
        name = str(detail["loc"][0])
        kind = mistake(f"不认识的键 {name}", nearest(name, list(known)))
    elif kind == "data":
        kind = mistake(context["wrong"], context["mend"])
    return {"type": kind, "loc": detail["loc"], "input": detail["input"], "ctx": context}


def nearest(name: str, options: list[str]) -> str:
    """The name that may be meant, else all that there are."""
    near = get_close_matches(name, options, n=1)
    return f"是不是 {near[0]}" if near else f"可用：{'、'.join(options)}"


@cache
def spelled(row: type[Row]) -> Mapping[str, str]:
    """The name of every field by the key that data spells."""
    return {field.alias or name: name for name, field in row.model_fields.items()}


def exactly_one(row: Row, keys: Iterable[str], what: str) -> None:
    """Refuse a row that has none of the keys, or several that exclude each other."""
    listed, names = list(keys), spelled(type(row))
    found = [key for key in listed if names[key] in row.model_fields_set]
    if len(found) != 1:
        told = f"现在有 {'、'.join(found)}" if found else "现在一样也没有"
        raise mistake(f"{what}只能有一样，{told}", f"从 {'、'.join(listed)} 里选一样")
