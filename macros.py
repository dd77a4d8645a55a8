"""Registers the macros of hand-written pages. Nothing else belongs here; hooks are in sitegen/mkdocs."""

from sitegen.mkdocs.macros import define_env

__all__ = ["define_env"]
