"""What stands beside a time limit: a sentence for some people, a step that comes first."""

from policy.model.base import Row
from policy.model.conditions import Condition
from policy.model.scalars import Ident, Words


class Aside(Row):
    """只和一些人有关的一句话；话里说明是哪些人。"""

    text: Words
    not_if: Condition
    """确定是这样就不说；还不知道照说"""


class After(Row):
    """到了时候要先办的另一件事；text 是一整句，先办什么、再办什么，句号不写。"""

    limit: Ident
    """管那件事的时限"""
    text: Words
    gone: Words | None = None
    """早已离开原单位、那件事已经没法先办的，改说这一句；句号不写"""
