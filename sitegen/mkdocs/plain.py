"""The same pages as plain Markdown, for renderers that know neither our hooks nor macros.

``python -m sitegen.mkdocs.plain FOLDER`` writes ``FOLDER/docs`` and a
``FOLDER/mkdocs.yml`` with the whole navigation.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined
from mkdocs.utils.yaml import yaml_load

from sitegen.book import open_book
from sitegen.bundle.build import bundle_of, place
from sitegen.bundle.runtime import ROOT
from sitegen.mkdocs import markdown
from sitegen.mkdocs.folder import data_folder
from sitegen.mkdocs.macros import define_env
from sitegen.mkdocs.navigation import complete
from sitegen.mkdocs.written import write_docs
from sitegen.outputs.template import template_files

OURS = ("hooks", "plugins", "docs_dir", "site_dir", "validation", "strict")
"""Settings that mean something to MkDocs alone, or are set anew."""


class _Macros:
    """What mkdocs-macros hands to `define_env`, as far as ours looks at it."""

    def __init__(self, conf: Mapping[str, Any]) -> None:
        self.conf = conf
        self.known: dict[str, Any] = dict(conf["extra"])

    def macro(self, function: Callable[..., str], name: str) -> None:
        """Keep a macro by its name."""
        self.known[name] = function


def expander(conf: Mapping[str, Any]) -> Callable[[str], str]:
    """From a hand-written page to the Markdown that MkDocs would render."""
    settings = next(plugin["macros"] for plugin in conf["plugins"] if isinstance(plugin, dict) and "macros" in plugin)
    comments = {f"comment_{end}_string": settings[f"j2_comment_{end}_string"] for end in ("start", "end")}
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True, **comments)  # noqa: S701 - Markdown
    macros = _Macros(conf)
    define_env(macros)
    return lambda text: environment.from_string(text).render(**macros.known)


def write_plain(folder: Path) -> None:
    """Write pages and settings."""
    file = ROOT / "mkdocs.yml"
    conf = {**yaml_load(file.read_text("utf-8")), "config_file_path": str(file)}
    book = open_book(data_folder(conf))
    complete(conf["nav"], book)
    write_docs(book, ROOT / conf["docs_dir"], folder / "docs", expander(conf))
    place(bundle_of(book), folder / "docs")
    for path, content in template_files(data_folder(conf), book.today):
        (folder / "docs" / path).write_bytes(content)
    settings = {key: value for key, value in conf.items() if key not in (*OURS, "config_file_path")}
    settings |= {"docs_dir": "docs", "site_dir": "site", "plugins": ["search"]}
    ours = {markdown.NAME: markdown.settings(conf["extra"], book)}
    settings["markdown_extensions"] = [*conf["markdown_extensions"], ours]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")


if __name__ == "__main__":
    write_plain(Path(sys.argv[1]))
