"""Reference figures: average wages, retirement ages, holidays."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one
from policy.model.scalars import Count, Day, Listed, Month, Words, Year
from policy.model.words import Grade


class Published(Row):
    """公布的日子：知道是哪一天写 on，只知道一段写 from 和 to。"""

    on: Day | None = None
    """哪一天"""
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
    """每月多少元；公告只有年平均的，除以 12"""
    confirmed: bool
    """有没有官方页面佐证"""
    published: Published
    grade: Grade
    """可信程度：A 是官方页面，B、C 是转载"""
    via: Words | None = None
    """经谁看到的，自己打开核对过的不写"""
    source: Words
    """在哪里看到的"""
    note: Words | None = None


class Confusable(Row):
    """容易和平均工资弄混的数。"""

    name: Words
    text: Words


class Wages(Row):
    """各年的平均工资。"""

    wages: Annotated[tuple[Wage, ...], Field(min_length=1), Listed]
    not_to_confuse: Annotated[tuple[Confusable, ...], Listed] = ()


class Track(Row):
    """退休年龄的一类人。"""

    sex: Literal["male", "female"]
    track: Literal["55", "50"] | None
    original: Count
    """原来的退休年龄（岁）"""
    born_from: Month
    """从哪个月出生的人起推迟"""
    every_months: Annotated[int, Field(ge=1)]
    """每隔几个月出生的推迟一个月"""
    max_delay: Count
    """最多推迟几个月"""
    until: Count | None = None
    label: Words | None = None


class Decree(Row):
    """退休年龄的依据。"""

    title: Words
    dated: Day
    effective_on: Day
    about: Words


class Ages(Row):
    """退休年龄的依据和各类人。"""

    source: Decree
    rows: Annotated[tuple[Track, ...], Field(min_length=1), Listed]


class Retirement(Row):
    """法定退休年龄。"""

    retirement: Ages


class YearOff(Row):
    """一年的放假和调休上班。"""

    off: Annotated[tuple[Day, ...], Listed]
    """放假的日子"""
    working: Annotated[tuple[Day, ...], Listed]
    """要上班的周六、周日"""
    source: Words | None = None


class Holidays(Row):
    """日历里还没有的放假。"""

    holidays: dict[Year, YearOff]
