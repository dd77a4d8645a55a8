"""Tests of the page's scripts, in JavaScript."""
