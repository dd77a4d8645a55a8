"""The fields of a leaf, made of what each operator of the checker says of its shape."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, create_model

from checker.verdict.rules import OPERATORS
from checker.verdict.rules.base import Shape
from policy.model.base import Row
from policy.model.scalars import Count, Day, Figure, Listed

Options = Annotated[tuple[str | bool, ...], Field(min_length=1), Listed]
TYPES: Mapping[str, Any] = {
    "options": Options,
    "count": Count,
    "figure": Figure,
    "day": Day,
    "yes": Literal[True],
}
"""The words of `checker.verdict.rules.base.Shape`."""


def operator_fields() -> dict[str, Any]:
    """A field for every operator, by a name that Python allows; none of them need be there."""
    return {
        name: (Annotated[_type(operator.name, operator.shape) | None, Field(alias=operator.name)], None)
        for operator in OPERATORS.values()
        for name in (f"{operator.name}_" if operator.name == "is" else operator.name,)
    }


def _type(name: str, shape: Shape | tuple[str, ...]) -> Any:
    if isinstance(shape, str):
        return TYPES[shape]
    if isinstance(shape, tuple):
        return Literal[shape]
    return create_model(name, __base__=Row, **dict(_fields(shape)))


def _fields(shape: Mapping[str, str | tuple[str, ...]]) -> Iterator[tuple[str, Any]]:
    for key, inner in shape.items():
        name = key.removesuffix("?")
        kind = _type(name, inner)
        yield name, (kind | None, None) if key.endswith("?") else (kind, ...)
