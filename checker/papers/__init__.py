"""Materials as data."""
