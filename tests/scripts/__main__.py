"""``python -m tests.scripts``."""

import sys

from tests.scripts import main

raise SystemExit(main(sys.argv[1:]))
