"""What MkDocs calls while it builds: pages are written, the runtime is made, and both go to be rendered."""

import logging
import os
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from sitegen.book import open_book
from sitegen.bundle.build import bundle_of
from sitegen.bundle.runtime import ROOT
from sitegen.mkdocs import markdown
from sitegen.mkdocs.folder import data_folder
from sitegen.mkdocs.navigation import complete
from sitegen.mkdocs.written import write_docs
from sitegen.outputs.template import template_files


@event_priority(100)  # before the search plugin loads its dictionary
def on_config(config: Any) -> Any:
    """Date the build by the commit, watch the data, complete the navigation, and write the pages."""
    open_book.cache_clear()
    book = open_book(data_folder(config))
    logging.getLogger("jieba").setLevel(logging.WARNING)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(book.made_at.timestamp())))
    config.watch += [config.docs_dir, str(data_folder(config))]
    complete(config.nav or [], book)
    # Named in mkdocs.yml, it would be looked for before MkDocs knows where our modules are.
    config.markdown_extensions.append(markdown.NAME)
    config.mdx_configs[markdown.NAME] = markdown.settings(config.extra, book)
    written = _written(Path(config.site_dir).resolve())
    write_docs(book, Path(config.docs_dir), written)
    config.docs_dir = str(written)
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add what the checker's page loads, which is made now if it is not yet in the cache, and the tables to fill in."""
    book = open_book(data_folder(config))
    for path, file in bundle_of(book).placed():
        files.append(File.generated(config, path, abs_src_path=str(file)))
    for path, content in template_files(data_folder(config), book.today):
        files.append(File.generated(config, path, content=content))
    return files


def on_serve(server: Any, config: Any, **_: Any) -> Any:
    """Watch what people write, and not what is written out of it: that would build everything twice."""
    server.unwatch(config.docs_dir)
    return server


def _written(site: Path) -> Path:
    """The folder of the written pages, one for each site, so that two builds never meet."""
    if site.is_relative_to(ROOT):
        return ROOT / ".cache" / "docs" / "-".join(site.relative_to(ROOT).parts)
    return Path(_passing(site).name)


@lru_cache
def _passing(site: Path) -> TemporaryDirectory[str]:
    """A folder for a site built elsewhere, the same for every build of this process and gone with it."""
    return TemporaryDirectory(prefix=f"{site.name}-docs-")
