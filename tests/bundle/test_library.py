"""Which modules travel, and archives that come out equal."""

import gzip
from pathlib import Path

import pytest

from sitegen.bundle.archive import read_zip, write_zip
from sitegen.bundle.compressed import compress_pages
from sitegen.bundle.library import MissingModuleError, overlaid, overlay_files, pruned, read_modules
from sitegen.bundle.node import RUNTIME

LIBRARY = {"abc.py": b"1", "json/__init__.py": b"2", "json/decoder.py": b"3", "wave.py": b"4"}


def test_kept_modules_and_packages() -> None:
    assert pruned(LIBRARY, ["abc", "json"]) == {"abc.py": b"1", "json/__init__.py": b"2"}
    assert pruned(LIBRARY, ["json.decoder"]) == {"json/decoder.py": b"3"}


def test_a_module_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingModuleError, match="tkinter"):
        pruned(LIBRARY, ["tkinter"])


def test_the_list_allows_comments(tmp_path: Path) -> None:
    file = tmp_path / "modules.txt"
    file.write_text("# why\nabc\n\njson  # for policy\n", "utf-8")
    assert read_modules(file) == ["abc", "json"]


def test_every_overlay_stands_in_place_of_something() -> None:
    """A file that Pyodide no longer has would be dead weight."""
    published = read_zip(RUNTIME / "node_modules/pyodide/python_stdlib.zip")
    assert overlay_files(RUNTIME).keys() <= published.keys()
    assert overlaid(RUNTIME)["pyodide/webloop.py"] != published["pyodide/webloop.py"]


def test_equal_contents_make_equal_archives(tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", LIBRARY)
    write_zip(tmp_path / "b.zip", dict(reversed(LIBRARY.items())))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert read_zip(tmp_path / "a.zip") == LIBRARY


def test_pages_get_a_compressed_copy_once(tmp_path: Path) -> None:
    (tmp_path / "checker").mkdir()
    (tmp_path / "checker" / "index.html").write_bytes(b"<p>" * 100)
    (tmp_path / "icon.png").write_bytes(b"1")
    assert [compress_pages(tmp_path), compress_pages(tmp_path)] == [1, 0]
    assert gzip.decompress((tmp_path / "checker" / "index.html.gz").read_bytes()) == b"<p>" * 100
