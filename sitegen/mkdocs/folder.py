"""Where policy data lies for a build."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def data_folder(config: Mapping[str, Any]) -> Path:
    """The environment's DATA_DIR, else ``extra.data_dir`` beside mkdocs.yml."""
    given = os.environ.get("DATA_DIR")
    root = Path(config["config_file_path"]).parent
    return Path(given).resolve() if given else root / config["extra"].get("data_dir", "data")
