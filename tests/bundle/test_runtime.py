"""The runtime is built once for the same inputs, and always to the same bytes."""

import shutil
from pathlib import Path

import pytest

from sitegen.bundle import runtime
from sitegen.bundle.archive import read_zip
from sitegen.bundle.build import make_bundle
from sitegen.bundle.runtime import ROOT, built_runtime
from tests.bundle.conftest import Placed


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _silent(_: str) -> None:
    pass


def _copy(root: Path) -> Path:
    """What the build reads of the repository, to be changed."""
    for name in ("checker", "requirements", "runtime"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    return root


def test_two_builds_are_equal_byte_for_byte(tmp_path: Path) -> None:
    again = built_runtime(_silent, cache=tmp_path)
    assert _contents(again) == _contents(built_runtime(_silent))


def test_unchanged_inputs_are_not_built_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = built_runtime(_silent)
    monkeypatch.setattr(runtime, "_build", lambda *_: pytest.fail("built again"))
    assert built_runtime(_silent) == before


@pytest.mark.parametrize(
    "changed",
    [
        "checker/verdict/truth.py",
        "requirements/pyodide.txt",
        "runtime/modules.txt",
        "runtime/overlay/asyncio/__init__.py",
    ],
)
def test_each_input_counts(tmp_path: Path, changed: str) -> None:
    root = _copy(tmp_path)
    before = runtime._inputs(root)
    (root / changed).write_bytes((root / changed).read_bytes() + b"\n")
    assert runtime._inputs(root) != before == runtime._inputs(ROOT)


def test_only_compiled_modules_travel_and_none_of_the_hosts_side(placed: Placed) -> None:
    code = read_zip(placed.file("code"))
    library = read_zip(placed.file("library"))
    assert {Path(name).suffix for name in (*code, *library)} == {".pyc"}
    assert "checker/worker.pyc" in code
    assert not [name for name in code if name.startswith("checker/cli") or "__main__" in name]


def test_an_edit_of_policy_moves_the_policy_alone(placed: Placed) -> None:
    bundle = make_bundle(b"{}", _silent)
    moved = {file.role for file in bundle.files if file.path != placed.rows[file.role]["path"]}
    assert moved == {"policy"}
