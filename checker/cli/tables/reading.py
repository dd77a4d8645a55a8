"""A table file, from a path or standard input, to its rows."""

import sys
from pathlib import Path

from checker.cli.profiles import reason_of
from checker.cli.tables.delimited import read_delimited
from checker.cli.tables.workbook import read_workbook
from checker.errors import AnswerError, shown
from checker.table.sheet import MEGABYTE, Known, Sheet

LIMIT = 20 * MEGABYTE
OLE, ENCRYPTED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
BLANK = b"\xef\xbb\xbf \r\n\t"
"""What says nothing, a byte-order mark among it."""
ZIP = b"PK\x03\x04"
MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"%pdf", b"{\\rtf")


def read_bytes(name: str) -> bytes:
    """A table file's bytes; `name` "-" is standard input. AnswerError where it cannot be read or is too large."""
    try:
        if name == "-":
            raw = sys.stdin.buffer.read(LIMIT + 1)
        else:
            with Path(name).open("rb") as file:
                raw = file.read(LIMIT + 1)
    except OSError as error:
        raise AnswerError(f"读不了文件 {shown(name)}（{reason_of(error)}），请检查路径") from None
    if len(raw) > LIMIT:
        raise AnswerError(f"{shown(name)} 超过 {LIMIT // MEGABYTE} MB，请只留要判断的表和列，或拆成几个文件")
    return raw


def read_sheet(name: str, known: Known) -> Sheet:
    """The table in a file: of a workbook, the first sheet whose header is known. AnswerError where there is none."""
    raw = read_bytes(name)
    if not raw.strip(BLANK):
        raise AnswerError(f"{shown(name)} 是空的")
    if raw.startswith(OLE):
        what = "加了密码，请先去掉密码" if ENCRYPTED in raw else "是旧的 .xls 格式"
        raise AnswerError(f"{shown(name)} {what}，再另存为 .xlsx 或 CSV")
    if raw.startswith(ZIP):
        return read_workbook(name, raw, known)
    if name.lower().endswith((".xlsx", ".xlsm")):
        raise AnswerError(f"{shown(name)} 坏了，或者不是真正的 Excel 文件，请用表格软件打开，另存为 .xlsx 或 CSV")
    if raw[:512].lstrip(BLANK).lower().startswith(MARKUP):
        raise AnswerError(f"{shown(name)} 不是表格文件，请用表格软件打开，另存为 .xlsx 或 CSV")
    return read_delimited(name, raw, known)
