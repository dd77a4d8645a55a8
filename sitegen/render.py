"""Templates to HTML inside Markdown. Everything that data says is escaped."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~^$])")


def in_markdown(text: object) -> Markup:
    """Text for a Markdown line, its special characters and HTML made harmless."""
    return Markup(_MARKDOWN.sub(r"\\\1", str(escape(text))))  # noqa: S704 - escaped in this very line


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Markdown writes a heading's id as {#id}, which Jinja would take for a comment.
        comment_start_string="{--",
        comment_end_string="--}",
    )
    environment.filters["md"] = in_markdown
    return environment


def render(template: str, **view: Any) -> str:
    """A template filled in. Indentation goes, since Markdown would take it for code."""
    text = _environment().get_template(template).render(**view)
    lines = (line.strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def render_line(template: str, **view: Any) -> str:
    """A template of HTML on one line: a blank one would end raw HTML in Markdown."""
    text = _environment().get_template(template).render(**view)
    return "".join(line.strip() for line in text.splitlines())
