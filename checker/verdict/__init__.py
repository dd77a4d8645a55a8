"""The engine: truth as intervals, rules, trees of conditions, what to ask, from when."""
