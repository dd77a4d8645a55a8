"""Measurements of loading, judging and building: `make bench`."""
