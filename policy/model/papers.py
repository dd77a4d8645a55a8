"""Materials: one paper on a procedure's list, or a reference to the papers of another list."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from checker import words
from policy.model.base import Row, mistake
from policy.model.conditions import Condition
from policy.model.covered import Validity, Window, Within
from policy.model.scalars import Clauses, Count, Ident, Listed, RouteNumber, Words
from policy.model.words import Form, Procedure, Provider, Stamp


def _stated(value: Any) -> Any:
    """An empty list may be forgotten; what the text leaves out is said."""
    if value == []:
        raise mistake("form 是空的", f"写是哪一种：{'、'.join(words.FORMS)}；文本没有说的写 null")
    return () if value is None else tuple(value) if isinstance(value, list) else value


class Paper(Row):
    """一样材料。"""

    id: Ident
    name: Words
    provider: Provider
    """谁准备"""
    form: Annotated[tuple[Form, ...], BeforeValidator(_stated, json_schema_input_type=list[Form] | None)]
    """原件、复印件、扫描件等；文本没有说的写 null"""
    requirement: Words
    """要求，一两句话"""
    clause: Clauses
    stamps: Annotated[tuple[Stamp, ...], Listed] = ()
    """盖什么章、谁签字"""
    copies: Count = 1
    """几份"""
    remark: Words | None = None
    """材料上要写的字"""
    validity: Validity | None = None
    """申报以后还要有效多久"""
    fresh: Within | None = None
    """多久以内出具的"""
    window: Window | None = None
    """要包括多长的记录"""
    one_of: Ident | None = None
    """同一个名字的几样里交一样"""
    route: Annotated[tuple[RouteNumber, ...], Field(min_length=1), Listed] = ()
    """只有走这几条的人要"""
    when: Condition | None = None
    """什么情况下要；不写就是都要"""
    when_told: Words | None = None
    """给人看的“什么时候要”；不写就照 when 念"""
    not_if: Condition | None = None
    """这样就不要；还不知道的说不准，几样里交一样的照算有"""
    unless_met: Literal["employer"] | None = None
    """employer：单位一方的条件都满足就不要，确定不满足才要"""
    open_if: Condition | None = None
    """确定是这样，要不要就说不准，因为文本没有写"""
    unfit_if: Condition | None = None
    """确定是这样，手里有也不能用；为什么、换什么，写在 one_needed 的那一组"""
    in_case: Words | None = None
    """没有问题问到的情况，写成一句话：只有这样才要，所以说不准"""
    goes_with: Annotated[tuple[Ident, ...], Listed] = ()
    """和这几样之一配套，交那一样时才要"""
    once_a_year: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """每年只交一次"""
    original_once_a_year: Annotated[bool, Field(json_schema_extra={"const": True})] = False
    """原件每年只带一次，别的（如复印件）每次都交"""


class PaperReference(Row):
    """另一项业务清单里的材料，这里也要。"""

    items_of: Procedure
    """哪项业务的清单"""
    only: Annotated[tuple[Ident, ...] | None, Listed] = None
    """只要其中这几样"""
    when: Condition | None = None
    in_case: Words | None = None
    """没有问题问到的情况：只有这样才要，所以说不准"""
    clause: Clauses | None = None
    requirement: Words | None = None
    """加在每样要求前面的话"""


class OneNeeded(Row):
    """几样里一定要交一样的一组：一样也没有的人，要有人告诉他。"""

    group: Ident
    """材料里 one_of 的名字"""
    name: Words
    """这一组叫什么"""
    procedures: Annotated[tuple[Procedure, ...], Field(min_length=1), Listed]
    unfit: Words | None = None
    """为什么手里那样不能用（unfit_if）：接在“您填的”后面的话"""
    instead: Words | None = None
    """那样不能用的，换什么"""


def _paper_or_reference(value: Any) -> Any:
    if isinstance(value, dict):
        return (PaperReference if "items_of" in value else Paper).model_validate(value)
    return value


PaperRow = Annotated[Paper | PaperReference, BeforeValidator(_paper_or_reference)]
"""Which of the two it is shows in the key `items_of`; told so, mistakes name that kind's keys alone."""
