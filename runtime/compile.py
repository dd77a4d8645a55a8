"""Byte-compile archives inside Pyodide, since .pyc files must match the Python that loads them.

``ARGS`` is [in, out, in, out, ...]. The work is pyodide-build's; what it leaves
open is fixed here: no docstrings or asserts, and hashes that are never
checked, so that neither dates nor sources matter.
"""

import functools
import py_compile
from pathlib import Path

from pyodide_build import _py_compile

py_compile.compile = functools.partial(
    py_compile.compile, optimize=2, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH
)
for source, target in zip(ARGS[::2], ARGS[1::2], strict=True):  # noqa: F821 - set by python.mjs
    _py_compile._compile(Path(source), Path(target), verbose=False, compression_level=0)
