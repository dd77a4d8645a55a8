"""Registers what sitegen makes: macros for pages, and hooks for MkDocs. Nothing else belongs here.

MkDocs finds the project's modules through this file, since it stands at the root.
"""

from sitegen.mkdocs.hooks import on_config, on_files, on_serve
from sitegen.mkdocs.macros import define_env

__all__ = ["define_env", "on_config", "on_files", "on_serve"]
