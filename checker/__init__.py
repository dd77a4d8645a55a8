"""Judge whether, why and from when a person qualifies for a Beijing work residence permit.

Pure Python, standard library only: this package knows no file, clock, page or
network. What it needs (policy, answers, the day) is handed in, so that the same
code runs on CPython 3.11+ and in the browser. ``checker.cli`` is the one room
that reads files and the clock; it stays out of the browser's wheel.
"""
