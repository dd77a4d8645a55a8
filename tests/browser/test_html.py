"""What we write is valid HTML by a public validator; the frame around it is the theme's."""

import json
import re
import subprocess
from pathlib import Path

from sitegen.bundle.node import node_command
from tests.scripts import PROGRAMS

VALIDATOR = PROGRAMS / "html-validate" / "bin" / "html-validate.mjs"
OURS = re.compile(r'<article class="md-content__inner.*?</article>', re.DOTALL)
FRAME = '<!DOCTYPE html>\n<html lang="zh"><head><title>{}</title></head><body>{}</body></html>\n'


def test_a_validator_finds_nothing(site_dir: Path, tmp_path: Path) -> None:
    pages = [file.relative_to(site_dir) for file in site_dir.rglob("index.html")]
    assert len(pages) > 90
    for page in pages:
        ours = OURS.search((site_dir / page).read_text("utf-8"))
        assert ours, page
        file = tmp_path / page
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(FRAME.format(page, ours[0]), "utf-8")
    assert _found(tmp_path, *(tmp_path / page for page in pages)) == []


def test_the_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(FRAME.format("wrong", '<p id="a"><div id="a">'), "utf-8")
    assert {"no-dup-id", "element-permitted-content", "close-order"} & {*_found(tmp_path, file)}


def _found(folder: Path, *files: Path) -> list[str]:
    (folder / ".htmlvalidate.json").write_text('{"extends": ["html-validate:standard"], "root": true}', "utf-8")
    program = [*node_command(), str(VALIDATOR), "--formatter=json", *map(str, files)]
    told = subprocess.run(program, cwd=folder, capture_output=True, text=True, check=False)
    assert told.returncode in (0, 1), told.stderr
    return [message["ruleId"] for row in json.loads(told.stdout) for message in row["messages"]]
