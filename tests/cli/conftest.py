"""Commands read the data that ships again and again; here it is read once."""

from functools import cache
from pathlib import Path

import pytest

from checker.cli import batch, commands, impact
from policy.load import load_data
from policy.model.data import Data
from tests.casebook import DATA


@cache
def _shipped() -> Data:
    return load_data(DATA)


def _read(root: Path) -> Data:
    return _shipped() if root.resolve() == DATA else load_data(root)


@pytest.fixture(autouse=True)
def _data_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test changes stands in a folder of its own, which is read as ever."""
    for module in (batch, commands, impact):
        monkeypatch.setattr(module, "load_data", _read)
