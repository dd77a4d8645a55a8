"""``python -m checker``: see `checker.cli.main`."""

from checker.cli.main import main

raise SystemExit(main())
