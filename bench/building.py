"""How long the site takes to build, with our macros and without, and how that grows with districts."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from bench.figures import Figure, show
from sitegen.bundle.runtime import ROOT

SIZES = (4, 17, 200)
SHARE = 0.5
LINEAR = 1.5
MODEL = "haidian-2025"
"""The guide that made-up districts are copies of."""


def measure_building() -> None:
    """Print build times for more and more districts."""
    figures = []
    each = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in SIZES:
            ours, plain = _build_both(Path(folder) / str(count), count)
            each[count] = ours / count
            figures += [
                Figure(
                    f"build with {count} districts", ours, "s", None, f"the same pages without our macros {plain:.1f} s"
                ),
                Figure(f"our share of it, {count} districts", (ours - plain) / ours, "", SHARE),
            ]
    figures.append(Figure("cost of a district among 200 against among 17", each[200] / each[17], "x", LINEAR))
    show("Building", figures)


def _build_both(folder: Path, count: int) -> tuple[float, float]:
    """Seconds with our macros, and without."""
    pages = folder / "pages"
    data = _data(folder / "data", count)
    config = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    absolute = {"docs_dir": str(ROOT / "docs"), "site_dir": str(folder / "site")}
    ours = {
        **config,
        **absolute,
        "hooks": [*config["hooks"], "bench/capture.py"],
    }
    took = _build(ROOT, "bench", ours, {"DATA_DIR": str(data), "PAGES": str(pages)})
    shutil.copytree(ROOT / "docs" / "assets", pages / "assets")
    plugins = [plugin for plugin in config["plugins"] if "macros" not in plugin]
    plain = {**config, "plugins": plugins, "docs_dir": str(pages), "site_dir": str(folder / "plain")}
    for key in ("hooks", "nav", "strict", "validation"):
        plain.pop(key, None)
    return took, _build(ROOT, "bench-plain", plain, {})


def _build(root: Path, name: str, config: dict[str, Any], environment: dict[str, str]) -> float:
    file = root / f".cache-{name}.yml"
    file.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    try:
        before = time.perf_counter()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(file)]
        done = subprocess.run(
            command, cwd=root, env={**os.environ, **environment}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)
        return time.perf_counter() - before
    finally:
        file.unlink()


def _data(folder: Path, count: int) -> Path:
    """The data with made-up districts beside the real ones."""
    shutil.copytree(ROOT / "data", folder)
    guides = folder / "guides"
    for place in range(count - len(list(guides.iterdir()))):
        made = Path(shutil.copytree(guides / MODEL, guides / f"made{place}-2025"))
        for file in made.glob("*.yaml"):
            text = file.read_text("utf-8").replace(f"{MODEL}:", f"{made.name}:")
            file.write_text(text, "utf-8")
        text = (made / "guide.yaml").read_text("utf-8")
        text = text.replace(
            f"id: {MODEL}\ndistrict: haidian\n",
            f"id: {made.name}\ndistrict: {{id: made{place}, name: 示例{place}区}}\n",
        )
        (made / "guide.yaml").write_text(text, "utf-8")
    return folder
