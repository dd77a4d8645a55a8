"""What MkDocs calls while it builds: pages are written, then rendered, then the runtime is put beside them."""

import hashlib
import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority

from sitegen.book import open_book
from sitegen.bundle.build import bundle_of, place
from sitegen.bundle.runtime import ROOT
from sitegen.mkdocs.folder import data_folder
from sitegen.mkdocs.navigation import complete
from sitegen.mkdocs.written import write_docs


@event_priority(100)  # before the search plugin loads its dictionary
def on_config(config: Any) -> Any:
    """Date the build by the commit, watch the data, complete the navigation, and write the pages."""
    open_book.cache_clear()
    book = open_book(data_folder(config))
    logging.getLogger("jieba").setLevel(logging.WARNING)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(book.made_at.timestamp())))
    config.watch += [config.docs_dir, str(data_folder(config))]
    complete(config.nav, book)
    written = _written(config)
    write_docs(book, Path(config.docs_dir), written)
    config.docs_dir = str(written)
    return config


def on_post_build(config: Any) -> None:
    """Put what the checker's page loads into the site."""
    book = open_book(data_folder(config))
    place(bundle_of(book), Path(config.site_dir))


def _written(config: Any) -> Path:
    """The folder of the written pages, one for each site, so that two builds never meet."""
    site = hashlib.sha256(str(Path(config.site_dir).resolve()).encode()).hexdigest()[:8]
    return ROOT / ".cache" / "docs" / site
