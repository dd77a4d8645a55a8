"""Text that reads as it stands: nothing that cannot be seen, nothing that turns it round, no tags."""

import re
import unicodedata

from checker.errors import shown
from policy.model.base import mistake

TAG = re.compile(r"<\s*[/!?]?\s*[A-Za-z][^<>]{0,40}>?|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]{2,8});")
"""HTML, which pages print as it stands."""
BLANK = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}
"""Letters and signs by name that print as nothing."""
HIDDEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
"""Categories of characters that print as nothing, or turn what follows."""


def legible(text: str) -> str:
    """The text itself, or a mistake that names the character."""
    # Nearly every text is well: that much Python's own method tells at once, which also stumbles over some that print.
    well = text.replace("\n", "").isprintable() and BLANK.isdisjoint(text)
    found = None if well else next((sign for sign in text if _hidden(sign)), None)
    if found:
        name = unicodedata.name(found, "控制字符")
        wrong = f"第 {text.index(found) + 1} 个字符看不见：U+{ord(found):04X}（{name}）"
        raise mistake(wrong, "删掉它，照着字重新打一遍；从网页复制来的常带着它")
    tag = TAG.search(text)
    if tag:
        raise mistake(f"文字里有网页标签 {shown(tag[0])}", "去掉标签，只写字；要印出尖括号的写成《》或〈〉")
    return text


def _hidden(sign: str) -> bool:
    return sign != "\n" and (sign in BLANK or unicodedata.category(sign) in HIDDEN)
