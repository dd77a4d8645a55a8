"""The browser's Python: a pruned, byte-compiled runtime, the checker's code, and policy as data."""
