"""Commands read the data that ships again and again; here it is read once."""

import pytest

from tests.command import READERS, read


@pytest.fixture(autouse=True)
def _data_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in READERS:
        monkeypatch.setattr(module, "load_data", read)
