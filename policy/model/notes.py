"""Sentences that a document gives to mind: of the guide, of several procedures, of one."""

from typing import Annotated

from pydantic import Field

from policy.model.base import Row
from policy.model.conditions import Condition
from policy.model.scalars import Clauses, Ident, Listed, RouteNumber, Words
from policy.model.words import Procedure


class Note(Row):
    """一句提示；写了 when 的只对那些人显示。"""

    text: Words
    id: Ident | None = None
    clause: Clauses | None = None
    when: Condition | None = None


class GuideNote(Note):
    """整份指南的一句提示，判断时看到。"""

    with_papers: Annotated[tuple[Procedure, ...], Listed] = ()
    """准备这几项业务的材料时、在它们的清单里也要看到"""


class General(Row):
    """对每项业务都适用的一句话，只写一次。"""

    id: Ident
    text: Words
    clause: Clauses
    procedures: Annotated[tuple[Procedure, ...], Listed] = ()
    """只对这几项业务；不写就是每一项"""


class Reminder(Note):
    """一项业务里要注意的事。"""

    with_papers: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """准备材料时也要看到"""
    with_days: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """算时限时也要看到"""


class Elsewhere(Row):
    """走这几条的人，材料不在这张清单里。"""

    route: Annotated[tuple[RouteNumber, ...], Field(min_length=1), Listed]
    text: Words
    """去哪里问"""
    clause: Clauses
