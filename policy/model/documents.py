"""Documents: one edition of a district's guide, or another source."""

from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from policy.model.base import Row
from policy.model.changes import Change
from policy.model.conditions import Requirement
from policy.model.entries import Basis, ClauseRow, Document, Fact, FormSheet, Process
from policy.model.limits import Limit
from policy.model.notes import General, GuideNote
from policy.model.offices import Office
from policy.model.papers import OneNeeded, PaperRow
from policy.model.scalars import Clauses, Count, Figure, Ident, Listed, Words, Year
from policy.model.silence import Saying, Silence
from policy.model.words import Grade, Procedure


class Known(Row):
    """一条零散信息，可信程度另写。"""

    text: Words
    grade: Grade
    note: Words | None = None


class District(Row):
    """一个区。"""

    id: Ident
    name: Words
    core: bool = False
    """城六区和经开区"""
    known: Annotated[tuple[Known, ...], Listed] = ()


class Printed(Row):
    """指南为某一年申报印出来的平均工资和收入线。"""

    base_year: Count
    """平均工资是哪一年的"""
    base: Figure
    lines: dict[Words, Figure] = Field(default_factory=dict)
    """倍数: 印出的每月金额"""
    clause: Clauses | None = None


class WageRule(Row):
    """收入线用哪一年的平均工资。"""

    clause: Clauses
    printed: dict[Year, Printed] = Field(default_factory=dict)
    two_years_before: bool = False
    """申报前两年的平均工资也可能适用"""
    last_printed_lasts: bool = False
    """没有印新数的下一年，最后印出的那个数也可能适用"""


class Conditions(Row):
    """单位和本人两方面的条件。"""

    employer: Requirement
    applicant: Requirement


class Source(Row):
    """一份来源文件。"""

    id: Ident
    source: Document
    clauses: dict[Words, ClauseRow]
    procedures: dict[Procedure, Process] = Field(default_factory=dict)
    materials: dict[Procedure, Annotated[tuple[PaperRow, ...], Listed]] = Field(default_factory=dict)
    deadlines: Annotated[tuple[Limit, ...], Listed] = ()
    forms: Annotated[tuple[FormSheet, ...], Listed] = ()
    facts: Annotated[tuple[Fact, ...], Listed] = ()
    basis: Annotated[tuple[Basis, ...], Listed] = ()
    office: Office | None = None
    notes: Annotated[tuple[GuideNote, ...], Listed] = ()


def _listed_or_brought(value: Any) -> Any:
    return District.model_validate(value) if isinstance(value, dict) else value


class Guide(Source):
    """一个区的一版指南。"""

    district: Annotated[Ident | District, BeforeValidator(_listed_or_brought)]
    """区的编号；没有收录过的区写 {id, name}"""
    conditions: Conditions
    wage_rule: WageRule
    silent: Annotated[tuple[Silence, ...], Listed] = ()
    """文本没有写的事，每一条都有人读过"""
    says: Annotated[tuple[Saying, ...], Listed] = ()
    """文本写了、但不是判断规则的话"""
    one_needed: Annotated[tuple[OneNeeded, ...], Listed] = ()
    """一定要交一样的几组材料"""
    general: Annotated[tuple[General, ...], Listed] = ()
    """对每项业务都适用的话"""
    based_on: Ident | None = None
    """只写了和哪一版不同的地方；其余照那一版"""
    changes: Annotated[tuple[Change, ...], Listed] = ()

    @cached_property
    def district_id(self) -> str:
        """The id of the district, whether listed or brought along."""
        return self.district.id if isinstance(self.district, District) else self.district
