"""Time limits: from which event, which way, how many of which unit."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policy.model.asides import After, Aside
from policy.model.base import Row, exactly_one
from policy.model.conditions import Condition
from policy.model.covered import Within
from policy.model.scalars import Clauses, Count, Day, Ident, Key, Listed, Words
from policy.model.words import Moment, Procedure

WAYS = ("event", "income_window", "document", "plan", "milestone")
"""The ways of finding a time limit's days; each has exactly one."""
UNITS = ("days", "working_days", "months")


class Shift(Row):
    """从一个日子往后（正数）或往前（负数）数一步。"""

    why: Words
    """这一步的道理，给人看"""
    days: int | None = None
    working_days: int | None = None
    months: int | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        exactly_one(self, UNITS, "一步的单位")
        return self


class IncomeWindow(Row):
    """收入证明包括哪些月份。"""

    ends_before_filing: Annotated[tuple[Count, ...], Field(min_length=1), Listed]
    """最后一个月是申报前第几个月；写几个就是几种都行"""
    months: Count | None = None
    years: Count | None = None
    """从申报那年往前数第几年的 1 月开始"""

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        exactly_one(self, ("months", "years"), "收入月份的长短")
        return self


class DocumentRule(Row):
    """材料的日期：还要有效多少个月，或者多久以内出具。"""

    question: Key | None = None
    months_after_filing: Count | None = None
    fresh: Within | None = None

    @model_validator(mode="after")
    def _one_rule(self) -> Self:
        exactly_one(self, ("months_after_filing", "fresh"), "材料的日期")
        if self.months_after_filing is not None and self.question is None:
            exactly_one(self, ("question",), "到期日的问题")
        return self


class Plan(Row):
    """每年哪个季度报下一年的需求，次年哪个季度答复。"""

    quarter: Annotated[int, Field(ge=1, le=4)]
    answered_quarter: Annotated[int | None, Field(ge=1, le=4)] = None
    last_close: Day | None = None
    """上一次知道的截止日，比季度末早的；日历到那一天也提醒"""


class Milestone(Row):
    """到某个年龄的日子：孩子的、本人的，或法定退休年龄；写 through 的，生日第二天才变。"""

    of: Literal["children"] | None = None
    """孩子的年龄"""
    age: Count | None = None
    male: Count | None = None
    female: Count | None = None
    statutory: Literal[True] | None = None
    """法定退休年龄"""
    through: Literal[True] | None = None
    """生日那天还算，第二天才变"""
    until: Words
    """还和以前一样的最后一天前面的话，如：最后能申请的一天是"""
    then: Words
    """从下一天起怎样，如：起不能再申请"""

    @model_validator(mode="after")
    def _whose(self) -> Self:
        exactly_one(self, ("of", "male", "statutory"), "谁的年龄")
        exactly_one(self, ("age", "female", "statutory"), "多大年龄")
        return self


class Limit(Row):
    """一个时限。"""

    id: Ident
    procedure: Procedure
    """哪项业务的"""
    also: Annotated[tuple[Procedure, ...], Listed] = ()
    """同一句话还管哪些业务；general 是每一项"""
    not_for: Annotated[tuple[Procedure, ...], Listed] = ()
    """管不到的业务"""
    moment: Moment
    """是哪一种时限"""
    label: Words
    clause: Clauses
    called: Mapping[Procedure, Words] = Field(default_factory=dict)
    """在这几项业务里换一个叫法：公开约定要求也答，可说的不是那项业务本身"""
    event: Key | None = None
    """从哪个日子数起：问这个日子的问题"""
    opens: Annotated[tuple[Shift, ...] | None, Listed] = None
    """第一天怎么数；null 是没有第一天"""
    due: Annotated[tuple[Shift, ...], Listed] = ()
    """最后一天怎么数"""
    income_window: IncomeWindow | None = None
    """不从一个日子数起的：收入看哪些月份"""
    document: DocumentRule | None = None
    """材料的日期"""
    plan: Plan | None = None
    milestone: Milestone | None = None
    cut_by: Ident | None = None
    """证件先失效的，不能等到这一天：写管失效的那个时限"""
    after: After | None = None
    """到了时候要先办的另一件事"""
    done_by: Annotated[tuple[Literal["submitted_on", "accepted_on"], ...], Listed] = ()
    """知道了这些日子里的一个，这一步就已经办完：问后面几步的问题"""
    done_so: Words | None = None
    """这些日子里的一个说明什么，接在“已经提交”后面，句号不写；不写就是这一步办完了"""
    under_review: Literal[True] | None = None
    """管失效的时限：原文写了审核中到了这一天的也失效"""
    when: Condition | None = None
    """什么情况下才有这个时限"""
    if_missed: Words | None = None
    """错过了会怎样"""
    note: Words | None = None
    asides: Annotated[tuple[Aside, ...], Listed] = ()
    """接在 note 后面的话，各对一些人说"""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        exactly_one(self, WAYS, "时限的算法")
        if self.event is not None:
            exactly_one(self, ("due",), "从某个日子数起的时限要写 due，")
        return self
