"""Where to go, whom to call, how long an answer takes."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one
from policy.model.scalars import Clauses, Count, Listed, Words


class Hours(Row):
    """办公时间。"""

    days: Words
    times: Annotated[tuple[Words, ...], Field(min_length=1), Listed]
    note: Words | None = None
    clause: Clauses | None = None


Weekdays = Annotated[tuple[Annotated[int, Field(ge=1, le=7)], ...], Field(min_length=1), Listed]
"""周一是 1，周日是 7"""


class Booked(Row):
    """另一些人在另外几天办，要先预约。"""

    weekdays: Weekdays
    working_days_ahead: Count
    told: Words
    """谁在哪几天办、怎么预约，接在日子前面的半句话，句号不写"""
    clause: Clauses


class Reception(Row):
    """只在一周里的哪几天收材料。"""

    weekdays: Weekdays
    told: Words
    """谁只在哪几天办，接在日子前面的半句话，句号不写"""
    clause: Clauses
    booked: Booked | None = None


class Phone(Row):
    """一个电话，问什么事。"""

    number: Words
    for_: Annotated[Words, Field(alias="for")]
    clause: Clauses | None = None


class Email(Row):
    """一个邮箱，问什么事。"""

    address: Words
    for_: Annotated[Words, Field(alias="for")]
    clause: Clauses | None = None


class Decision(Row):
    """多久答复：几个工作日，或者一句话。"""

    working_days: Count | None = None
    from_: Annotated[Words | None, Field(alias="from")] = None
    text: Words | None = None
    clause: Clauses | None = None

    @model_validator(mode="after")
    def _something_told(self) -> Self:
        if self.text is None:
            exactly_one(self, ("working_days",), "多久答复")
        return self


class Office(Row):
    """受理部门，或者指南只给出的联系处。"""

    name: Words
    clause: Clauses
    only_for: Words | None = None
    """只管这些事的联系处，指南没有说它受理申请"""
    address: Words | None = None
    hours: Annotated[tuple[Hours, ...], Listed] = ()
    reception: Reception | None = None
    """不是每个工作日都收的：哪几天收"""
    phones: Annotated[tuple[Phone, ...], Listed] = ()
    emails: Annotated[tuple[Email, ...], Listed] = ()
    decide: Decision | None = None
