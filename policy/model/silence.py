"""What a text leaves open, said by somebody who read for it, and what it says that no rule of the checker holds."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from checker import words
from policy.model.base import Row
from policy.model.scalars import Clauses, Day, Like, Several, Words

WHERE = ("office", "address", "hours", "phones", "decide", "fees")
"""What a text may tell or not of where to go: the accepting office, its address, hours and telephones; how long an
answer takes; what it costs."""
TOPICS = (*WHERE, "filing")
"""And of who files."""
LISTS = ("papers", "limits")
"""What may be missing of a procedure as a whole: its list of papers, and any time limit."""
NOT_TOLD = "没有讲这项业务"
NO_LIST = "没有列材料"
PARTS = (*LISTS, *words.PROVIDERS, *words.MOMENTS)
"""Of a procedure: a list, the papers of one party, or one kind of time limit."""
_PATTERN = r"question:[a-z][a-z0-9_]*|route:\d+|procedure:[a-z-]+(/[a-z_]+)?|topic:[a-z]+"

_MEND = "写 question:问题、route:条款号、procedure:业务、procedure:业务/部分 或 topic:话题"
About = Annotated[str, Like(_PATTERN, _MEND)]
Abouts = Annotated[tuple[About, ...], Field(min_length=1), Several]


@dataclass(frozen=True, slots=True)
class Subject:
    """What an entry is about, taken apart: `part` is empty but for a part of a procedure."""

    kind: str
    name: str
    part: str

    @classmethod
    def of(cls, about: str) -> "Subject":
        """``procedure:renewal/limits`` as kind, name and part."""
        kind, _, rest = about.partition(":")
        name, _, part = rest.partition("/")
        return cls(kind, name, part)


class Silence(Row):
    """没有写的事：有人为这件事读过全文。"""

    about: Abouts
    """哪个问题、哪项业务（或它的哪一部分）、哪个话题没有写"""
    looked: Words
    """读了哪里，找过哪些词"""
    read_on: Day
    """哪一天读的"""
    by: Words
    """谁读的"""
    only: Words | None = None
    """只有这一点没有写，别的写了"""
    note: Words | None = None
    """原文写了什么相近的"""
    clause: Clauses | None = None
    """note 出自哪一条"""


class Saying(Row):
    """原文写了、但不是判断规则的话，对照表里那一格要看到。"""

    about: Abouts
    text: Words
    clause: Clauses
