"""Inside Pyodide: the example tests that need no file, YAML or command line."""

import os
import sys

import pytest

os.environ["CASEBOOK"] = "/book"
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
sys.path.insert(0, "/")
int(
    pytest.main(
        [
            "/tests/checker",
            "--ignore=/tests/checker/test_batch.py",  # tables of many people do not travel to the page
            "--ignore=/tests/checker/table",
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
