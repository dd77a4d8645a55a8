"""The command line within the process of the tests, where the data that ships is read once."""

import io
import json
import sys
from contextlib import ExitStack, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from checker.cli import batch, commands, impact
from checker.cli.main import main
from policy.load import load_data
from policy.model.data import Data
from tests.casebook import DATA

READERS = (batch, commands, impact)
"""The modules that read data."""


def read(root: Path) -> Data:
    """The data of a folder; what a test changes stands in one of its own, which is read as ever."""
    return _shipped() if root.resolve() == DATA else load_data(root)


@cache
def _shipped() -> Data:
    return load_data(DATA)


def printed(*argv: str | Path, given: Any = None) -> Any:
    """What a command prints as JSON; what is given stands on its standard input, as JSON too."""
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps(given).encode()), "utf-8")
    stdout = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with ExitStack() as held:
        for module in READERS:
            held.enter_context(patch.object(module, "load_data", read))
        held.enter_context(patch.object(sys, "stdin", stdin))
        held.enter_context(redirect_stdout(stdout))
        status = main([*map(str, argv), "--format", "json"])
    assert status in (commands.DONE, commands.FOUND)
    stdout.seek(0)
    return json.loads(stdout.read())
