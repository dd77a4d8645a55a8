"""Conditions: leaves that put one question to one operator, and groups of them."""

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, create_model, model_validator

from checker.verdict.rules import OPERATORS
from policy.model.base import Row, exactly_one, spelled
from policy.model.operators import Options, operator_fields
from policy.model.scalars import Clauses, Ident, Key, Listed, RouteNumber, Words


class Asked(Row):
    """一个问题，和算数的选项。"""

    question: Key
    is_: Annotated[Options, Field(alias="is")]
    discretion: Options | None = None


class Asking(Row):
    """One question; the operators that it may be put to are added below."""

    question: Key | None = None
    discretion: Options | None = None

    @model_validator(mode="after")
    def _leaf_or_group(self) -> Self:
        exactly_one(self, ("question", "all", "any"), "一个条件")
        return self

    @property
    def operators(self) -> tuple[str, ...]:
        """The operators that a leaf names; a good one has exactly one."""
        names = spelled(type(self))
        return tuple(key for key in OPERATORS if names[key] in self.model_fields_set)


if TYPE_CHECKING:

    class Leaf(Asking):
        """One question put to one operator."""

else:
    Leaf = create_model("Leaf", __base__=Asking, **operator_fields())


class Condition(Leaf):
    """答案要怎样：一个问题用一种比较，或者几样都要（all）、有一样就行（any）。"""

    all_of: Annotated[tuple["Condition", ...] | None, Field(alias="all", min_length=1), Listed] = None
    any_of: Annotated[tuple["Condition", ...] | None, Field(alias="any", min_length=1), Listed] = None

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The parts of a group; none for a leaf."""
        return self.all_of or self.any_of or ()


class Requirement(Leaf):
    """一个条件：一个问题用一种比较，或者几个条件都要（all）、有一个就行（any）。"""

    label: Words
    """条件的名字，给人看的"""
    clause: Clauses
    """出自哪一条"""
    route: RouteNumber | None = None
    """第几条（项）：满足其中一条即可的那些"""
    strictness: Literal["required", "in_principle"] | None = None
    """in_principle：原文写“原则上”，达不到时由窗口认定"""
    gives: Literal["discretion"] | None = None
    """discretion：满足了也要由窗口认定"""
    unless: Asked | None = None
    """这些人不适用这一条，算满足"""
    whose: Asked | None = None
    """这一条只给这些人，别人算不满足"""
    all_of: Annotated[tuple["Node", ...] | None, Field(alias="all", min_length=1), Listed] = None
    any_of: Annotated[tuple["Node", ...] | None, Field(alias="any", min_length=1), Listed] = None

    @property
    def parts(self) -> tuple["Node", ...]:
        """The parts of a group, in the order of the text; none for a leaf."""
        return self.all_of or self.any_of or ()


class Node(Requirement):
    """条件下面的一个条件。"""

    id: Ident


Requirement.model_rebuild()
