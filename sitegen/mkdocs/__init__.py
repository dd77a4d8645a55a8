"""What MkDocs calls: hooks and macros."""
