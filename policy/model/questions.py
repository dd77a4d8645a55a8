"""Questions and their groups."""

from typing import Annotated, Literal

from pydantic import Field

from policy.model.base import Row
from policy.model.scalars import Count, Ident, Key, Listed, Words
from policy.model.words import QuestionType


class Choice(Row):
    """一个选项。"""

    value: Words
    label: Words
    note: Words | None = None


class Question(Row):
    """一个问题。编号和类型是对外约定，只能增加，不能改名。"""

    key: Key
    type: QuestionType
    label: Words
    """问句"""
    noun: Words
    """理由里对这件事的称呼"""
    group: Ident
    help: Words | None = None
    """为什么问、怎么看"""
    choices: Annotated[tuple[Choice, ...], Field(min_length=1), Listed] = ()
    choices_from: Literal["districts", "qualifications"] | None = None
    unit: Words | None = None
    max: Count | None = None
    single_number: bool = False
    """可以只填一个数，当作每个月（年）都一样"""


class Group(Row):
    """一组问题。"""

    id: Ident
    label: Words
    intro: Words | None = None


class Questions(Row):
    """questions.yaml"""

    groups: Annotated[tuple[Group, ...], Listed]
    questions: Annotated[tuple[Question, ...], Field(min_length=1), Listed]
