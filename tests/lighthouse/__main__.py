"""``python -m tests.lighthouse``."""

from tests.lighthouse import main

raise SystemExit(main())
