"""Builds the site out of data/: pages, tables and the JSON API. `macros.py` registers what stands here."""
