"""Registers what sitegen makes: macros for pages, and hooks for MkDocs. Nothing else belongs here."""

from sitegen.mkdocs.hooks import on_config, on_files, on_page_content
from sitegen.mkdocs.macros import define_env

__all__ = ["define_env", "on_config", "on_files", "on_page_content"]
