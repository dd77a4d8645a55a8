"""What the bundle's tests share: the shipped files in a made-up site."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from policy.compile import compile_policy
from policy.load import load_data
from sitegen.bundle.build import make_bundle, place, policy_json
from tests.casebook import DATA


@dataclass(frozen=True)
class Placed:
    """A site that holds the bundle alone."""

    site: Path
    rows: dict[str, dict[str, Any]]
    """What the page is told about each file, by role."""

    def file(self, role: str, ending: str = "") -> Path:
        """A file, or one of its compressed copies."""
        return self.site / f"{self.rows[role]['path']}{ending}"


@pytest.fixture(scope="session")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Placed:
    """The files that ship, as the build places them."""
    site = tmp_path_factory.mktemp("site")
    bundle = make_bundle(policy_json(compile_policy(load_data(DATA))), lambda _: None)
    place(bundle, site)
    return Placed(site, {row["role"]: row for row in (*bundle.manifest()["files"], bundle.late())})
