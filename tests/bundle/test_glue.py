"""Glue code and WebAssembly lose what nobody names, and nothing else."""

import pytest

from sitegen.bundle.glue import GlueError, slimmed
from sitegen.bundle.wasm import HEADER, WasmError, exports, imported_names, with_exports


def _text(name: str) -> bytes:
    return bytes([len(name)]) + name.encode()


def _part(number: int, *entries: bytes) -> bytes:
    content = bytes([len(entries)]) + b"".join(entries)
    return bytes([number, len(content)]) + content


IMPORTS = _part(
    2,
    _text("env") + _text("used_js") + b"\x00\x00",
    _text("env") + _text("table") + b"\x01\x70\x00\x01",
    _text("env") + _text("memory") + b"\x02\x01\x01\x10",
    _text("GOT.func") + _text("linked_back") + b"\x03\x7f\x01",
    _text("env") + _text("tag") + b"\x04\x00\x00",
)
EXPORTS = _part(
    7, *(_text(name) + b"\x00" + bytes([place]) for place, name in enumerate(["run", "PyGone", "linked_back"]))
)
CUSTOM = bytes([0, 3]) + _text("go")
MODULE = HEADER + CUSTOM + IMPORTS + EXPORTS
GLUE = (
    'async function make(){function used_js(){}used_js.sig="v";function SDL_gone(){}SDL_gone.sig="ii";'
    "var _run,_PyGone,_linked_back,wasmMemory;function assignWasmExports(wasmExports){"
    '_run=Module["_run"]=wasmExports["run"];_PyGone=Module["_PyGone"]=wasmExports["PyGone"].value>>>0;'
    '_linked_back=Module["_linked_back"]=wasmExports["linked_back"]}'
    "var wasmImports={used_js,SDL_gone:SDL_gone};_run()}"
)


def test_names_of_a_module() -> None:
    assert imported_names(MODULE) == {"used_js", "table", "memory", "linked_back", "tag"}
    assert list(exports(MODULE)) == ["run", "PyGone", "linked_back"]


def test_all_exports_kept_is_the_same_module() -> None:
    assert with_exports(MODULE, exports(MODULE)) == MODULE


def test_long_lists_have_long_lengths() -> None:
    names = {f"name_{place:03}" for place in range(300)}
    entries = b"".join(_text(name) + b"\x00\x00" for name in sorted(names))
    size = 2 + len(entries)
    length = bytes([size % 128 | 128, size // 128])
    module = HEADER + bytes([7]) + length + b"\xac\x02" + entries
    assert set(exports(module)) == names
    assert with_exports(module, names) == module


@pytest.mark.parametrize("wrong", [b"<html>", HEADER + _part(2, _text("env") + _text("new") + b"\x09")])
def test_what_is_no_module_is_refused(wrong: bytes) -> None:
    with pytest.raises(WasmError):
        imported_names(wrong)


def test_only_what_is_named_stays() -> None:
    glue, module = slimmed(GLUE, "", MODULE)
    assert set(exports(module)) == {"run", "linked_back"}
    assert imported_names(module) == imported_names(MODULE)
    assert "PyGone" not in glue
    assert 'used_js.sig="v"' in glue
    assert "SDL_gone.sig" not in glue
    assert "var wasmImports={used_js};" in glue
    assert "var _run,_linked_back,wasmMemory;" in glue


def test_the_loader_keeps_names_too() -> None:
    assert "PyGone" in exports(slimmed(GLUE, "Module._PyGone()", MODULE)[1])


@pytest.mark.parametrize(
    "other", ["", GLUE.replace("wasmImports", "imports"), GLUE.replace('_run=Module["_run"]=', "use(_run),")]
)
def test_glue_of_another_form_is_refused(other: str) -> None:
    with pytest.raises(GlueError):
        slimmed(other, "", MODULE)
