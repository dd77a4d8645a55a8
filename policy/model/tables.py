"""The tables beside the documents: districts, titles, benefits, contradictions, notes for everybody."""

from typing import Annotated

from pydantic import Field

from policy.model.base import Row
from policy.model.documents import District
from policy.model.notes import GuideNote
from policy.model.scalars import Clauses, Ident, Listed, Words
from policy.model.words import Grade


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
    """职称，和相当于职称的资格。"""

    titles: TitleTable
    qualifications: Annotated[tuple[Qualification, ...], Listed]


class Benefit(Row):
    """持证的一样用处。"""

    id: Ident
    title: Words
    text: Words
    grade: Grade
    as_of: Words
    caution: Words


class Benefits(Row):
    """持证的用处。"""

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
    """几份文本说法不一的地方。"""

    contradictions: Annotated[tuple[Contradiction, ...], Listed]


class Districts(Row):
    """各区，和没有指南的区听到的零散信息。"""

    districts: Annotated[tuple[District, ...], Field(min_length=1), Listed]


class Notes(Row):
    """各区都一样的提示。"""

    notes: Annotated[tuple[GuideNote, ...], Listed]
