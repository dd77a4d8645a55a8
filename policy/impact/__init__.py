"""Whom a change of policy touches: the same people judged by two states of the data."""
