"""Questions and their groups."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr

from policy.model.base import Row
from policy.model.scalars import Count, Ident, Key, Listed, Words
from policy.model.words import QuestionType

Denied = StrictBool | StrictInt | StrictStr
"""What stands for having none of it: ``false``, ``0``, or a choice."""


class Choice(Row):
    """一个选项。"""

    value: Words
    label: Words
    note: Words | None = None


class Together(Row):
    """有的文本不分的几个选项。"""

    of: Annotated[tuple[Words, ...], Field(min_length=2), Listed]
    text: Words
    """这几个合起来，理由里怎么说"""


class Question(Row):
    """一个问题。编号和类型是对外约定，只能增加，不能改名。"""

    key: Key
    type: QuestionType
    """答案是哪一类"""
    label: Words
    """问句"""
    noun: Words
    """理由里对这件事的称呼"""
    group: Ident
    """在哪一组"""
    help: Words | None = None
    """为什么问、怎么看"""
    choices: Annotated[tuple[Choice, ...], Field(min_length=1), Listed] = ()
    """选项"""
    together: Annotated[tuple[Together, ...], Listed] = ()
    choices_from: Literal["districts", "qualifications"] | None = None
    """选项从别的表来"""
    unit: Words | None = None
    """数的单位"""
    min: Count | None = None
    max: Count | None = None
    usual: Words | None = None
    """多数人的选项，决定先问什么；能一次说“都没有”的那些不用写"""
    fixed: bool = False
    """本人和单位都不会为了办证去改、也改不了的，比如出生日期、单位类型：结果里不劝人改它"""
    single_number: bool = False
    """可以只填一个数，当作每个月（年）都一样"""


class Denial(Row):
    """一次回答一组问题的大半：都没有。"""

    label: Words
    """按钮上的话"""
    answers: Annotated[dict[Key, Denied], Field(min_length=1)]
    """问题: 代表“没有”的答案"""


class Group(Row):
    """一组问题。"""

    id: Ident
    label: Words
    intro: Words | None = None
    side: Literal["employer", "person"] = "person"
    """问单位的还是问本人的；先问本人"""
    denial: Denial | None = None
    """一次说“都没有”"""
    rare: bool = False
    """多数人都没有，可以和别的这样的组一起说“都没有”"""


class Questions(Row):
    """问题和它们的组。"""

    groups: Annotated[tuple[Group, ...], Listed]
    questions: Annotated[tuple[Question, ...], Field(min_length=1), Listed]

    @cached_property
    def group_of(self) -> Mapping[str, Group]:
        """The group of each question."""
        groups = {group.id: group for group in self.groups}
        return {question.key: groups[question.group] for question in self.questions}
