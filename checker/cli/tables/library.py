"""The library that reads and writes XLSX, which only tables of that kind need."""

from typing import Any

from checker.errors import RequestError


def openpyxl() -> Any:
    """The library; RequestError, saying how to install it, where it is missing."""
    try:
        import openpyxl as library  # the checker itself must run without it
    except ImportError:
        message = "读写 .xlsx 要用 openpyxl：运行 python -m pip install openpyxl 安装，或另存为 CSV 再试"
        raise RequestError(message) from None
    return library
