"""In place of Pyodide's package loader, which pulls in zipfile, shutil and tempfile.

The page loads no package: all code is on PYTHONPATH. What the glue code asks
for while it starts is here, with the values that the original has.
"""


class _Folder:
    """A path, of which the glue code wants the text only; a plain str would arrive there without its methods."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = _Folder("/lib/python3.14/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Nothing is installed that `loadPackage` would have to know of."""
