"""Conditions: leaves that put one question to one operator, and groups of them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one, spelled
from policy.model.scalars import Clauses, Count, Day, Figure, Ident, Key, Listed, RouteNumber, Words
from policy.operators import TYPES

Options = Annotated[tuple[str | bool, ...], Field(min_length=1), Listed]


class Ages(Row):
    """岁数：男、女各一个。"""

    male: Count
    female: Count


class Span(Row):
    """几年的金额：合计、平均或每年。"""

    years: Count
    test: Literal["total", "average", "each"]
    at_least: Figure


class RecentWage(Row):
    """近几个月的收入对平均工资的倍数。"""

    months: Count
    test: Literal["total", "average", "each"]
    times: Figure
    who: Literal["enterprise", "institution", "key_field"] | None = None
    zero_month: Literal["discretion"] | None = None


class CalendarWage(Row):
    """近几个自然年的收入对平均工资的倍数。"""

    years: Count
    times: Figure
    line: Literal["inclusive", "exclusive"]
    who: Literal["innovation_body", "service_body"] | None = None


class Asked(Row):
    """A question with the options that count."""

    question: Key
    is_: Annotated[Options, Field(alias="is")]


class Leaf(Row):
    """One question put to one operator."""

    question: Key | None = None
    is_: Annotated[Options | None, Field(alias="is")] = None
    is_not: Options | None = None
    discretion: Options | None = None
    at_least: Figure | None = None
    more_than: Figure | None = None
    at_most: Figure | None = None
    for_months: Count | None = None
    experience_months: Count | None = None
    younger_than: Count | None = None
    not_over_age: Ages | None = None
    below_retirement_age: Literal[True] | None = None
    yearly: Span | None = None
    monthly_wage: RecentWage | None = None
    yearly_wage: CalendarWage | None = None
    answered: Literal[True] | None = None
    any_child_older_than: Count | None = None
    any_child_younger_than: Count | None = None
    before: Day | None = None

    @model_validator(mode="after")
    def _leaf_or_group(self) -> Self:
        exactly_one(self, ("question", "all", "any"), "一个条件")
        return self

    @property
    def operators(self) -> tuple[str, ...]:
        """The operators that a leaf names; a good one has exactly one."""
        names = spelled(type(self))
        return tuple(key for key in TYPES if names[key] in self.model_fields_set)


class Condition(Leaf):
    """A condition on the answers: a leaf, or a group of conditions (`all`, `any`)."""

    all_of: Annotated[tuple["Condition", ...] | None, Field(alias="all", min_length=1), Listed] = None
    any_of: Annotated[tuple["Condition", ...] | None, Field(alias="any", min_length=1), Listed] = None

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The parts of a group; none for a leaf."""
        return self.all_of or self.any_of or ()


class Requirement(Leaf):
    """A condition of the guide's text, with its name and its clause: a leaf, or a group of nodes."""

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
    """这些人不适用这一条"""
    all_of: Annotated[tuple["Node", ...] | None, Field(alias="all", min_length=1), Listed] = None
    any_of: Annotated[tuple["Node", ...] | None, Field(alias="any", min_length=1), Listed] = None

    @property
    def parts(self) -> tuple["Node", ...]:
        """The parts of a group, in the order of the text; none for a leaf."""
        return self.all_of or self.any_of or ()


class Node(Requirement):
    """A requirement below another, told apart by its id."""

    id: Ident


Requirement.model_rebuild()
