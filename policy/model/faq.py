"""What people ask, and the words that they trip over: each answer by what every text says of it."""

from typing import Annotated, Literal

from pydantic import Field

from policy.model.base import Row
from policy.model.documents import Known
from policy.model.scalars import Clauses, Ident, Listed, Words
from policy.model.words import Procedure


class Said(Row):
    """一份文本怎么说；没有 clause 的，说的是那份文本没有写什么。"""

    of: Ident
    """文件编号，clause 都是这份文件的"""
    text: Words
    clause: Clauses | None = None


class Way(Row):
    """接着看哪一页。"""

    to: Words
    """站内的地址，如 procedures/renewal/"""
    text: Words


class Asked(Row):
    """人们真会问的一件事。"""

    id: Ident
    ask: Words
    short: Words
    """先用一两句话回答"""
    safe: Words
    """怎样稳妥，本站的建议"""
    also: Annotated[tuple[Words, ...], Listed] = ()
    """别的叫法，搜索时用得上"""
    said: Annotated[tuple[Said, ...], Field(min_length=1), Listed]
    heard: Annotated[tuple[Known, ...], Listed] = ()
    """官方页面以下的说法"""
    silent: Words | None = None
    """没有一份文本说的那一点"""
    more: Annotated[tuple[Way, ...], Listed] = ()


class AskedGroup(Row):
    """一类问题。"""

    id: Ident
    label: Words
    questions: Annotated[tuple[Asked, ...], Field(min_length=1), Listed]


class Faq(Row):
    """常见问题。"""

    groups: Annotated[tuple[AskedGroup, ...], Listed]


class Term(Row):
    """一个词。"""

    id: Ident
    term: Words
    text: Words
    """是什么意思，用自己的话写"""
    also: Annotated[tuple[Words, ...], Listed] = ()
    """日常的叫法，搜索时用得上"""
    procedure: Procedure | None = None
    """说的是哪项业务；那一页上也写着这些叫法"""
    plain: Literal[True] | None = None
    """人人都懂，别的页面上不给解释"""
    said: Annotated[tuple[Said, ...], Listed] = ()
    """各份文本的用法或者出处"""
    silent: Words | None = None
    """没有一份文本说的那一点；没有 said 的必须写"""
    more: Annotated[tuple[Way, ...], Listed] = ()


class Glossary(Row):
    """词语。"""

    terms: Annotated[tuple[Term, ...], Listed]
