"""The empty tables that HR staff fill in, made by the command: the site itself does not know the command line."""

import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sitegen.bundle.archive import FIXED, read_zip
from sitegen.bundle.runtime import ROOT

NAMES = ("template.xlsx", "template.csv")
STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def template_files(data: Path, day: date) -> Iterator[tuple[str, bytes]]:
    """Place and content of each, with the columns for periods that `day` asks for; equal from equal inputs."""
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            file = Path(folder) / name
            command = [sys.executable, "-m", "checker", "batch", "--template", str(file), "--data", str(data.resolve())]
            subprocess.run([*command, "--as-of", day.isoformat()], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            if file.suffix == ".xlsx":
                _without_dates(file)
            yield f"hr/{name}", file.read_bytes()


def _without_dates(workbook: Path) -> None:
    """Take out when it was made."""
    made = f"{date(*FIXED[:3]).isoformat()}T00:00:00Z".encode()
    parts = read_zip(workbook)
    with zipfile.ZipFile(workbook, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, FIXED)
            archive.writestr(part, STAMPS.sub(rb"\g<1>" + made, content), zipfile.ZIP_DEFLATED)
