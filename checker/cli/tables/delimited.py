"""CSV as spreadsheets save it: UTF-8 with or without mark, UTF-16 or GB18030."""

import codecs

from checker.errors import AnswerError, shown
from checker.table.delimited import parsed
from checker.table.sheet import Known, Sheet

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_delimited(name: str, raw: bytes, known: Known) -> Sheet:
    """The rows of a CSV file; AnswerError where its encoding is not known."""
    return parsed(_decoded(name, raw), known)


def _decoded(name: str, raw: bytes) -> str:
    marked = [encoding for mark, encoding in MARKS.items() if raw.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AnswerError(f"{shown(name)} 的编码认不出来，请用表格软件另存为“CSV UTF-8”或 .xlsx")
