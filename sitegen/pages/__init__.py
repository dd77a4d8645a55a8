"""Generated pages, and the tables of hand-written ones."""
