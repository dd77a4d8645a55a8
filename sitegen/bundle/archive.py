"""Zip archives that come out equal from equal contents."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

FIXED = (1980, 1, 1, 0, 0, 0)


def read_zip(path: Path) -> dict[str, bytes]:
    """Every file of an archive by its name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Store the files, sorted and without dates; HTTP compresses the whole better than zip its parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, FIXED), files[name])
