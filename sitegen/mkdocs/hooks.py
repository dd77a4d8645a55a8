"""What MkDocs calls while it builds: generated pages and files, the navigation, and the foot of every page."""

import logging
import os
from collections.abc import Iterator
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

from checker import words
from sitegen.book import Book, open_book
from sitegen.mkdocs.folder import data_folder
from sitegen.outputs.api import api_files, schema_files
from sitegen.outputs.feeds import feed_files
from sitegen.outputs.vendor import vendor_files
from sitegen.pages import home
from sitegen.pages.districts import district_pages
from sitegen.pages.page import Page
from sitegen.pages.procedures import procedure_pages
from sitegen.pages.sources import source_pages
from sitegen.render import render
from sitegen.views import links
from sitegen.views.procedures import described


def pages(book: Book) -> Iterator[Page]:
    """Every page that stands in no file."""
    yield from home.district_index(book)
    yield from district_pages(book)
    yield from procedure_pages(book)
    yield from source_pages(book)


@event_priority(100)  # before the search plugin loads its dictionary
def on_config(config: Any) -> Any:
    """Date the build by the commit, watch the data, and complete the navigation."""
    open_book.cache_clear()
    book = open_book(data_folder(config))
    logging.getLogger("jieba").setLevel(logging.WARNING)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(book.made_at.timestamp())))
    config.watch.append(str(data_folder(config)))
    found = {
        "各区指南": [{row.name: f"districts/{row.id}.md"} for row in book.covered],
        "办事流程": [{words.PROCEDURES[name]: f"procedures/{name}.md"} for name in described(book)],
    }
    for section in config.nav:
        for title in found.keys() & section.keys():
            section[title] += found[title]
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add the generated pages, the JSON files, the calendar feeds and the scripts by others."""
    book = open_book(data_folder(config))
    for page in pages(book):
        files.append(File.generated(config, page.path, content=page.markdown))
    for path, content in (*api_files(book), *schema_files(), *feed_files(book), *vendor_files()):
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, page: Any, config: Any, **_: Any) -> str:
    """Tell below every page when its text was checked, and make addresses relative."""
    book = open_book(data_folder(config))
    day = page.meta.get("checked_on") or min(document.source.checked_on for document in book.documents.values())
    foot = render("foot.html", day=day, report_url=config.extra.get("report_url", ""))
    return links.made_relative(html + foot, page.url.count("/"))
