"""What a paper's dates must cover: how long it still runs, how old it may be, which months it shows."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one
from policy.model.scalars import Count, Key, Listed


class Within(Row):
    """多少天或多少个月以内。"""

    days: Count | None = None
    months: Count | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        exactly_one(self, ("days", "months"), "期限")
        return self


class Window(Row):
    """要包括几个月或几年的记录。"""

    months: Count | None = None
    """近几个月"""
    years: Count | None = None
    """申报前的几个自然年"""
    runs_on: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """自然年之后，还要接着到最近一个月"""
    ends_before_filing: Annotated[tuple[Count, ...], Listed] = ()
    """近几个月的：最后一个月是申报前第几个月，写在前面的先说；不写就是前一个月、前两个月都行"""
    read_so: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """原文只印了第一种，别的是我们的理解"""
    since: Key | None = None
    """也可以从这一天所在的月份起（入职、持证不久的人）：问这一天的问题"""

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        exactly_one(self, ("months", "years"), "记录的长短")
        if self.since and self.months is None and not self.runs_on:
            exactly_one(self, ("months",), "可以从某一天起的记录")
        if self.runs_on and self.years is None:
            exactly_one(self, ("years",), "接着到最近一个月的记录")
        return self


class Validity(Row):
    """申报以后还要有效多少个月；question 是问到期日的问题。"""

    months_after_filing: Count
    question: Key | None = None
    usually: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """原文写的是“一般”，不够长的可以问窗口"""
