"""What else a document tells: procedures, forms, facts, and the document itself."""

from typing import Annotated, Literal

from policy.model.base import Row
from policy.model.notes import Elsewhere, Reminder
from policy.model.scalars import Clauses, Count, Dated, Day, Ident, Listed, Words
from policy.model.words import Actor, ClauseKind, Grade, Procedure, Standing, Topic


class Basis(Row):
    """依据的文件。"""

    text: Words
    clause: Clauses


class Step(Row):
    """一步：谁、做什么。"""

    id: Ident
    who: Actor
    text: Words
    clause: Clauses
    where: Words | None = None
    """在哪里做"""
    takes: Words | None = None
    """要多久"""
    trouble: Words | None = None
    """容易出错的地方"""


class Process(Row):
    """一项业务怎么办。"""

    summary: Words
    clause: Clauses
    name: Words | None = None
    """这个区对它的叫法"""
    same_as: Procedure | None = None
    """这个区按另一项业务办的，写那一项"""
    elsewhere: Elsewhere | None = None
    """清单不管的条款"""
    steps: Annotated[tuple[Step, ...], Listed] = ()
    notes: Annotated[tuple[Reminder, ...], Listed] = ()


class FormSheet(Row):
    """一张要填的表。"""

    id: Ident
    name: Words
    use: Words
    """什么时候用"""
    clause: Clauses
    appendix: Words | None = None
    """原文的附件编号，如 附件 4；材料里说到的附件要和它对得上"""
    filled_by: Words | None = None
    """谁填"""
    signed_by: Words | None = None
    """谁签字"""
    sealed_by: Words | None = None
    """盖什么章"""
    where: Words | None = None
    """在哪里拿"""
    valid: Words | None = None
    """多久有效"""
    note: Words | None = None
    fields: Annotated[tuple[Words, ...], Listed] = ()
    """有哪些栏"""


class Fact(Row):
    """一件值得知道的事。"""

    id: Ident
    topic: Topic
    """哪一类事"""
    title: Words
    text: Words
    clause: Clauses
    procedure: Procedure | None = None
    replaced_by: Words | None = None
    """旧规现在看什么"""
    unreliable: Literal[True] | None = None
    """不可靠，不要照办"""


class ClauseRow(Row):
    """原文的一条。"""

    label: Words
    """印在文件里的条款号"""
    kind: ClauseKind
    """是哪一类"""
    procedure: Procedure
    """哪项业务的；每项都管的写 general"""
    left_out: Words | None = None
    """没有用它的原因"""
    instead: Words | None = None
    """由哪一条或哪个条目代替"""


class Document(Row):
    """一份文件：叫什么、谁发的、什么时候、还管不管用。"""

    title: Words
    standing: Standing
    year: Count
    checked_on: Day
    """最后一次和原文核对的日子"""
    about: Words
    issuer: Words | None = None
    """谁发的"""
    number: Words | None = None
    """文号"""
    dated: Dated | None = None
    """成文的日子，知道多少写多少"""
    not_before: Day | None = None
    """原件没有印日期的，推断它不早于哪一天；year 跟着它"""
    effective_on: Day | None = None
    """从哪一天起执行"""
    where: Words | None = None
    """在哪里能看到"""
    url: Words | None = None
    """网址，从 http 写起"""
    warning: Words | None = None
    """读者要先知道的：旧了、没有查到新版"""
    grade: Grade = "A"
    """文本的可信程度；不是 A 的，判断一律由窗口认定"""

    @property
    def age(self) -> str:
        """The year in words, which tell where it is inferred."""
        return f"{self.year} 年{'前后' if self.not_before else ''}"
