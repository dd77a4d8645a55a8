"""Worked cases: people, what is changed of them, and what a reader of the text says must come out."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one
from policy.model.scalars import Clauses, Ident, Listed, Words
from policy.model.words import Moment, Procedure

Verdict = Literal["met", "unmet", "discretion", "unknown"]
Answered = dict[str, Any]
"""Raw answers by question; `policy.cases` looks at each."""


class Expected(Row):
    """判断应有的结果；写几样就核对几样。"""

    verdict: Verdict | None = None
    """总的结论"""
    routes: dict[Words, Verdict] = Field(default_factory=dict)
    """各条（条款号）的结果"""
    leaves: dict[Words, Verdict] = Field(default_factory=dict)
    """各个条件的结果，写成 applicant/tenure 这样；一个条件要有 met 的例子，也要有 unmet 或 discretion 的，才算有判例"""
    ask: Any = None
    """还要问哪些问题"""
    earliest: Any = None
    """其他答案不变，最早哪一天符合；null 是没有这一天"""
    earliest_if: Any = None
    """还缺的答案都有利时，最早哪一天"""
    closest: Any = None
    """差得最少的几种改法，每种列出条件"""
    next: Any = None
    """下一步先问哪个问题"""


class Case(Row):
    """一个判断的例子：从一个人出发，改几项。"""

    name: Words
    """这个例子叫什么，一份里不重复"""
    clause: Clauses
    """结果出自哪一条"""
    from_: Annotated[Words, Field(alias="from")]
    """从 profiles 里的哪个人出发"""
    expect: Expected
    with_: Annotated[Answered, Field(alias="with")] = Field(default_factory=dict)
    """改成这样"""
    each: Annotated[tuple[Answered, ...], Field(min_length=1), Listed] | None = None
    """改成其中任何一样，结果都相同；和 with 只写一样"""

    @model_validator(mode="after")
    def _one_change(self) -> Self:
        if self.each is not None:
            exactly_one(self, ("with", "each"), "改法")
        return self


class ExpectedLimit(Row):
    """一个时限应有的日子；写几样就核对几样，null 是没有。"""

    id: Ident
    """哪个时限"""
    absent: Literal[True] | None = None
    """不应有这个时限"""
    moment: Moment | None = None
    kind: Any = None
    opens: Any = None
    """第一天"""
    due: Any = None
    """最后一天"""
    safe_by: Any = None
    """稳妥的最后一天"""
    act_by: Any = None
    instead: Any = None
    late: Any = None
    now: Any = None
    told: Any = None
    note: Any = None
    missed: Any = None
    provisional: Any = None
    steps: Any = None


class LimitCase(Row):
    """一个时限的例子。"""

    name: Words
    clause: Clauses
    profile: Answered
    """这个人的回答"""
    expect: ExpectedLimit
    procedure: Procedure | None = None
    why: Words | None = None
    """日子是怎么数出来的"""


class ExpectedPapers(Row):
    """一张清单应有的样子。"""

    needed: dict[Words, Literal["yes", "no", "unknown"]] = Field(default_factory=dict)
    """材料的 id: 要（yes）、不要（no）、说不准（unknown）；有条件的材料，要和不要都有例子才算有判例"""
    told: dict[Words, bool] = Field(default_factory=dict)
    """一句话: 清单旁边要有（true）或不能有（false）"""


class PaperCase(Row):
    """一张清单的例子。"""

    name: Words
    clause: Clauses
    procedure: Procedure
    profile: Answered
    expect: ExpectedPapers


class CaseBook(Row):
    """一版指南的判例。"""

    guide: Ident
    """哪一版"""
    district: Ident | None = None
    """哪个区；编号去掉年份就是的不写"""
    profiles: dict[Words, Answered] = Field(default_factory=dict)
    """几个人，各有一个名字"""
    cases: Annotated[tuple[Case, ...], Listed] = ()
    deadlines: Annotated[tuple[LimitCase, ...], Listed] = ()
    materials: Annotated[tuple[PaperCase, ...], Listed] = ()
