"""An edition told as what it changes of an earlier one."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from policy.model.base import Row, exactly_one, mistake
from policy.model.entries import Document
from policy.model.scalars import Clauses, Ident, Listed, Words

QUIET = "clauses"
"""Where a change says nothing to readers by itself."""


class Change(Row):
    """和旧版不同的一处。"""

    at: Words
    """改哪一处：从最外层的键起，一层一层用 / 隔开，列表里的写它的 id，如 conditions/employer/capital"""
    set_: Annotated[Any, Field(alias="set")] = None
    """改成什么：只写要改的键，写 null 的键去掉"""
    add: Any = None
    """加上什么：列表里加一项，表里加几个键"""
    remove: Literal[True] | None = None
    """去掉它"""
    after: Words | None = None
    """加在哪一项后面；不写的加在最后"""
    text: Words | None = None
    """给读者的一句话：原来怎样，现在怎样"""
    clause: Clauses | None = None
    """出自新版的哪一条；旧版的写成“旧版编号:条款”"""

    @model_validator(mode="after")
    def _one_thing_and_told(self) -> Self:
        exactly_one(self, ("set", "add", "remove"), "一处改动")
        if self.after and "add" not in self.model_fields_set:
            raise mistake("after 只和 add 一起用", "去掉 after")
        if self.quiet == bool(self.text and self.clause):
            wrong, mend = (
                ("不给读者看", "去掉 text 和 clause") if self.quiet else ("要让读者看到", "写上 text 和 clause")
            )
            raise mistake(f"{self.at} 的改动{wrong}", mend)
        return self

    @property
    def quiet(self) -> bool:
        """Whether readers see it in what cites it."""
        return self.at.split("/")[0] == QUIET


class Edition(Row):
    """一版只写和旧版不同之处的指南。"""

    id: Ident
    based_on: Ident
    """和哪一版比"""
    source: Document
    changes: Annotated[tuple[Change, ...], Field(min_length=1), Listed]
