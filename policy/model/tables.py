"""The tables beside the documents: questions, wages, retirement, titles, benefits, contradictions, holidays."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one
from policy.model.documents import District
from policy.model.entries import Note
from policy.model.scalars import Clauses, Count, Day, Ident, Key, Listed, Month, Words, Year
from policy.model.words import Grade, QuestionType


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


class Published(Row):
    """公布的日子：知道是哪一天写 on，只知道一段写 from 和 to。"""

    on: Day | None = None
    from_: Annotated[Day | None, Field(alias="from")] = None
    to: Day | None = None

    @model_validator(mode="after")
    def _a_day_or_a_span(self) -> Self:
        exactly_one(self, ("on", "from"), "公布的日子")
        exactly_one(self, ("on", "to"), "公布的日子")
        return self


class Wage(Row):
    """一个统计年度的月平均工资。"""

    year: Count
    """统计年度，不是使用的年份"""
    monthly: Annotated[int, Field(ge=0)]
    confirmed: bool
    """有没有官方页面佐证"""
    published: Published
    grade: Grade
    source: Words
    note: Words | None = None


class Confusable(Row):
    """容易和平均工资弄混的数。"""

    name: Words
    text: Words


class Wages(Row):
    """wages.yaml"""

    wages: Annotated[tuple[Wage, ...], Field(min_length=1), Listed]
    not_to_confuse: Annotated[tuple[Confusable, ...], Listed] = ()


class Track(Row):
    """退休年龄的一类人。"""

    sex: Literal["male", "female"]
    track: Literal["55", "50"] | None
    original: Count
    born_from: Month
    every_months: Annotated[int, Field(ge=1)]
    max_delay: Count
    until: Count | None = None
    label: Words | None = None


class Decree(Row):
    """退休年龄的依据。"""

    title: Words
    dated: Day
    effective_on: Day
    about: Words


class Ages(Row):
    """The decision and its lines."""

    source: Decree
    rows: Annotated[tuple[Track, ...], Field(min_length=1), Listed]


class Retirement(Row):
    """retirement.yaml"""

    retirement: Ages


class Series(Row):
    """一个职称系列。"""

    id: Ident
    name: Words
    clause: Clauses
    senior: Annotated[tuple[Words, ...], Listed] = ()
    associate_senior: Annotated[tuple[Words, ...], Listed] = ()
    intermediate: Annotated[tuple[Words, ...], Listed] = ()
    doubtful: Words | None = None


class TitleTable(Row):
    """职称系列的表。"""

    clause: Clauses
    series: Annotated[tuple[Series, ...], Listed]


class Qualification(Row):
    """一种相当于职称的资格。"""

    id: Ident
    name: Words
    equals: Words
    clause: Clauses
    doubtful: Words | None = None


class Titles(Row):
    """titles.yaml"""

    titles: TitleTable
    qualifications: Annotated[tuple[Qualification, ...], Listed]


class YearOff(Row):
    """一年的放假和调休上班。"""

    off: Annotated[tuple[Day, ...], Listed]
    working: Annotated[tuple[Day, ...], Listed]
    source: Words | None = None


class Holidays(Row):
    """holidays.yaml"""

    holidays: dict[Year, YearOff]


class Benefit(Row):
    """持证的一样用处。"""

    id: Ident
    title: Words
    text: Words
    grade: Grade
    as_of: Words
    caution: Words


class Benefits(Row):
    """benefits.yaml"""

    benefits: Annotated[tuple[Benefit, ...], Listed]


class ContradictionSide(Row):
    """一方的说法。"""

    who: Words
    text: Words
    clause: Clauses


class Contradiction(Row):
    """几份文本说法不同的一件事。"""

    id: Ident
    title: Words
    sides: Annotated[tuple[ContradictionSide, ...], Field(min_length=2), Listed]
    governs: Words
    safe: Words


class Contradictions(Row):
    """contradictions.yaml"""

    contradictions: Annotated[tuple[Contradiction, ...], Listed]


class Districts(Row):
    """districts.yaml"""

    districts: Annotated[tuple[District, ...], Field(min_length=1), Listed]


class Notes(Row):
    """notes.yaml"""

    notes: Annotated[tuple[Note, ...], Listed]
