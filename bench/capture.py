"""A hook for MkDocs that keeps each page's Markdown as our macros left it, to build the same pages without them."""

import os
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority


@event_priority(-100)
def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Write the page where PAGES says."""
    target = Path(os.environ["PAGES"]) / page.file.src_uri
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\ntitle: {page.title or page.file.name}\n---\n{markdown}", "utf-8")
    return markdown
