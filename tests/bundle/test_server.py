"""The server sends what a good host would send."""

import gzip
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import brotli
import pytest

from sitegen.server import main, server

WASM = "/assets/python/0123456789abcdef/pyodide.asm.wasm"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    site = tmp_path_factory.mktemp("site")
    for name, content in {
        WASM: b"\0asm" * 500,
        "/checker/index.html": "<p>能不能办</p>".encode(),
        "/a.mjs": b"1",
    }.items():
        file = Path(f"{site}{name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (site / "404.html").write_text("<p>没有这个页面</p>", "utf-8")
    Path(f"{site}{WASM}.gz").write_bytes(gzip.compress(b"\0asm" * 500))
    Path(f"{site}{WASM}.br").write_bytes(brotli.compress(b"\0asm" * 500))
    running = server(site)
    threading.Thread(target=running.serve, daemon=True).start()
    yield running.bind_addr[1]
    running.stop()


def _get(port: int, path: str, **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_webassembly_comes_compressed_with_its_type_and_stays(port: int) -> None:
    answer = _get(port, WASM, accept_encoding="gzip, br")
    assert answer.headers["content-type"] == "application/wasm"
    assert answer.headers["content-encoding"] == "br"
    assert "immutable" in answer.headers["cache-control"]
    assert _get(port, WASM).headers["content-encoding"] is None


def test_a_compressed_copy_can_be_had_as_it_is(port: int) -> None:
    """For the page on a host that does not compress: it inflates the copy itself."""
    answer = _get(port, f"{WASM}.gz", accept_encoding="gzip, br")
    assert answer.status == 200
    assert answer.headers["content-encoding"] is None
    assert "immutable" in answer.headers["cache-control"]


def test_pages_are_asked_for_again_and_cost_nothing_if_unchanged(port: int) -> None:
    answer = _get(port, "/checker/")
    assert answer.status == 200
    assert answer.headers["content-type"] == 'text/html; charset="utf-8"'
    assert "max-age=0" in answer.headers["cache-control"]
    assert _get(port, "/checker/", if_modified_since=answer.headers["last-modified"]).status == 304


def test_modules_are_scripts_and_unknown_pages_are_not_found(port: int) -> None:
    assert _get(port, "/a.mjs").headers["content-type"].startswith("text/javascript")
    assert _get(port, "/nothing/").status == 404


def test_a_taken_port_is_told_in_one_line(
    port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sitegen.server.PORT", port)
    assert main() == 1
    assert capsys.readouterr().err.count("\n") == 1
