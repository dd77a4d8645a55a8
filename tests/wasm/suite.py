"""Inside Pyodide: the example tests that need no file, YAML or command line."""

import os
import sys

import pytest

import checker

os.environ["CASEBOOK"] = "/book"
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
sys.path.insert(0, "/")
sys.path.append("/shipped/desk.zip")  # as the page adds it
checker.__path__.append("/shipped/desk.zip/checker")
int(
    pytest.main(
        [
            "/tests/checker",
            "-m",
            "not host",
            "-p",
            "no:cacheprovider",
            "--rootdir=/tests",
            "-q",
            "-o",
            "markers=host: not here",
        ]
    )
)
